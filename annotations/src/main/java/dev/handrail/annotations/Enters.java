package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The context holds from the return of this method to the return of one that {@link Leaves leaves}
 * it.
 *
 * <pre>{@code
 * @Enters(CriticalRegion.class)
 * void KeEnterCriticalRegion();
 *
 * @Leaves(CriticalRegion.class)
 * void KeLeaveCriticalRegion();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Enters {
  /** The contexts: types with {@link Context @Context}. */
  Class<?>[] value();
}
