package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allowed on a closed handle, too.
 *
 * <p>On a method it is the receiver.
 *
 * <pre>{@code
 * @AnyTime
 * boolean isClosed();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface AnyTime {}
