package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The state, or one of the states, in which the handle must be.
 *
 * <p>On a method it is the receiver. The states are those of {@link Handle#states()}.
 *
 * <pre>{@code
 * @Handle(states = {"idle", "active"})
 * public final class Transmission {
 *   @Requires("idle")
 *   @Becomes("active")
 *   public void start() { ... }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Requires {
  /** The states that allow the call. */
  String[] value();

  /** {@code true}: another state is a warning, not an error. */
  boolean warning() default false;
}
