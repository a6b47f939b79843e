package dev.handrail.checker.host.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.model.JavacTypes;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.host.DiagnosticLog;
import dev.handrail.checker.host.Session;
import dev.handrail.checker.report.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * The one analysis that all checks of a compilation share. Error Prone shows every unit to every
 * check, one after the other; the analysis runs when the last unit was shown to the first check,
 * and each finding goes out through the check of its rule, as that has seen the finding's unit.
 */
final class ErrorProneSession implements TaskListener {

  private static final Context.Key<ErrorProneSession> KEY = new Context.Key<>();

  /** A rule in a file. */
  private record Place(String rule, String file) {}

  private final Context context;
  private final Trees trees;
  private final Session session;
  private final DiagnosticLog log;
  private final List<String> mistakes;
  private final Set<CompilationUnitTree> visited = new HashSet<>();
  private final Map<Place, Visit> visits = new LinkedHashMap<>();
  private final List<Finding> undelivered = new ArrayList<>();
  private boolean failed;

  private ErrorProneSession(VisitorState state) {
    this.context = state.context;
    this.trees = JavacTrees.instance(context);
    Arguments arguments = Flags.arguments(state.errorProneOptions().getFlags());
    this.session =
        new Session(
            trees,
            JavacElements.instance(context),
            JavacTypes.instance(context),
            arguments.options());
    this.log = new DiagnosticLog(trees, session);
    this.mistakes = arguments.mistakes();
  }

  /** A check sees a unit, all of whose types are attributed. */
  static Description visit(BugChecker check, CompilationUnitTree unit, VisitorState state) {
    of(state).visit(unit, new Visit(check, state));
    return Description.NO_MATCH;
  }

  private static ErrorProneSession of(VisitorState state) {
    ErrorProneSession shared = state.context.get(KEY);
    if (shared != null) {
      return shared;
    }
    ErrorProneSession first = new ErrorProneSession(state);
    state.context.put(KEY, first);
    MultiTaskListener.instance(state.context).add(first);
    return first;
  }

  private void visit(CompilationUnitTree unit, Visit visit) {
    visits.put(new Place(visit.check().canonicalName(), unit.getSourceFile().getName()), visit);
    guarded(
        () -> {
          if (visited.isEmpty()) {
            log.begin(unit, mistakes);
            learn(unit);
          }
          if (visited.add(unit)) {
            attributed(unit);
          }
          deliver();
        });
  }

  // Error Prone does not show us everything: not what the user has excluded, nothing after an error
  // of javac.
  @Override
  public void finished(TaskEvent event) {
    guarded(
        () -> {
          switch (event.getKind()) {
            case PARSE -> session.parsed(event.getCompilationUnit());
            case ANALYZE -> {
              if (event.getTypeElement() != null) {
                attributed(event.getCompilationUnit(), event.getTypeElement());
              }
            }
            case COMPILATION -> session.finished().ifPresent(this::keep);
            default -> {
              // Nothing to learn from it.
            }
          }
          deliver();
        });
  }

  // Checks are made when everything was parsed but what is found on the source path. What javac has
  // not begun to attribute is in its list of things to do; what it has, in its table of states.
  private void learn(CompilationUnitTree present) {
    Map<String, CompilationUnitTree> units = new TreeMap<>();
    units.put(present.getSourceFile().getName(), present);
    for (Env<AttrContext> each : Todo.instance(context)) {
      units.put(each.toplevel.getSourceFile().getName(), each.toplevel);
    }
    for (Env<AttrContext> each : CompileStates.instance(context).keySet()) {
      units.put(each.toplevel.getSourceFile().getName(), each.toplevel);
    }
    units.values().forEach(session::parsed);
  }

  private void attributed(CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree
          && trees.getElement(new TreePath(root, tree)) instanceof TypeElement type) {
        attributed(unit, type);
      }
    }
  }

  private void attributed(CompilationUnitTree unit, TypeElement type) {
    session.attributed(unit, type).ifPresent(this::keep);
  }

  private void keep(AnalysisResult result) {
    undelivered.addAll(result.findings());
    log.printNotes(result);
  }

  // The checks that have not seen the last unit yet come back for their findings.
  private void deliver() {
    for (Finding finding : List.copyOf(undelivered)) {
      Visit visit = visits.get(new Place(finding.rule(), finding.site().file()));
      if (visit != null) {
        undelivered.remove(finding);
        visit.report(
            finding,
            session.treeAt(finding.site()),
            log.treeAt(finding.site()),
            keepsTrees() ? session.fix(finding) : Optional.empty());
      }
    }
  }

  // Under any other policy javac has begun to rewrite the trees of earlier files by now.
  private boolean keepsTrees() {
    return "simple".equals(Options.instance(context).get("compilePolicy"));
  }

  // Whatever goes wrong with us must not keep anybody from compiling.
  private void guarded(Runnable step) {
    if (failed) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      failed = true;
      log.internalError(e);
    }
  }
}
