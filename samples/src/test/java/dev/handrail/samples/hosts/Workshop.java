package dev.handrail.samples.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the builds run: copies of the projects in {@code src/it}, a local repository of theirs. */
final class Workshop {

  private static final List<String> MAVEN_VARIABLES =
      List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_PROJECTBASEDIR", "MAVEN_CMD_LINE_ARGS");

  /** For a JVM that does not live long enough for its better compiler to pay. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path root;
  private final Path work;
  private final String version;

  /**
   * A workshop that has not been furnished.
   *
   * @param root the folder of the whole source tree
   */
  Workshop(Path root, String version) {
    this.root = root;
    this.work = root.resolve("samples/target/it");
    this.version = version;
  }

  /** The sources that all builds compile. */
  Path sources() {
    return root.resolve("samples/src/main/java");
  }

  /** Copies the projects, and what was built before them to where they look for it. */
  void furnish() throws IOException {
    Path projects = root.resolve("src/it");
    try (Stream<Path> files = Files.walk(projects)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, work.resolve(projects.relativize(file)));
      }
    }
    install("handrail-parent", root, List.of());
    for (String module : List.of("annotations", "checker")) {
      install("handrail-" + module, root.resolve(module), List.of(".jar"));
    }
  }

  private void install(String artifact, Path module, List<String> suffixes) throws IOException {
    String name = artifact + "-" + version;
    Path target = work.resolve("repository/dev/handrail/" + artifact + "/" + version);
    copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
    for (String suffix : suffixes) {
      copy(module.resolve("target/" + name + suffix), target.resolve(name + suffix));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Compiles the sources in a project; its log. */
  List<String> build(String project, Path jdk) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                maven(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + work.resolve("repository"),
                "-Dhandrail.version=" + version,
                "-Dhandrail.sources=" + sources(),
                "-Dhandrail.repository="
                    + Path.of(System.getProperty("handrail.repository")).toUri(),
                "-Djna.version=" + System.getProperty("jna.version")));
    if (System.getProperty("handrail.offline").equals("offline=true")) {
      command.addAll(List.of("--offline", "-Daether.offline.protocols=file"));
    }
    command.add("compile");
    // What is already compiled would not be compiled again.
    delete(work.resolve(project).resolve("target"));
    return run(command, work.resolve(project), jdk, List.of(0));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String maven() {
    String name = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    return Path.of(System.getProperty("maven.home"), "bin", name).toString();
  }

  /** What the command line says of the sources, as a table. */
  List<String> check() throws IOException, InterruptedException {
    Path jdk = Path.of(System.getProperty("java.home"));
    List<String> command =
        List.of(
            jdk.resolve("bin/java").toString(),
            "-Xss16m",
            "-jar",
            root.resolve("cli/target/handrail.jar").toString(),
            "check",
            "--format",
            "tsv",
            "--classpath",
            Files.readString(root.resolve("samples/target/handrail.classpath")).strip(),
            ".");
    List<String> printed = run(command, sources(), jdk, List.of(0, 1));
    return printed.stream().filter(line -> line.contains("\t")).toList();
  }

  private List<String> run(List<String> command, Path folder, Path jdk, List<Integer> good)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(work, "run", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeAll(MAVEN_VARIABLES);
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("MAVEN_OPTS", SHORT_LIVED);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("does not end: " + command);
    }
    List<String> lines = Files.readAllLines(log);
    if (!good.contains(process.exitValue())) {
      throw new IllegalStateException(command + " in " + folder + ":\n" + String.join("\n", lines));
    }
    Files.delete(log);
    return lines;
  }
}
