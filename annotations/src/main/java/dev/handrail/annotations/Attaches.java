package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the argument a child of another one now, not when it was opened.
 *
 * <pre>{@code
 * void append(SegmentList list, @Attaches("list") Segment segment);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Attaches {
  /** The parent: the name of a parameter or {@code "this"}. */
  String value();
}
