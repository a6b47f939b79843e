package dev.handrail.checker.host.checkerframework;

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

  // After the last round of processors javac enters all units once more.
  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
      guarded(
          each -> {
            each.log().begin(event.getCompilationUnit(), each.mistakes());
            each.session().parsed(event.getCompilationUnit());
          });
    }
  }

  @Override
  public void typeProcess(TypeElement type, TreePath path) {
    guarded(
        each ->
            each.session()
                .attributed(path.getCompilationUnit(), type)
                .ifPresent(each.log()::print));
  }

  @Override
  public void typeProcessingOver() {
    guarded(each -> each.session().finished().ifPresent(each.log()::print));
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
