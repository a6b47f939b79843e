package dev.handrail.checker.rule;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.host.Session;
import dev.handrail.checker.report.CaseSources;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * A file of cases that was compiled, with the fixes of what was found.
 *
 * @param errors of javac
 */
record CheckedFile(CaseSources.File file, List<String> errors, List<Mended> findings) {

  /** A finding and its fix. */
  record Mended(Finding finding, Optional<Fix> fix) {

    /** The finding without its place. */
    String key() {
      return finding.rule() + " " + finding.method().name() + ": " + finding.problem();
    }
  }

  /** Compiles the file and has it checked. */
  static CheckedFile of(CaseCompiler compiler, CaseSources.File file) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = compiler.task(file, diagnostics);
    List<Mended> found = new ArrayList<>();
    task.addTaskListener(new Listener(session(compiler, task), found));
    CaseCompiler.analyze(task);
    List<String> errors =
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
            .toList();
    return new CheckedFile(file, errors, found);
  }

  private static Session session(CaseCompiler compiler, JavacTask task) {
    Options asked = Arguments.parse(compiler.options()).options();
    Options options =
        new Options(false, false, false, true, false, asked.packs(), asked.severities());
    return new Session(Trees.instance(task), task.getElements(), task.getTypes(), options);
  }

  /** The file with another text, checked again. */
  CheckedFile with(CaseCompiler compiler, String text) {
    return of(compiler, new CaseSources.File(file.name(), text, file.firstLine()));
  }

  /** The text after a fix. */
  String fixed(Fix fix) {
    String name = fix.edits().get(0).file();
    return fix.apply(name, file.text());
  }

  String text() {
    return file.text();
  }

  List<String> keys() {
    return findings.stream().map(Mended::key).toList();
  }

  private record Listener(Session session, List<Mended> found) implements TaskListener {

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.PARSE) {
        session.parsed(event.getCompilationUnit());
      } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
        session
            .attributed(event.getCompilationUnit(), event.getTypeElement())
            .ifPresent(this::keep);
      }
    }

    private void keep(AnalysisResult result) {
      result.findings().stream()
          .filter(finding -> finding.site().file().endsWith("Case.java"))
          .map(finding -> new Mended(finding, session.fix(finding)))
          .forEach(found::add);
    }
  }
}
