package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pending operation is over when this callback has run.
 *
 * <pre>{@code
 * interface Handlers {
 *   @Completes(value = Flow.class, when = "status == 0")
 *   void deleteFlowComplete(HANDLE flow, int status);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Completes {
  /** The kinds; left out where the type is itself a handle. */
  Class<?>[] value() default {};

  /**
   * The operation succeeded: a condition over the callback's parameters; otherwise it failed.
   * {@code ""}: it always succeeded.
   */
  String when() default "";
}
