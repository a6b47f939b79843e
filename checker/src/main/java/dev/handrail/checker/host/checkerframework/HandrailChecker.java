package dev.handrail.checker.host.checkerframework;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.host.CompilerExports;
import dev.handrail.checker.host.DiagnosticLog;
import dev.handrail.checker.host.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.checkerframework.javacutil.AbstractTypeProcessor;

/**
 * The checker for {@code -processor dev.handrail.checker.host.checkerframework.HandrailChecker},
 * with options in one argument: {@code "-Ahandrail.options=strict HandleLeak=warning"}.
 */
public final class HandrailChecker extends AbstractTypeProcessor implements TaskListener {

  private static final String OPTIONS = "handrail.options";

  /** What belongs to one compilation. */
  private record Run(Session session, DiagnosticLog log, List<String> mistakes) {}

  /** The compilation, once it has begun and until we fail in it. */
  private final List<Run> run = new ArrayList<>();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    List<String> missing = CompilerExports.ofCheckerFramework().missing(HandrailChecker.class);
    if (!missing.isEmpty()) {
      String text = "Handrail: the Checker Framework cannot run in this JVM; ";
      environment
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, text + CompilerExports.advice(missing));
      return;
    }
    super.init(environment);
    Trees trees = Trees.instance(environment);
    Arguments arguments =
        Arguments.parse(Arguments.words(environment.getOptions().getOrDefault(OPTIONS, "")));
    Session session =
        new Session(
            trees, environment.getElementUtils(), environment.getTypeUtils(), arguments.options());
    run.add(new Run(session, new DiagnosticLog(trees, session), arguments.mistakes()));
    JavacTask.instance(environment).addTaskListener(this);
  }

  // The frame shows the types of the command line alone. What is found on the source path belongs
  // to the analysis, too.
  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    switch (event.getKind()) {
      // After the last round of processors javac enters all units once more.
      case ENTER -> guarded(each -> entered(each, unit));
      case ANALYZE -> {
        if (unit != null && event.getTypeElement() != null) {
          attributed(unit, event.getTypeElement());
        }
      }
      case COMPILATION -> guarded(each -> each.session().finished().ifPresent(each.log()::print));
      default -> {
        // Nothing to learn from it.
      }
    }
  }

  @Override
  public void typeProcess(TypeElement type, TreePath path) {
    attributed(path.getCompilationUnit(), type);
  }

  private static void entered(Run run, CompilationUnitTree unit) {
    run.log().begin(unit, run.mistakes());
    run.session().parsed(unit);
  }

  private void attributed(CompilationUnitTree unit, TypeElement type) {
    guarded(each -> each.session().attributed(unit, type).ifPresent(each.log()::print));
  }

  // Whatever goes wrong with us must not keep anybody from compiling.
  private void guarded(Consumer<Run> step) {
    for (Run each : List.copyOf(run)) {
      try {
        step.accept(each);
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
        run.clear();
        each.log().internalError(e);
      }
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OPTIONS);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
