package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Returns the error code of the calling thread's last call.
 *
 * <p>Conditions know it by the name {@code lastError}.
 *
 * <pre>{@code
 * @LastError
 * int GetLastError();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LastError {}
