package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A raw value of that kind of handle.
 *
 * <p>Needed where no operation says it: on fields, locals, and parameters of our own methods.
 * {@link Opens}, {@link Uses} and {@link Closes} imply it.
 *
 * <pre>{@code
 * private @Kind(Flow.class) HANDLE flow;
 *
 * void modify(@Kind(Flow.class) HANDLE flow) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE_USE,
  ElementType.FIELD,
  ElementType.LOCAL_VARIABLE,
  ElementType.PARAMETER,
  ElementType.METHOD
})
public @interface Kind {
  /** The type that names the kind: one with {@link Handle @Handle}. */
  Class<?> value();
}
