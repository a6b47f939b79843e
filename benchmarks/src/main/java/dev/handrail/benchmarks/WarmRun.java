package dev.handrail.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process, on this thread: CPU seconds and allocated bytes of the thread. */
final class WarmRun {

  /** One compile. */
  record Cost(double seconds, double bytes) {}

  private final Library library;
  private final String checker;

  WarmRun(Library library, String checker) {
    this.library = library;
    this.checker = checker;
  }

  /** What one compile costs. */
  Cost cost(boolean withPlugin) throws IOException {
    Path out = Files.createTempDirectory("handrail-benchmark");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostic -> {}, null, null)) {
      Iterable<? extends JavaFileObject> sources =
          files.getJavaFileObjectsFromPaths(library.sources());
      long cpu = threads.getThreadCpuTime(thread);
      long bytes = threads.getThreadAllocatedBytes(thread);
      compiler
          .getTask(null, files, diagnostic -> {}, options(out, withPlugin), null, sources)
          .call();
      return new Cost(
          (threads.getThreadCpuTime(thread) - cpu) / 1e9,
          threads.getThreadAllocatedBytes(thread) - bytes);
    } finally {
      Folders.delete(out);
    }
  }

  private List<String> options(Path out, boolean withPlugin) {
    List<String> options = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", out.toString()));
    options.addAll(List.of("-classpath", library.classpath()));
    if (withPlugin) {
      options.addAll(List.of("-processorpath", checker, "-Xplugin:" + Benchmark.WITHOUT_PACKS));
    }
    return options;
  }
}
