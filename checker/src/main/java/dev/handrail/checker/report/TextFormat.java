package dev.handrail.checker.report;

import dev.handrail.checker.ir.Site;
import java.util.stream.Collectors;

/** Findings as text. */
public final class TextFormat {

  private static final String INDENT = "    ";

  private TextFormat() {}

  /** The finding as a message of several lines, for hosts that print the place themselves. */
  public static String message(Finding finding) {
    return "[" + finding.rule() + "] " + unnamed(finding);
  }

  /** The same without the rule's name, for hosts that print that, too. */
  public static String unnamed(Finding finding) {
    String trace = finding.trace().stream().map(TextFormat::step).collect(Collectors.joining());
    return finding.problem() + trace + "\n" + fix(finding);
  }

  /** The finding's first line without its place. */
  public static String headline(Finding finding) {
    return "[" + finding.rule() + "] " + finding.problem();
  }

  /** The line that says how to mend it. */
  public static String fix(Finding finding) {
    return INDENT + "Fix: " + finding.fix();
  }

  private static String step(Finding.Step step) {
    return "\n" + INDENT + place(step.site()) + step.text();
  }

  private static String place(Site site) {
    String name =
        site.file()
            .substring(1 + Math.max(site.file().lastIndexOf('/'), site.file().lastIndexOf('\\')));
    return name.isEmpty() ? "" : name + ":" + site.line() + ": ";
  }
}
