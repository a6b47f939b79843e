package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was judged so far, in the order of its keys. A finding that comes again keeps its verdict,
 * even if it is now said to be on another path; versions of libraries are pinned, so lines stay.
 */
record Verdicts(Map<String, Judged> byKey) {

  /** Those in the file; none if it is not there. */
  static Verdicts read(Path tsv) throws IOException {
    return Files.exists(tsv)
        ? new Verdicts(Map.of()).with(Judged.read(tsv))
        : new Verdicts(Map.of());
  }

  /** These and those, of which only what has a verdict counts; the newer verdict wins. */
  Verdicts with(List<Judged> judged) {
    Map<String, Judged> all = new TreeMap<>(byKey);
    judged.stream()
        .filter(each -> !each.verdict().isEmpty())
        .forEach(each -> all.put(each.finding().key(), each));
    return new Verdicts(all);
  }

  /** The finding with its verdict, if it has one; where its message has changed, by its place. */
  Judged judged(CorpusFinding finding) {
    Optional<Judged> known =
        Optional.ofNullable(byKey.get(finding.key())).or(() -> onlyOneAt(finding));
    return new Judged(
        finding, known.map(Judged::verdict).orElse(""), known.map(Judged::reason).orElse(""));
  }

  private Optional<Judged> onlyOneAt(CorpusFinding finding) {
    List<Judged> there =
        byKey.values().stream().filter(each -> each.finding().isWhere(finding)).toList();
    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
  }

  void write(Path tsv) throws IOException {
    Files.writeString(tsv, Judged.text(List.copyOf(byKey.values())));
  }
}
