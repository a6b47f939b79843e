package dev.handrail.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A finding in a library, as {@code handrail check --format tsv} writes it. */
record CorpusFinding(
    String library, String file, int line, String rule, String path, String message) {

  /** All findings of a run; none if there was no run. */
  static List<CorpusFinding> read(String library, Path tsv) {
    if (!Files.exists(tsv)) {
      return List.of();
    }
    try {
      return Files.readAllLines(tsv).stream()
          .skip(1)
          .map(line -> of(library, line.split("\t", -1)))
          .toList();
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  /** All findings of the last run over the corpus, library by library. */
  static List<CorpusFinding> all(Path corpus) throws IOException {
    try (Stream<Path> libraries = Files.list(corpus)) {
      return libraries
          .sorted()
          .flatMap(
              home -> read(home.getFileName().toString(), home.resolve("findings.tsv")).stream())
          .toList();
    }
  }

  /** Whether it stands at the same place and breaks the same rule. */
  boolean isWhere(CorpusFinding other) {
    return library.equals(other.library)
        && file.equals(other.file)
        && line == other.line
        && rule.equals(other.rule);
  }

  /** What makes it the same finding in another run; it may be on another path there. */
  String key() {
    // With zeros, so that keys are in the order of the lines.
    return String.join(
        "\t", library, file, String.format(Locale.ROOT, "%07d", line), rule, message);
  }

  private static CorpusFinding of(String library, String[] cells) {
    return new CorpusFinding(
        library, cells[0], Integer.parseInt(cells[1]), cells[3], cells[5], cells[6]);
  }
}
