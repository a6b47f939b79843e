package dev.handrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of {@code handrail fix}. */
class FixCommandTest {

  private static final String COPY =
      """
      package p;

      import java.io.*;

      class Copy {
        void copy(File from, File to) throws IOException {
          InputStream in = new FileInputStream(from);
          OutputStream out = new FileOutputStream(to);
          in.transferTo(out);
          out.close();
          in.close();
        }
      }
      """;
  private static final String FIXED =
      """
      package p;

      import java.io.*;

      class Copy {
        void copy(File from, File to) throws IOException {
          try (InputStream in = new FileInputStream(from)) {
            try (OutputStream out = new FileOutputStream(to)) {
              in.transferTo(out);
            }
          }
        }
      }
      """;
  private static final String DIFF =
      """
      @@ -4,10 +4,10 @@

       class Copy {
         void copy(File from, File to) throws IOException {
      -    InputStream in = new FileInputStream(from);
      -    OutputStream out = new FileOutputStream(to);
      -    in.transferTo(out);
      -    out.close();
      -    in.close();
      +    try (InputStream in = new FileInputStream(from)) {
      +      try (OutputStream out = new FileOutputStream(to)) {
      +        in.transferTo(out);
      +      }
      +    }
         }
       }
      """;

  @TempDir Path folder;

  @Test
  void changesAreShownAsADiff() throws IOException {
    Path file = write("Copy.java", COPY);
    Run run = Run.of("fix", "--spec", "jdk", folder.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    String shown = run.out().substring(run.out().indexOf("@@"));
    // The context has a blank line, which begins with a blank in the diff.
    assertEquals(DIFF.replace("@@\n\n", "@@\n \n"), shown);
    assertTrue(run.out().startsWith("--- a/"), run.out());
    assertTrue(run.err().contains("2 fixes; 0 errors, 0 warnings left"), run.err());
    assertEquals(COPY, Files.readString(file));
  }

  @Test
  void changesAreWritten() throws IOException {
    Path file = write("Copy.java", COPY);
    Run run = Run.of("fix", "--write", "--spec", "jdk", folder.toString());
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(FIXED, Files.readString(file));
  }

  @Test
  void whatIsNoUtf8IsNotWritten() throws IOException {
    Path file = folder.resolve("Copy.java");
    byte[] latin =
        COPY.replace("class", "/* \u00e4 */ class").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    Run run = Run.of("fix", "--write", "--spec", "jdk", folder.toString());
    assertTrue(run.err().contains("Copy.java is not changed"), run.err());
    assertEquals(latin.length, Files.size(file));
  }

  @Test
  void findingsWithoutAFixAreLeft() throws IOException {
    write(
        "Open.java",
        """
        package p;

        import java.io.*;

        class Open {
          FileInputStream[] open(File file) throws IOException {
            FileInputStream[] both = {new FileInputStream(file), null};
            return both[0].read() < 0 ? null : null;
          }
        }
        """);
    Run run = Run.of("fix", "--spec", "jdk", folder.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("has 0 fixes; 1 error"), run.err());
  }

  @Test
  void differencesAreThoseOfDiff() {
    assertEquals("", UnifiedDiff.of("A", "a\n", "a\n"));
    assertEquals(
        "--- a/A\n+++ b/A\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n",
        UnifiedDiff.of("A", "a", "a\nb\n"));
    assertEquals("--- a/A\n+++ b/A\n@@ -0,0 +1 @@\n+a\n", UnifiedDiff.of("A", "", "a\n"));
    String lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertEquals(
        """
        --- a/A
        +++ b/A
        @@ -1,4 +1,3 @@
        -1
         2
         3
         4
        @@ -6,4 +5,4 @@
         6
         7
         8
        -9
        +x
        """,
        UnifiedDiff.of("A", lines, lines.substring(2).replace("9", "x")));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
