package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Structures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the table of data structures that comes with the checker. */
final class StructureTable {

  private static final String RESOURCE = "structures.tsv";

  private StructureTable() {}

  static Structures load() {
    InputStream table = Structures.class.getResourceAsStream(RESOURCE);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      return Structures.parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
