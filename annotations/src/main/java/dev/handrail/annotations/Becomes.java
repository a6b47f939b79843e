package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The state of the handle after the call succeeded.
 *
 * <p>On a method it is the receiver.
 *
 * <pre>{@code
 * @Requires("active")
 * @Becomes("idle")
 * void stop();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Becomes {
  /** One of {@link Handle#states()}. */
  String value();

  /**
   * A condition that takes the place of the outcome's {@code ok}; see {@link Outcome} for the
   * syntax. {@code ""}: whenever the call succeeds.
   */
  String when() default "";
}
