package dev.handrail.cli;

import dev.handrail.checker.report.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Findings for programs: one line each, columns separated by tabs. */
record TsvReport(PrintWriter out) {

  void print(Report report) {
    line(List.of("file", "line", "column", "rule", "severity", "path", "message"));
    for (Finding finding : report.findings()) {
      line(
          List.of(
              finding.site().file(),
              Integer.toString(finding.site().line()),
              Integer.toString(finding.site().column()),
              finding.rule(),
              finding.severity().name().toLowerCase(Locale.ROOT),
              finding.path().toString(),
              finding.problem()));
    }
  }

  private void line(List<String> columns) {
    List<String> cells = columns.stream().map(cell -> cell.replaceAll("[\t\r\n]+", " ")).toList();
    out.print(String.join("\t", cells) + "\n");
  }
}
