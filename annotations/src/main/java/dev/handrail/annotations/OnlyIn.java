package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May be reached from code that runs in that context only.
 *
 * <pre>{@code
 * @OnlyIn(PassiveLevel.class)
 * int FltCreateFile(@Opens(File.class) HANDLEByReference file);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnlyIn {
  /** The contexts: types with {@link Context @Context}. */
  Class<?>[] value();
}
