package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the argument must satisfy.
 *
 * <pre>{@code
 * int QOSCreateHandle(@Arg("!= null") QOS_VERSION version, @Opens(Qos.class) HANDLEByReference qos);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Arg {
  /** A condition whose subject is the argument; see {@link Outcome} for the syntax. */
  String value();
}
