package dev.handrail.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the blocks of a family have in common: imports and members of their class. */
record Prelude(List<String> imports, List<String> members) {

  static Prelude read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Prelude(
        lines.stream().filter(Prelude::isImport).toList(),
        lines.stream().filter(line -> !isImport(line)).toList());
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }
}
