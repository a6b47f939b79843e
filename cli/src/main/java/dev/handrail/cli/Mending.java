package dev.handrail.cli;

import dev.handrail.checker.report.Fix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Applies fixes to sources, in memory: as many at once as do not touch each other, and then those
 * of what is still found. What has made things worse is taken back.
 */
final class Mending {

  /** Fixes may be nested so deep in one place. */
  private static final int ROUNDS = 12;

  /** A run over some state of the sources. */
  record Checked(Report report, List<Fix> fixes) {}

  private final Function<SourceSet, Checked> check;

  Mending(Function<SourceSet, Checked> check) {
    this.check = check;
  }

  /**
   * What became of a set of sources.
   *
   * @param fixed how many fixes were applied
   * @param undone how many were taken back
   */
  record Result(SourceSet sources, Report report, int fixed, int undone) {}

  Result mend(SourceSet sources) {
    Checked now = check.apply(sources);
    Result result = new Result(sources, now.report(), 0, 0);
    for (int round = 0; round < ROUNDS && !now.fixes().isEmpty(); round++) {
      List<Fix> chosen = apart(now.fixes());
      SourceSet changed = changed(result.sources(), chosen);
      Checked next = check.apply(changed);
      if (!isBetter(result.report(), next.report())) {
        return new Result(result.sources(), result.report(), result.fixed(), chosen.size());
      }
      result = new Result(changed, next.report(), result.fixed() + chosen.size(), 0);
      now = next;
    }
    return result;
  }

  private static boolean isBetter(Report before, Report after) {
    return after.failures().size() <= before.failures().size()
        && after.totals().unresolved() <= before.totals().unresolved()
        && after.findings().size() < before.findings().size();
  }

  private static List<Fix> apart(List<Fix> fixes) {
    List<Fix> chosen = new ArrayList<>();
    for (Fix fix : fixes) {
      if (chosen.stream().noneMatch(fix::overlaps)) {
        chosen.add(fix);
      }
    }
    return chosen;
  }

  private static SourceSet changed(SourceSet sources, List<Fix> fixes) {
    Map<String, List<Fix.Edit>> edits = new TreeMap<>();
    fixes.stream()
        .flatMap(fix -> fix.edits().stream())
        .forEach(edit -> edits.computeIfAbsent(edit.file(), name -> new ArrayList<>()).add(edit));
    List<SourceFile> files =
        sources.files().stream()
            .map(
                file ->
                    edits.containsKey(file.name()) ? changed(file, edits.get(file.name())) : file)
            .toList();
    return sources.with(files, sources.patches());
  }

  private static SourceFile changed(SourceFile file, List<Fix.Edit> edits) {
    try {
      return file.with(Fix.apply(edits, file.text()));
    } catch (IOException e) {
      throw new InputException("cannot read " + file.name());
    }
  }
}
