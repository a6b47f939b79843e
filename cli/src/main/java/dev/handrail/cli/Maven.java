package dev.handrail.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Asks Maven about modules.
 *
 * @param root the folder of the outermost module, which builds the others
 * @param modules the folders of the modules that are asked about
 */
record Maven(Path root, List<Path> modules) {

  private static final int MINUTES = 10;

  /**
   * Has Maven write each module's class path to a file, given relative to the module.
   *
   * @return the problem, if it does not
   */
  Optional<String> writeClassPaths(String file) {
    Optional<String> offline = run(command(file, true));
    return offline.isEmpty() ? offline : run(command(file, false));
  }

  private List<String> command(String file, boolean offline) {
    List<String> words = new ArrayList<>(List.of(program(), "-B", "-q"));
    if (offline) {
      words.add("-o");
    }
    if (!modules.equals(List.of(root))) {
      // Modules of the same build stand for each other only once they have come to 'compile'.
      words.addAll(List.of("-pl", projects(), "-am", "-Dmaven.main.skip=true", "compile"));
    }
    words.add("dependency:build-classpath");
    words.add("-Dmdep.outputFile=" + file);
    return words;
  }

  private String projects() {
    return modules.stream()
        .map(module -> module.equals(root) ? "." : root.relativize(module).toString())
        .collect(Collectors.joining(","));
  }

  private String program() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Path wrapper = root.resolve(windows ? "mvnw.cmd" : "mvnw");
    return Files.isExecutable(wrapper) ? wrapper.toString() : windows ? "mvn.cmd" : "mvn";
  }

  private Optional<String> run(List<String> command) {
    try {
      File log = File.createTempFile("handrail", ".log");
      try {
        return run(command, log);
      } finally {
        Files.deleteIfExists(log.toPath());
      }
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }

  private Optional<String> run(List<String> command, File log) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File(nowhere())))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return Optional.of("no answer in " + MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
    return process.exitValue() == 0 ? Optional.empty() : Optional.of(problem(log.toPath()));
  }

  private static String nowhere() {
    return File.separatorChar == '/' ? "/dev/null" : "NUL";
  }

  private static String problem(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("[ERROR] ") && line.length() > 10)
        .findFirst()
        .map(line -> line.substring(8))
        .orElse("it ended with an error");
  }
}
