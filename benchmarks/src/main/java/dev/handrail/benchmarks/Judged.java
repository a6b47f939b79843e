package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding and what somebody thinks of it.
 *
 * @param verdict true, false or debatable; empty if nobody has judged it yet
 */
record Judged(CorpusFinding finding, String verdict, String reason) {

  private static final List<String> VERDICTS = List.of("true", "false", "debatable");
  private static final String HEADER =
      String.join("\t", "library", "file", "line", "rule", "path", "message", "verdict", "reason");

  static List<Judged> read(Path tsv) throws IOException {
    List<Judged> all = new ArrayList<>();
    int number = 1;
    List<String> lines = Files.readAllLines(tsv);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      number++;
      all.add(of(line.split("\t", -1), tsv + ":" + number));
    }
    return all;
  }

  private static Judged of(String[] cells, String place) {
    if (cells.length != 8) {
      throw new IllegalArgumentException(place + ": not 8 columns but " + cells.length);
    }
    Judged judged =
        new Judged(
            new CorpusFinding(
                cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]),
            cells[6].strip(),
            cells[7].strip());
    if (!judged.verdict.isEmpty() && !VERDICTS.contains(judged.verdict)) {
      throw new IllegalArgumentException(
          place + ": the verdict is none of " + String.join(", ", VERDICTS));
    }
    return judged;
  }

  /** The file, as {@link #read} takes it. */
  static String text(List<Judged> all) {
    Stream<String> lines = Stream.concat(Stream.of(HEADER), all.stream().map(Judged::line));
    return lines.map(line -> line + "\n").collect(java.util.stream.Collectors.joining());
  }

  private String line() {
    return String.join(
        "\t",
        finding.library(),
        finding.file(),
        Integer.toString(finding.line()),
        finding.rule(),
        finding.path(),
        finding.message(),
        verdict,
        reason);
  }
}
