package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The context ends with the return of this method.
 *
 * <pre>{@code
 * @Leaves(CriticalRegion.class)
 * void KeLeaveCriticalRegion();
 * }</pre>
 *
 * @see Enters
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Leaves {
  /** The contexts: types with {@link Context @Context}. */
  Class<?>[] value();
}
