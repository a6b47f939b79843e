package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Values of this type are handles: whoever opens one must close it, once, before its parent.
 *
 * <p>A typed handle is its own kind. A raw one ({@code HANDLE}, {@code Pointer}, {@code
 * MemorySegment}, {@code long}, {@code int}) has no type of its own: an empty interface names its
 * kind.
 *
 * <pre>{@code
 * public interface Traffic extends StdCallLibrary {
 *   @Handle
 *   interface Client {}
 *
 *   @Handle(childOf = Client.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
 *   interface Interface {}
 *
 *   @Outcome(ok = "== 0")
 *   int TcCloseInterface(@Closes(Interface.class) HANDLE ifc);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Handle {
  /** The parent kinds. A child is opened on its parents and must be closed before them. */
  Class<?>[] childOf() default {};

  /** What the parent's close does while a child is open. */
  OnParentClose onParentClose() default OnParentClose.REJECTED;

  /**
   * What the API answers to a close in the wrong order, for the message: {@code
   * "ERROR_TC_SUPPORTED_OBJECTS_EXIST"}.
   */
  String code() default "";

  /**
   * {@code false}: no leak is reported, because garbage collection or the parent takes care of it.
   */
  boolean mustClose() default true;

  /** Every open needs a close of its own, as with reference counts and reentrant locks. */
  boolean counted() default false;

  /** There is no value: the handle is the one of the process ({@code glfwInit()}). */
  boolean singleton() default false;

  /**
   * The states of an open handle; the first is the one after opening. See {@link Requires} and
   * {@link Becomes}.
   */
  String[] states() default {};
}
