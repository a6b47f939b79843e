package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event: the other side closed handles of that kind, and their children.
 *
 * <p>In a callback it concerns the handles of that kind that the callback's object holds in fields
 * or that its lambda captures, from there on.
 *
 * <pre>{@code
 * interface Handlers {
 *   @Invalidates(value = Interface.class, when = "event == 2")
 *   void notify(HANDLE context, HANDLE ifc, int event);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Invalidates.List.class)
public @interface Invalidates {
  /** The kinds that the other side closed. */
  Class<?>[] value();

  /**
   * When it did: a condition over the parameters; see {@link Outcome} for the syntax. {@code ""}:
   * always.
   */
  String when() default "";

  /** Several {@code @Invalidates} on one element. Nobody writes it by hand. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {
    /** The repeated annotations, in the order of the source. */
    Invalidates[] value();
  }
}
