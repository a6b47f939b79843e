package dev.handrail.samples.hosts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples, built by Maven under every host, have the same findings everywhere. */
class HostBuildsIT {

  /** One row of the table. */
  private record Row(String name, List<Found> found, double seconds) {}

  private static final String REFERENCE = "handrail check";

  private final Path root =
      Path.of(System.getProperty("handrail.root")).toAbsolutePath().normalize();
  private final Workshop workshop = new Workshop(root, System.getProperty("handrail.version"));

  @Test
  void allHostsFindTheSame() throws IOException, InterruptedException {
    workshop.furnish();
    List<Row> rows = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    rows.add(timed(REFERENCE + "-" + Runtime.version().feature(), this::check));
    for (String project : projects()) {
      Optional<Path> jdk = Jdks.home(feature(project));
      if (jdk.isPresent()) {
        rows.add(timed(project, () -> build(project, jdk.get())));
      } else {
        skipped.add(project);
      }
    }
    print(rows, skipped);
    List<Found> expected = rows.get(0).found();
    assertEquals(marked(), inPrograms(expected), "the programs have exactly the findings marked");
    assertAll(rows.stream().map(row -> () -> assertSame(row, expected)));
  }

  private static List<Found> inPrograms(List<Found> all) {
    return all.stream().filter(found -> found.file().contains("/programs/")).toList();
  }

  /** What the comments in the programs say. */
  private List<Found> marked() throws IOException {
    try (Stream<Path> files = Files.walk(workshop.sources())) {
      List<Path> programs =
          files.filter(file -> file.toString().matches(".*/programs/.*\\.java")).toList();
      List<Found> all = new ArrayList<>();
      for (Path program : programs) {
        String name = workshop.sources().relativize(program).toString().replace('\\', '/');
        all.addAll(Found.inComments(Files.readAllLines(program), name));
      }
      return all.stream().sorted().toList();
    }
  }

  private static void assertSame(Row row, List<Found> expected) {
    List<Found> missed = minus(expected, row.found());
    List<Found> more = minus(row.found(), expected);
    if (!missed.isEmpty() || !more.isEmpty()) {
      fail(row.name() + " does not find " + missed + " and finds in addition " + more);
    }
    assertEquals(expected, row.found());
  }

  private static List<Found> minus(List<Found> all, List<Found> without) {
    return all.stream().filter(each -> !without.contains(each)).toList();
  }

  private List<Found> check() throws IOException, InterruptedException {
    return Found.inTable(workshop.check());
  }

  private List<Found> build(String project, Path jdk) throws IOException, InterruptedException {
    return Found.inLog(workshop.build(project, jdk), workshop.sources().toString());
  }

  // The folder's name ends with the JDK.
  private static int feature(String project) {
    return Integer.parseInt(project.substring(project.lastIndexOf('-') + 1));
  }

  private List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("src/it"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private interface Step {
    List<Found> run() throws IOException, InterruptedException;
  }

  private static Row timed(String name, Step step) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Found> found = step.run();
    return new Row(name, found, (System.nanoTime() - start) / 1e9);
  }

  private static void print(List<Row> rows, List<String> skipped) {
    String line = "%-26s %-4s %-9s %-10s %s%n";
    String table =
        rows.stream()
            .map(
                row ->
                    String.format(
                        line,
                        host(row.name()),
                        feature(row.name()),
                        row.found().size(),
                        row.found().equals(rows.get(0).found()) ? "yes" : "NO",
                        Math.round(row.seconds())))
            .collect(Collectors.joining());
    String left =
        skipped.stream()
            .map(name -> String.format(line, host(name), feature(name), "-", "no such JDK", ""))
            .collect(Collectors.joining());
    String header = String.format(line, "Host", "JDK", "Findings", "Identical", "Seconds");
    System.out.print("\n" + header + table + left + "\n");
  }

  private static String host(String project) {
    return project.substring(0, project.lastIndexOf('-'));
  }
}
