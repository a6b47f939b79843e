package dev.handrail.cli;

import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run yields.
 *
 * @param findings sorted
 * @param notes of the analysis
 * @param failures of ours, one sentence each
 */
record Report(
    List<Finding> findings, List<Finding.Step> notes, List<String> failures, Totals totals) {

  static final Report EMPTY = new Report(List.of(), List.of(), List.of(), Totals.NOTHING);

  Report plus(Report other) {
    return new Report(
        Stream.concat(findings.stream(), other.findings.stream()).sorted().toList(),
        Stream.concat(notes.stream(), other.notes.stream()).toList(),
        Stream.concat(failures.stream(), other.failures.stream()).toList(),
        totals.plus(other.totals));
  }

  long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The exit code, if findings of the severity and worse ones fail the run. */
  int exitCode(Severity failing) {
    if (!failures.isEmpty()) {
      return ExitCode.INTERNAL_ERROR;
    }
    boolean failed =
        failing != Severity.OFF
            && findings.stream().anyMatch(each -> each.severity().compareTo(failing) <= 0);
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
