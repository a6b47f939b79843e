package dev.handrail.benchmarks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.host.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac with the listener that the plugin has, and a watch on each of its phases. */
final class PhaseRun {

  /**
   * Where the time of one compile went, in seconds.
   *
   * @param scan what is parsed is taken in, and the names in it are looked through
   * @param lowering selected methods become bodies
   * @param analysis bodies become findings
   * @param all javac and we together
   * @param methods methods with a body, and lambdas
   * @param lowered how many of them were lowered
   */
  record Phases(
      double scan,
      double lowering,
      double analysis,
      double all,
      int methods,
      int lowered,
      int findings) {}

  private final Library library;

  PhaseRun(Library library) {
    this.library = library;
  }

  /** The phases of one compile; the middle one of some, by the analysis. */
  Phases middle(int rounds) throws IOException {
    List<Phases> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      all.add(once());
    }
    // The first half warms up.
    List<Phases> warm = all.subList(rounds / 2, rounds);
    return warm.stream()
        .sorted(java.util.Comparator.comparingDouble(Phases::analysis))
        .toList()
        .get(warm.size() / 2);
  }

  private Phases once() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostic -> {}, null, null)) {
      Iterable<? extends JavaFileObject> sources =
          files.getJavaFileObjectsFromPaths(library.sources());
      List<String> options =
          List.of("-nowarn", "-proc:none", "-classpath", library.classpath(), "-d", "none");
      JavacTask task =
          (JavacTask) compiler.getTask(null, files, diagnostic -> {}, options, null, sources);
      Watch watch =
          new Watch(
              new Session(
                  Trees.instance(task),
                  task.getElements(),
                  task.getTypes(),
                  Arguments.parse(List.of()).options()));
      task.addTaskListener(watch);
      long start = System.nanoTime();
      task.analyze();
      watch.end();
      return watch.phases((System.nanoTime() - start) / 1e9);
    }
  }

  private static final class Watch implements TaskListener {

    private final Session session;
    private long scan;
    private long lowering;
    private long analysis;
    private boolean scanned;
    private int methods;
    private int lowered;
    private int findings;

    Watch(Session session) {
      this.session = session;
    }

    @Override
    public void finished(TaskEvent event) {
      CompilationUnitTree unit = event.getCompilationUnit();
      long start = System.nanoTime();
      if (event.getKind() == TaskEvent.Kind.PARSE) {
        session.parsed(unit);
        scan += System.nanoTime() - start;
        methods += MethodCount.of(unit);
      } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
        Optional<AnalysisResult> result = session.attributed(unit, event.getTypeElement());
        add(System.nanoTime() - start, result);
      }
    }

    void end() {
      long start = System.nanoTime();
      Optional<AnalysisResult> result = session.finished();
      if (result.isPresent()) {
        add(System.nanoTime() - start, result);
      }
    }

    private void add(long nanos, Optional<AnalysisResult> result) {
      if (result.isPresent()) {
        analysis += nanos;
        lowered = result.get().methods();
        findings = result.get().findings().size();
      } else if (scanned) {
        lowering += nanos;
      } else {
        // With the first class all names are looked through.
        scanned = true;
        scan += nanos;
      }
    }

    Phases phases(double all) {
      return new Phases(
          scan / 1e9, lowering / 1e9, analysis / 1e9, all, methods, lowered, findings);
    }
  }
}
