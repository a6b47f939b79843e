package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code runs in that context.
 *
 * <p>On a parameter or field it is the callback object, on a method the overridable callback, on a
 * type every callback of that type. A callback belongs to the handle on which it was registered:
 * the receiver, or the argument or result of the context's kind. Work that it hands to another
 * thread or executor leaves the context.
 *
 * <pre>{@code
 * int TcRegisterClient(@RunsIn(NotifyCallback.class) Handlers handlers, @Opens(Client.class) HANDLEByReference client);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface RunsIn {
  /** The contexts: types with {@link Context @Context}. */
  Class<?>[] value();
}
