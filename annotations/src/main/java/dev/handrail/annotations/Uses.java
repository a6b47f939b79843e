package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Needs an open handle and leaves it open.
 *
 * <p>On a method it is the receiver. Instance methods of a type that is itself a handle need no
 * {@code @Uses}: each that does not close is a use.
 *
 * <pre>{@code
 * @Outcome(ok = "== 0")
 * int TcModifyFlow(@Uses(Flow.class) HANDLE flow, TC_GEN_FLOW spec);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Uses {
  /** The kinds; left out where the type is itself a handle. */
  Class<?>[] value() default {};
}
