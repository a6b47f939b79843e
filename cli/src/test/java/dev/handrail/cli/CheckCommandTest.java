package dev.handrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of {@code handrail check}. */
class CheckCommandTest {

  private static final String API =
      """
      package p;
      import dev.handrail.annotations.*;
      interface Api {
        @Handle interface Flow {}
        @Opens(Flow.class) long open();
        void close(@Closes(Flow.class) long flow);
      }
      """;
  private static final String LEAK =
      """
      package p;
      class Leak {
        void leak(Api api) {
          long flow = api.open();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void cleanCodeEndsWithZero() throws IOException {
    write("p/Api.java", API);
    Run run = check(folder.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode());
    assertTrue(
        run.out().startsWith("0 errors, 0 warnings in 1 file; "),
        () -> "the summary comes last: " + run.out());
  }

  @Test
  void aFindingIsShownWithItsSource() throws IOException {
    write("p/Api.java", API);
    Path leak = write("p/Leak.java", LEAK);
    Run run = check(folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(
        run.lines().get(0).contains("/p/Leak.java:4:21: error: [HandleLeak] 'flow' "), run.out());
    assertEquals("     4 |     long flow = api.open();", run.lines().get(1));
    assertEquals("       |                     ^", run.lines().get(2));
    assertTrue(run.out().contains("\n    Fix: close 'flow'"), run.out());
    assertTrue(Files.exists(leak));
  }

  @Test
  void aTableHasOneLineForEachFinding() throws IOException {
    write("p/Api.java", API);
    write("p/Leak.java", LEAK);
    Run run = check("--format", "tsv", folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertEquals(2, run.lines().size());
    assertEquals("file\tline\tcolumn\trule\tseverity\tpath\tmessage", run.lines().get(0));
    assertTrue(
        run.lines().get(1).contains("/p/Leak.java\t4\t21\tHandleLeak\terror\talways\t'flow' "),
        run.out());
    assertTrue(run.err().contains("1 error, 0 warnings in 2 files; "), run.err());
  }

  @Test
  void theAnnotationsNeedNoClassPath() throws IOException {
    write("p/Api.java", API);
    write("p/Leak.java", LEAK);
    Run run = Run.of("check", folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertEquals("", run.err());
  }

  @Test
  void findingsGoToAFile() throws IOException {
    write("p/Api.java", API);
    write("p/Leak.java", LEAK);
    Path output = folder.resolve("out.tsv");
    Run run = check("--format", "tsv", "--output", output.toString(), folder.toString());
    assertEquals("", run.out());
    assertEquals(2, Files.readAllLines(output).size());
  }

  /** Some versions of javac fail on a cast to an interface whose ancestor is missing. */
  @Test
  void whatJavacFailsOnIsLeftOutAndTheRestIsChecked() throws IOException {
    write("p/Holder.java", "package p; interface Holder<S> extends gone.Context { S held(); }");
    write("p/Chan.java", "package p; interface Chan extends Holder<String> {}");
    write("p/Writer.java", "package p; interface Writer extends java.nio.channels.Channel {}");
    write(
        "p/Cast.java",
        "package p; class Cast { boolean is(Writer writer) { return writer instanceof Chan; } }");
    write("p/Leak.java", LEAK);
    write("p/Api.java", API);
    Run run = check(folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().contains("/p/Leak.java:4:21: error: [HandleLeak]"), run.out());
    assertTrue(run.out().contains("1 error, 0 warnings in 6 files"), run.out());
  }

  @Test
  void theStepsSayWhichCallThrowsWhat() throws IOException {
    write(
        "p/Steps.java",
        """
        package p;
        import java.io.*;
        class Steps {
          static InputStream open(String name) throws IOException {
            InputStream in = new FileInputStream(name);
            in.skip(8);
            return in;
          }
          static InputStream tested(String name) throws IOException {
            InputStream in = new FileInputStream(name);
            if (name.isEmpty()) {
              throw new EOFException(name);
            }
            return in;
          }
          static InputStream helped(String name) throws IOException {
            InputStream in = new FileInputStream(name);
            new Steps(name);
            return in;
          }
          Steps(String name) {
            if (name.isEmpty()) {
              throw new IllegalArgumentException(name);
            }
          }
        }
        """);
    String out = check(folder.toString()).out();
    assertTrue(out.contains("Steps.java:6: 'skip()' can throw IOException"), out);
    assertTrue(out.contains("Steps.java:12: EOFException leaves the method here"), out);
    assertTrue(
        out.contains("Steps.java:18: 'new Steps()' can throw IllegalArgumentException"), out);
  }

  @Test
  void severitiesDecideOnTheExitCode() throws IOException {
    write("p/Api.java", API);
    write("p/Leak.java", LEAK);
    String path = folder.toString();
    assertEquals(ExitCode.CLEAN, check("--rule", "HandleLeak=warning", path).exitCode());
    assertEquals(
        ExitCode.FINDINGS,
        check("--rule", "HandleLeak=warning", "--fail-on", "warning", path).exitCode());
    assertEquals(ExitCode.CLEAN, check("--rule", "HandleLeak=off", path).exitCode());
    assertEquals(ExitCode.CLEAN, check("--fail-on", "off", path).exitCode());
  }

  @Test
  void whatMainLeavesOpenIsOneNoteUnlessItIsWrittenOrOpenedAgainAndAgain() throws IOException {
    write(
        "p/Program.java",
        """
        package p;
        import java.io.*;
        class Program {
          public static void main(String[] args) throws IOException {
            InputStream in = new FileInputStream("in");
            in.read();
            Writer out = new FileWriter("out");
            out.write(1);
            for (String each : args) {
              new FileInputStream(each).read();
            }
          }
          static void main() throws IOException {
            new FileInputStream("in").read();
          }
        }
        """);
    String path = folder.toString();
    assertEquals(List.of("7 error", "10 error", "14 error"), severities(path));
    String note = "5: note: 'in' is never closed, but the process ends with main (option main)";
    assertTrue(check(path).out().contains(note), () -> check(path).out());
    assertFalse(check("--main", path).out().contains("note"));
    assertFalse(check("--rule", "HandleLeak=off", path).out().contains("note"));
    assertEquals(List.of("5 error", "7 error", "10 error", "14 error"), severities("--main", path));
  }

  private List<String> severities(String... arguments) {
    List<String> words = new ArrayList<>(List.of("--format", "tsv"));
    words.addAll(List.of(arguments));
    return check(words.toArray(String[]::new)).lines().stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(fields -> fields[1] + " " + fields[4])
        .toList();
  }

  @Test
  void wrongUsageEndsWithTwo() throws IOException {
    write("p/Api.java", API);
    String path = folder.toString();
    assertUsage("Missing required parameter", List.of());
    assertUsage("cannot read", List.of(folder.resolve("nowhere").toString()));
    assertUsage("unknown option 'HandleLek=off'", List.of("--rule", "HandleLek=off", path));
    assertUsage("--fail-on takes one of error, warning, off", List.of("--fail-on", "x", path));
    assertUsage("Unknown option: '--quick'", List.of("--quick", path));
    assertUsage(
        "there are no Java sources",
        List.of(Files.createDirectory(folder.resolve("empty")).toString()));
  }

  private static void assertUsage(String message, List<String> words) {
    Run run = check(words.toArray(String[]::new));
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void missingClassesAreCountedInOneLine() throws IOException {
    write("p/Api.java", API);
    write("p/Leak.java", LEAK.replace("long flow", "nowhere.Thing thing; long flow"));
    Run run = check(folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.err().contains("javac could not make sense of 1 "), run.err());
    assertTrue(
        check("--verbose", folder.toString()).err().contains("package nowhere does not exist"));
  }

  @Test
  void encodingsAndEmptyFilesAreNoHindrance() throws IOException {
    write("p/Api.java", API);
    write("Empty.java", "");
    write("module-info.java", "module p {}");
    write("p/package-info.java", "package p;");
    Files.write(
        folder.resolve("p/Latin.java"),
        "package p; class Latin { String s = \"\u00e4\"; }".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(ExitCode.CLEAN, check(folder.toString()).exitCode());
  }

  @Test
  void classesOfTheSameNameAreBothChecked() throws IOException {
    write("a/p/Api.java", API);
    write("a/p/Leak.java", LEAK);
    write("b/p/Api.java", API);
    write("b/p/Leak.java", LEAK);
    Run run = check("--format", "tsv", folder.toString());
    assertEquals(3, run.lines().size());
  }

  @Test
  void sourcesAreReadFromAnArchive() throws IOException {
    Path archive = folder.resolve("lib-sources.jar");
    try (FileSystem files =
        FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"))) {
      Files.createDirectory(files.getPath("/p"));
      write(files.getPath("/p/Api.java"), API);
      write(files.getPath("/p/Leak.java"), LEAK);
    }
    Run run = check("--format", "tsv", archive.toString());
    assertTrue(
        run.lines().get(1).contains("lib-sources.jar!/p/Leak.java\t4\t21\tHandleLeak"), run.out());
  }

  @Test
  void outputFoldersAreNotEntered() throws IOException {
    write("p/Api.java", API);
    write("target/p/Leak.java", LEAK);
    write(".hidden/p/Leak.java", LEAK);
    assertEquals(ExitCode.CLEAN, check(folder.toString()).exitCode());
  }

  @Test
  void aMavenModuleIsAskedForItsClassPath() throws IOException {
    write("pom.xml", "<project/>");
    write("src/main/java/p/Api.java", API);
    write("src/test/java/p/Leak.java", LEAK);
    // As the module's own build leaves it, later than the pom.
    write("target/handrail.classpath", annotations());
    Run run = Run.of("check", "--format", "tsv", folder.toString());
    assertTrue(
        run.lines().get(1).contains("/src/test/java/p/Leak.java\t4\t21\tHandleLeak"),
        () -> run.out() + run.err());
  }

  @Test
  void explainsRules() {
    assertTrue(Run.of("explain").out().contains("HandleLeak"));
    assertTrue(Run.of("explain", "HandleLeak").out().startsWith("# HandleLeak"));
    assertEquals(ExitCode.USAGE, Run.of("explain", "HandleNothing").exitCode());
  }

  @Test
  void helpNamesTheCommands() {
    Run run = Run.of("--help");
    assertEquals(ExitCode.CLEAN, run.exitCode());
    assertTrue(run.out().contains("check") && run.out().contains("explain"));
    assertTrue(Run.of("check", "--help").out().contains("Exit code:"));
  }

  private static Run check(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "check";
    all[1] = "--classpath";
    all[2] = annotations();
    System.arraycopy(words, 0, all, 3, words.length);
    return Run.of(all);
  }

  private static String annotations() {
    return OwnAnnotations.PATH.toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return write(file, text);
  }

  private static Path write(Path file, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
