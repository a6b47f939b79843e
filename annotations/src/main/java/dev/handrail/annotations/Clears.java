package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Closes all children of that kind that hang on the handle.
 *
 * <p>On a method it is the receiver.
 *
 * <pre>{@code
 * void removeAllFlows(@Clears(Flow.class) HANDLE ifc);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Clears {
  /** The kinds of the children; left out: every child. */
  Class<?>[] value() default {};
}
