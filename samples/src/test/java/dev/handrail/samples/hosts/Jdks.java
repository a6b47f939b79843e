package dev.handrail.samples.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {

  private Jdks() {}

  /** The home of a JDK of that feature version: this one, what the environment says, or found. */
  static Optional<Path> home(int feature) {
    List<Path> candidates = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    for (String suffix : List.of("", "_X64", "_ARM64")) {
      String home = System.getenv("JAVA_HOME_" + feature + suffix);
      if (home != null) {
        candidates.add(Path.of(home));
      }
    }
    candidates.addAll(in(Path.of("/usr/lib/jvm"), "*" + feature + "*"));
    candidates.addAll(in(Path.of("/opt"), "*jdk*" + feature + "*"));
    candidates.addAll(
        in(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"), feature + "*"));
    return candidates.stream().filter(home -> isJdk(home, feature)).findFirst();
  }

  private static TreeSet<Path> in(Path folder, String pattern) {
    TreeSet<Path> found = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
        entries.forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static boolean isJdk(Path home, int feature) {
    boolean hasCompiler =
        Stream.of("javac", "javac.exe").anyMatch(name -> Files.exists(home.resolve("bin/" + name)));
    Path release = home.resolve("release");
    if (!hasCompiler || !Files.exists(release)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"" + feature + "\\b.*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
