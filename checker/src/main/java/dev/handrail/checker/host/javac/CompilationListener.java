package dev.handrail.checker.host.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.handrail.checker.host.DiagnosticLog;
import dev.handrail.checker.host.Session;
import java.util.List;

/** Follows a compilation and reports through javac's own log. Never stops the compilation. */
final class CompilationListener implements TaskListener {

  private final Session session;
  private final DiagnosticLog log;
  private final List<String> mistakes;
  private boolean failed;

  CompilationListener(Session session, DiagnosticLog log, List<String> mistakes) {
    this.session = session;
    this.log = log;
    this.mistakes = mistakes;
  }

  @Override
  public void finished(TaskEvent event) {
    if (failed) {
      return;
    }
    // Whatever goes wrong with us must not keep anybody from compiling.
    try {
      follow(event);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      failed = true;
      log.internalError(e);
    }
  }

  private void follow(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    switch (event.getKind()) {
      case PARSE -> {
        log.begin(unit, mistakes);
        session.parsed(unit);
      }
      case ANALYZE -> {
        // There is no type where a module or a package is declared.
        if (unit != null && event.getTypeElement() != null) {
          session.attributed(unit, event.getTypeElement()).ifPresent(log::print);
        }
      }
      case COMPILATION -> session.finished().ifPresent(log::print);
      default -> {
        // Nothing to learn from it.
      }
    }
  }
}
