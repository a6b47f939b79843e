package dev.handrail.checker.host.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.host.Session;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.report.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Follows a compilation and reports through javac's own log. Never stops the compilation. */
final class CompilationListener implements TaskListener {

  private final Session session;
  private final Trees trees;
  private final List<String> mistakes;
  private final List<CompilationUnitTree> first = new ArrayList<>();
  private boolean failed;

  CompilationListener(Session session, Trees trees, List<String> mistakes) {
    this.session = session;
    this.trees = trees;
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
      internalError(e);
    }
  }

  private void follow(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    switch (event.getKind()) {
      case PARSE -> parsed(unit);
      case ANALYZE -> {
        // There is no type where a module or a package is declared.
        if (unit != null && event.getTypeElement() != null) {
          session.attributed(unit, event.getTypeElement()).ifPresent(this::report);
        }
      }
      case COMPILATION -> session.finished().ifPresent(this::report);
      default -> {
        // Nothing to learn from it.
      }
    }
  }

  private void parsed(CompilationUnitTree unit) {
    if (first.isEmpty()) {
      first.add(unit);
      mistakes.forEach(
          mistake ->
              trees.printMessage(Diagnostic.Kind.WARNING, "Handrail: " + mistake, unit, unit));
    }
    session.parsed(unit);
  }

  private void report(AnalysisResult result) {
    for (Finding finding : result.findings()) {
      print(kind(finding.severity()), TextFormat.message(finding), finding.site());
    }
    for (Finding.Step note : result.notes()) {
      print(Diagnostic.Kind.NOTE, "Handrail: " + note.text(), note.site());
    }
  }

  // A mandatory warning is not silenced by -nowarn: builds often give it without being asked.
  private static Diagnostic.Kind kind(Severity severity) {
    return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
  }

  private void print(Diagnostic.Kind kind, String text, Site site) {
    Optional<CompilationUnitTree> unit = session.unitOf(site).or(() -> first.stream().findFirst());
    if (unit.isEmpty()) {
      return;
    }
    Tree tree = session.treeAt(site).map(CompilationListener::named).orElse(unit.get());
    trees.printMessage(kind, text, tree, unit.get());
  }

  // javac points at the parenthesis of a call; the name says more.
  private static Tree named(Tree tree) {
    return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
  }

  private void internalError(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    print(
        Diagnostic.Kind.WARNING,
        "Handrail: internal error, nothing was checked: " + error + where,
        Site.NONE);
  }
}
