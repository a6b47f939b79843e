package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Closes an open handle, if the call succeeds.
 *
 * <p>On a method it is the receiver. A closer that is named this way takes the place of {@code
 * close()}: a try-with-resources that calls another method closes nothing.
 *
 * <pre>{@code
 * @Outcome(ok = "== 0")
 * int TcDeleteFlow(@Closes(Flow.class) HANDLE flow);
 *
 * @Closes
 * void dispose();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Closes {
  /** The kinds; left out where the type is itself a handle. */
  Class<?>[] value() default {};

  /**
   * A condition that takes the place of the outcome's {@code ok}; see {@link Outcome} for the
   * syntax. {@code ""}: whenever the call succeeds.
   */
  String when() default "";

  /** The handle is this field of the parameter. */
  String field() default "";

  /** Closes every element of the array or collection. */
  boolean elements() default false;

  /** Closing again is allowed and does nothing. */
  boolean idempotent() default false;
}
