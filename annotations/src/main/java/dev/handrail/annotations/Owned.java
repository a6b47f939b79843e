package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who holds the obligation to close.
 *
 * <p>On a parameter the callee takes it if the call succeeds. On a method the caller gets it with
 * the result. On a field the object that has the field holds it.
 *
 * <pre>{@code
 * void register(@Owned Connection connection);
 *
 * @Owned
 * Connection take();
 *
 * private @Owned HANDLE client;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface Owned {
  /**
   * On a parameter, when the callee takes the obligation: a condition (see {@link Outcome}) or
   * {@code "always"}, even if the call fails. {@code ""}: if it succeeds.
   */
  String when() default "";
}
