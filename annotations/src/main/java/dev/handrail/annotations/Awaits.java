package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pending operation on the handle is over when this returns.
 *
 * <p>On a method it is the receiver.
 *
 * <pre>{@code
 * @Outcome(ok = "!= 0")
 * int GetOverlappedResult(@Awaits(File.class) HANDLE file, OVERLAPPED overlapped, IntByReference bytes, boolean wait);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Awaits {
  /** The kinds; left out where the type is itself a handle. */
  Class<?>[] value() default {};
}
