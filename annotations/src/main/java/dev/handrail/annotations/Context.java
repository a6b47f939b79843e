package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a context that code runs in. Stands on an empty interface.
 *
 * <pre>{@code
 * @Context
 * interface NotifyCallback {}
 * }</pre>
 *
 * @see RunsIn
 * @see NotIn
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Context {}
