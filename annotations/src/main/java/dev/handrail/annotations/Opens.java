package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a handle; whoever gets it must close it.
 *
 * <p>On a method it is the result, on a constructor the object. On a parameter it is what the cell
 * holds afterwards or, if the parameter is no cell, the argument itself. The handle is open only
 * where the call succeeded: see {@link Outcome}.
 *
 * <pre>{@code
 * @Opens(File.class)
 * @Outcome(ok = "!= INVALID_HANDLE_VALUE")
 * HANDLE CreateFile(String name, int access);
 *
 * @Outcome(ok = "== 0")
 * int TcOpenInterfaceW(
 *     WString name,
 *     @Uses(Client.class) HANDLE client,
 *     HANDLE context,
 *     @Opens(Interface.class) HANDLEByReference ifc);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PARAMETER})
@Repeatable(Opens.List.class)
public @interface Opens {
  /** The kinds; left out where the type is itself a handle. */
  Class<?>[] value() default {};

  /**
   * {@code "this"}: the receiver itself is opened, as by {@code lock()}, {@code retain()} or {@code
   * incRef()}.
   */
  String at() default "";

  /**
   * The parents: names of parameters or {@code "this"}. Empty: every argument whose kind is a
   * parent kind.
   */
  String[] on() default {};

  /** The handle is this field of the parameter, which is a structure to fill in. */
  String field() default "";

  /** Opens the elements of the array or collection. */
  boolean elements() default false;

  /**
   * A condition that takes the place of the outcome's {@code ok}: {@code "== 1"}, {@code "fail"},
   * {@code "pending"}. See {@link Outcome} for the syntax.
   */
  String when() default "";

  /** May open nothing although the call succeeded. */
  boolean nullable() default false;

  /** The state after opening, where it is not the first of {@link Handle#states()}. */
  String state() default "";

  /** Several {@code @Opens} on one element. Nobody writes it by hand. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PARAMETER})
  @interface List {
    /** The repeated annotations, in the order of the source. */
    Opens[] value();
  }
}
