package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library to compile.
 *
 * @param sources its files, sorted
 */
record Library(String name, List<Path> sources, String classpath) {

  /** Reads what the script has fetched. */
  static Library in(Path folder, String name) {
    Path home = folder.resolve(name);
    try (Stream<Path> files = Files.walk(home.resolve("src"))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .filter(file -> !file.toString().contains("META-INF"))
              .sorted()
              .toList();
      return new Library(name, sources, Files.readString(home.resolve("classpath")).strip());
    } catch (IOException cannotRead) {
      throw new java.io.UncheckedIOException(cannotRead);
    }
  }
}
