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

/**
 * Asks Maven about a module.
 *
 * @param root the folder of the outermost module, which builds the others
 * @param module the folder of the module that is asked about
 */
record Maven(Path root, Path module) {

  private static final int MINUTES = 10;

  /**
   * Has Maven write a module's class path to a file, given relative to the module.
   *
   * @return the problem, if it does not
   */
  Optional<String> writeClassPath(String file) {
    Optional<String> offline = run(command(file, true));
    return offline.isEmpty() ? offline : run(command(file, false));
  }

  private List<String> command(String file, boolean offline) {
    List<String> words = new ArrayList<>(List.of(program(), "-B", "-q"));
    if (offline) {
      words.add("-o");
    }
    if (!root.equals(module)) {
      // Modules of the same build stand for each other only once they have come to 'compile'.
      words.addAll(
          List.of("-pl", root.relativize(module).toString(), "-am", "-Dmaven.main.skip=true"));
      words.add("compile");
    }
    words.add("dependency:build-classpath");
    words.add("-Dmdep.outputFile=" + file);
    return words;
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
      return Optional.of(e.getMessage());
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
