package dev.handrail.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a call has succeeded; its effects on handles hold only then.
 *
 * <p>On a type it is the default for the type's methods.
 *
 * <pre>{@code
 * @Outcome(ok = "== 0", pending = "== 162")
 * int TcDeleteFlow(@Closes(Flow.class) HANDLE flow);
 *
 * @Opens(File.class)
 * @Outcome(ok = "!= INVALID_HANDLE_VALUE")
 * HANDLE CreateFile(String name);
 *
 * @Outcome(ok = "!= 0 || lastError == 997")
 * int ReadFile(@Uses(File.class) HANDLE file, byte[] buffer);
 * }</pre>
 *
 * <h2>Conditions</h2>
 *
 * <p>A condition is a comparison, {@code == != < <= > >=}, or several joined by {@code &&} and
 * {@code ||}. On the left stands the subject, which is not written (the result; for {@link
 * Arg @Arg} the argument), or the name of a parameter of the declaring method, or {@code
 * lastError}. On the right stands a number, {@code null}, {@code true}, {@code false} or a
 * constant, by its simple or qualified name, resolved where the annotation stands.
 *
 * <pre>{@code
 * "== 0"
 * "!= INVALID_HANDLE_VALUE"
 * "== 0 && lastError == 997"
 * "event == 2"
 * "op == 2 || == null"
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Outcome {
  /** The call succeeded. {@code ""}: it did if it returned normally. */
  String ok() default "";

  /**
   * The operation was started; its effect is complete only after {@link Awaits} or {@link
   * Completes}.
   */
  String pending() default "";
}
