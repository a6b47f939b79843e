package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code handrail check} on a library, in a JVM of its own.
 *
 * @param jar the command line
 * @param limit how much CPU time it may take
 */
record CheckRun(Path jar, Duration limit) {

  /** One run and what it left in the library's folder. */
  record Result(ProcessCost cost, CheckLog log, List<CorpusFinding> findings) {}

  /**
   * Runs it; the findings go to {@code findings.tsv}.
   *
   * @param home the library's folder
   */
  Result withClassPath(Path home) throws IOException, InterruptedException {
    return run(home, "findings", Files.readString(home.resolve("classpath")).strip());
  }

  /** Runs it as if nothing were known but the sources. */
  Result withoutClassPath(Path home) throws IOException, InterruptedException {
    return run(home, "findings-no-classpath", "");
  }

  private Result run(Path home, String name, String classpath)
      throws IOException, InterruptedException {
    Path tsv = home.resolve(name + ".tsv").toAbsolutePath();
    Path log = home.resolve(name + ".log");
    Files.deleteIfExists(tsv);
    ProcessBuilder builder =
        new ProcessBuilder(command(tsv, classpath))
            // Names of files are relative to it.
            .directory(home.resolve("src").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    ProcessCost cost = ProcessCost.of(builder, limit);
    CheckLog said = new CheckLog(Files.readAllLines(log, StandardCharsets.UTF_8));
    return new Result(cost, said, CorpusFinding.read(home.getFileName().toString(), tsv));
  }

  private List<String> command(Path tsv, String classpath) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xss16m", "-Xmx3g", "-XX:+UseSerialGC"));
    // What it says is read as UTF-8.
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", jar.toAbsolutePath().toString(), "dev.handrail.cli.Handrail"));
    command.add("check");
    command.addAll(List.of("--format", "tsv", "--output", tsv.toString()));
    command.addAll(List.of("--classpath", classpath, "."));
    return command;
  }
}
