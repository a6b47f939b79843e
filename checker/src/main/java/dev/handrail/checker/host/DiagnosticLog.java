package dev.handrail.checker.host;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.report.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** What the hosts say through javac's own log. */
public final class DiagnosticLog {

  private final Trees trees;
  private final Session session;
  private final List<CompilationUnitTree> first = new ArrayList<>();

  /** The log of a compilation. */
  public DiagnosticLog(Trees trees, Session session) {
    this.trees = trees;
    this.session = session;
  }

  /** Takes the first unit that is known: what has no place of its own is said there. */
  public void begin(CompilationUnitTree unit, List<String> mistakes) {
    if (first.isEmpty()) {
      first.add(unit);
      mistakes.forEach(mistake -> print(Diagnostic.Kind.WARNING, "Handrail: " + mistake));
    }
  }

  /** Prints findings and notes. */
  public void print(AnalysisResult result) {
    for (Finding finding : result.findings()) {
      print(kind(finding.severity()), TextFormat.message(finding), finding.site());
    }
    printNotes(result);
  }

  /** Prints the notes alone. */
  public void printNotes(AnalysisResult result) {
    for (Finding.Step note : result.notes()) {
      print(Diagnostic.Kind.NOTE, "Handrail: " + note.text(), note.site());
    }
  }

  /** Tells that we are at fault: nobody must be kept from compiling by that. */
  public void internalError(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    print(
        Diagnostic.Kind.WARNING, "Handrail: internal error, nothing was checked: " + error + where);
  }

  /** The tree that a diagnostic about the site points at. */
  public Optional<Tree> treeAt(Site site) {
    return session.treeAt(site).map(DiagnosticLog::named);
  }

  // javac points at the parenthesis of a call; the name says more.
  private static Tree named(Tree tree) {
    return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
  }

  // A mandatory warning is not silenced by -nowarn: builds often give it without being asked.
  private static Diagnostic.Kind kind(Severity severity) {
    return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
  }

  private void print(Diagnostic.Kind kind, String text) {
    print(kind, text, Site.NONE);
  }

  private void print(Diagnostic.Kind kind, String text, Site site) {
    Optional<CompilationUnitTree> unit = session.unitOf(site).or(() -> first.stream().findFirst());
    if (unit.isPresent()) {
      trees.printMessage(kind, text, treeAt(site).orElse(unit.get()), unit.get());
    }
  }
}
