package dev.handrail.cli;

import dev.handrail.checker.report.Severity;
import java.util.Locale;

/** The last line of a run. */
record Summary(Report report, long nanos) {

  String text() {
    Totals totals = report.totals();
    return String.format(
        Locale.ROOT,
        "%s in %s; %s analysed, %d given up, %s unresolved, %.1f s",
        counts(),
        count(totals.files(), "file"),
        count(totals.methods(), "method"),
        totals.givenUp(),
        count(totals.unresolved(), "name"),
        nanos / 1e9);
  }

  /** How many findings there are. */
  String counts() {
    return count(report.count(Severity.ERROR), "error")
        + ", "
        + count(report.count(Severity.WARNING), "warning");
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
