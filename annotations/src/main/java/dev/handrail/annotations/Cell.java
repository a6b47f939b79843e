package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Values of this type hold one value: an out-parameter.
 *
 * <p>Arrays and memory segments are cells without being told.
 *
 * <pre>{@code
 * @Cell(get = "getValue", set = "setValue")
 * public class HANDLEByReference extends ByReference { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Cell {
  /** The method without parameters that reads the value. */
  String get() default "getValue";

  /** The method with one parameter that writes the value. */
  String set() default "setValue";
}
