package dev.handrail.cli;

import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.report.TextFormat;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Findings for people: place, problem, source line, and the way there.
 *
 * @param lines the lines of a file, by its name
 */
record TextReport(PrintWriter out, Style style, Function<String, List<String>> lines) {

  private static final String INDENT = "    ";

  void print(Report report) {
    report.findings().forEach(this::print);
    report.notes().forEach(note -> out.println(note(note)));
  }

  /** A note in one line. */
  static String note(Finding.Step note) {
    String place = note.site().file().isEmpty() ? "" : note.site() + ": ";
    return place + "note: " + note.text();
  }

  private void print(Finding finding) {
    Site site = finding.site();
    out.println(
        style.bold(site + ":" + site.column() + ": ")
            + severity(finding.severity())
            + style.bold(TextFormat.headline(finding)));
    source(site, true);
    for (Finding.Step step : finding.trace()) {
      boolean elsewhere = !step.site().file().equals(site.file());
      out.println(
          INDENT + name(step.site(), elsewhere) + ":" + step.site().line() + ": " + step.text());
      if (elsewhere || step.site().line() != site.line()) {
        source(step.site(), false);
      }
    }
    out.println(style.quiet(TextFormat.fix(finding)));
    out.println();
  }

  private String severity(Severity severity) {
    String name = severity.name().toLowerCase(Locale.ROOT) + ": ";
    return severity == Severity.ERROR ? style.error(name) : style.warning(name);
  }

  private static String name(Site site, boolean whole) {
    return whole ? site.file() : site.file().substring(site.file().lastIndexOf('/') + 1);
  }

  private void source(Site site, boolean caret) {
    List<String> all = lines.apply(site.file());
    if (site.line() < 1 || site.line() > all.size()) {
      return;
    }
    String number = String.format(Locale.ROOT, "%6d", site.line());
    String line = all.get(site.line() - 1);
    out.println(style.quiet(number + " | ") + line);
    if (caret && site.column() > 0 && site.column() <= line.length() + 1) {
      // Tabs stay tabs, so that the caret stands below its place whatever their width.
      String before = line.substring(0, site.column() - 1).replaceAll("[^\t]", " ");
      out.println(style.quiet("       | ") + before + style.error("^"));
    }
  }
}
