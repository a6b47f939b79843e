package dev.handrail.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code handrail check} says beside its findings. */
record CheckLog(List<String> lines) {

  private static final Pattern SUMMARY =
      Pattern.compile("(\\d+) methods? analysed, \\d+ given up, (\\d+) names? unresolved");

  /** Methods with handles. */
  int methods() {
    return summary(1);
  }

  /** Places that javac could not make sense of. */
  int unresolved() {
    return summary(2);
  }

  /** Methods that were too much for the analysis. */
  List<String> givenUp() {
    return containing(": given up: ");
  }

  /** Methods, or whole runs, in which we failed. */
  List<String> internalErrors() {
    return containing("internal error");
  }

  private List<String> containing(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  private int summary(int group) {
    return lines.stream()
        .map(SUMMARY::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group(group)))
        .findFirst()
        .orElse(0);
  }
}
