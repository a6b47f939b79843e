package dev.handrail.checker.host.errorprone;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.handrail.checker.host.CompilerExports;
import java.util.List;

/**
 * Says what the JVM must be told where Error Prone cannot start: it falls over before it loads any
 * check. javac asks the plugins for their names in the order of the processor path, so the reminder
 * comes in time if Handrail stands before Error Prone there.
 */
public final class ExportsReminder implements Plugin {

  private static final String ERROR_PRONE = "com/google/errorprone/ErrorProneJavacPlugin.class";

  // javac asks only while it looks for a plugin that it has not found yet.
  @Override
  public String getName() {
    List<String> missing = CompilerExports.ofErrorProne().missing(ExportsReminder.class);
    if (!missing.isEmpty() && getClass().getClassLoader().getResource(ERROR_PRONE) != null) {
      System.err.println(
          "Handrail: Error Prone cannot run in this JVM; " + CompilerExports.advice(missing));
    }
    return "HandrailExportsReminder";
  }

  @Override
  public void init(JavacTask task, String... words) {
    // Asked for by name: the reminder was given.
  }
}
