package dev.handrail.cli;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.host.Session;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Checks the sources of one set: javac up to the attributed trees, then the analysis. */
final class SourceCheck implements TaskListener, DiagnosticListener<JavaFileObject> {

  private static final List<String> JAVAC =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          "1000000",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW");

  private static final int MOST_LEFT_OUT = 20;

  private final SourceSet sources;
  private final Options options;
  private final Progress progress;
  private final Consumer<String> javacErrors;
  private final Predicate<Finding> mended;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<AnalysisResult> results = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private Optional<String> failing = Optional.empty();
  private int unresolved;

  /**
   * A check that has not begun.
   *
   * @param javacErrors is given every error of javac
   */
  SourceCheck(SourceSet sources, Options options, Progress progress, Consumer<String> javacErrors) {
    this(sources, options, progress, javacErrors, finding -> false);
  }

  /**
   * A check that also writes fixes.
   *
   * @param mended which findings shall have one
   */
  SourceCheck(
      SourceSet sources,
      Options options,
      Progress progress,
      Consumer<String> javacErrors,
      Predicate<Finding> mended) {
    this.mended = mended;
    this.sources = sources;
    this.options = options;
    this.progress = progress;
    this.javacErrors = javacErrors;
  }

  /** Runs it; what is thrown by us or by javac becomes a failure of the report. */
  Report run() {
    try {
      compile();
      while (failing.isPresent() && leftOut.size() < MOST_LEFT_OUT) {
        leftOut.add(failing.get());
        failing = Optional.empty();
        sessions.clear();
        unresolved = 0;
        compile();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      fail(e);
    }
    return report();
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(this, Locale.ROOT, StandardCharsets.UTF_8);
        ReadingFileManager manager = new ReadingFileManager(standard, sources)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      // Without one javac looks for sources on the class path.
      standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, sources.sourcePath());
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, this, arguments(), null, files());
      task.addTaskListener(this);
      sessions.add(new Session(Trees.instance(task), task.getElements(), task.getTypes(), options));
      task.call();
    }
  }

  private List<SourceFile> files() {
    return sources.files().stream().filter(file -> !leftOut.contains(file.name())).toList();
  }

  // Our annotations come last: sources that use them are understood without any class path.
  private List<Path> classPath() {
    List<Path> classPath = new ArrayList<>(sources.classPath());
    classPath.add(OwnAnnotations.PATH);
    return classPath;
  }

  private List<String> arguments() throws IOException {
    List<String> arguments = new ArrayList<>(JAVAC);
    if (!sources.patches().isEmpty()) {
      // The folder only has to be there: the file manager knows what the module is patched with.
      Path empty = Files.createTempDirectory("handrail");
      empty.toFile().deleteOnExit();
      arguments.add("--patch-module");
      arguments.add(sources.patches() + "=" + empty);
    }
    return arguments;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getSourceFile() != null) {
      progress.at(event.getSourceFile().getName());
      failing = Optional.of(event.getSourceFile().getName());
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      failing = Optional.empty();
    }
    if (failures.isEmpty()) {
      guarded(() -> sessions.forEach(session -> follow(event, session)));
    }
  }

  private void follow(TaskEvent event, Session session) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      session.parsed(event.getCompilationUnit());
    }
    boolean isLastTry = failing.isEmpty() || leftOut.size() >= MOST_LEFT_OUT;
    if (event.getKind() == TaskEvent.Kind.COMPILATION && isLastTry) {
      // Some classes javac could not look at; afterwards it cannot be asked anything.
      session.finished().ifPresent(result -> keep(result, session));
    }
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      session
          .attributed(event.getCompilationUnit(), event.getTypeElement())
          .ifPresent(result -> keep(result, session));
    }
  }

  private void keep(AnalysisResult result, Session session) {
    results.add(result);
    result.findings().stream()
        .filter(mended)
        .flatMap(finding -> session.fix(finding).stream())
        .forEach(fixes::add);
  }

  /** The fixes of the findings that shall be mended. */
  List<Fix> fixes() {
    return List.copyOf(fixes);
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      fail(e);
    }
  }

  private void fail(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    failures.add(error + (trace.length == 0 ? "" : " at " + trace[0]));
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      unresolved++;
      javacErrors.accept(text(diagnostic));
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + "javac: " + diagnostic.getMessage(Locale.ROOT);
  }

  private static Finding.Step leftOut(String file) {
    return new Finding.Step(
        new Site(file, 1, 1, 0), "javac itself fails on this file: it was left out");
  }

  // Sources that are only read for their declarations are somebody else's.
  private Report report() {
    Set<String> own =
        sources.files().stream()
            .map(SourceFile::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings =
        results.stream()
            .flatMap(result -> result.findings().stream())
            .filter(finding -> own.contains(finding.site().file()))
            .toList();
    List<Finding.Step> notes =
        results.stream()
            .flatMap(result -> result.notes().stream())
            .filter(note -> note.site().file().isEmpty() || own.contains(note.site().file()))
            .toList();
    return new Report(
        findings,
        Stream.concat(leftOut.stream().map(SourceCheck::leftOut), notes.stream()).toList(),
        failures,
        new Totals(
            sources.files().size(),
            results.stream().mapToInt(AnalysisResult::methods).sum(),
            results.stream().mapToInt(AnalysisResult::givenUp).sum(),
            results.stream().mapToInt(AnalysisResult::unknown).sum(),
            unresolved));
  }
}
