package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Must not be reached from code that runs in that context, through any number of calls.
 *
 * <pre>{@code
 * @NotIn(value = NotifyCallback.class, because = "deadlock")
 * int TcDeregisterClient(@Closes(Client.class) HANDLE client);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NotIn {
  /** The contexts: types with {@link Context @Context}. */
  Class<?>[] value();

  /** Whose context it must not be. */
  Of of() default Of.OWN;

  /** What would happen, for the message: {@code "deadlock"}. */
  String because() default "";

  /** A condition that lifts the prohibition; see {@link Outcome} for the syntax. */
  String unless() default "";

  /** {@code true}: the call is a warning, not an error. */
  boolean warning() default false;

  /** Whose context is meant. */
  enum Of {
    /** A context of this handle or of one of its ancestors. */
    OWN,

    /** A context of any handle of the kind. */
    ANY
  }
}
