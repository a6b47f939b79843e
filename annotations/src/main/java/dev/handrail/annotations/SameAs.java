package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result is that argument, or a view of it.
 *
 * <p>It brings no obligation of its own, and closing one closes the other.
 *
 * <pre>{@code
 * @SameAs("this")
 * Builder name(String name);
 *
 * @SameAs("existing")
 * Session reuse(Session existing);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SameAs {
  /** The name of a parameter or {@code "this"}. */
  String value();
}
