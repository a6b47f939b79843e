package dev.handrail.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts, as {@code diff -u} prints it and {@code patch} reads it. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_END = "\n\\ No newline at end of file";

  /** A line that is in both texts, or in one of them. */
  private record Line(char mark, String text) {

    boolean isOld() {
      return mark != '+';
    }

    boolean isNew() {
      return mark != '-';
    }

    boolean isSame() {
      return mark == ' ';
    }
  }

  private UnifiedDiff() {}

  /** The difference; empty if there is none. */
  static String of(String name, String before, String after) {
    List<Line> lines = lines(split(before), split(after));
    StringBuilder out = new StringBuilder();
    for (int at = next(lines, 0); at < lines.size(); ) {
      int start = Math.max(0, at - CONTEXT);
      int end = hunkEnd(lines, at);
      out.append(hunk(lines, start, end));
      at = next(lines, end);
    }
    return out.isEmpty() ? "" : "--- a/" + name + "\n+++ b/" + name + "\n" + out;
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + NO_END);
    }
    return lines;
  }

  private static int next(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isSame()) {
      at++;
    }
    return at;
  }

  // Changes with little between them are shown together.
  private static int hunkEnd(List<Line> lines, int change) {
    int end = change;
    for (int at = change; at < lines.size() && at <= end + 2 * CONTEXT; at++) {
      if (!lines.get(at).isSame()) {
        end = at;
      }
    }
    return Math.min(lines.size(), end + 1 + CONTEXT);
  }

  private static String hunk(List<Line> lines, int start, int end) {
    List<Line> before = lines.subList(0, start);
    List<Line> shown = lines.subList(start, end);
    StringBuilder out =
        new StringBuilder("@@ -")
            .append(range(before.stream().filter(Line::isOld).count(), old(shown)))
            .append(" +")
            .append(range(before.stream().filter(Line::isNew).count(), changed(shown)))
            .append(" @@\n");
    shown.forEach(line -> out.append(line.mark()).append(line.text()).append('\n'));
    return out.toString();
  }

  private static long old(List<Line> lines) {
    return lines.stream().filter(Line::isOld).count();
  }

  private static long changed(List<Line> lines) {
    return lines.stream().filter(Line::isNew).count();
  }

  private static String range(long before, long count) {
    return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
  }

  private static List<Line> lines(List<String> before, List<String> after) {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    before.subList(0, head).forEach(text -> lines.add(new Line(' ', text)));
    lines.addAll(
        changes(
            before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
    before
        .subList(before.size() - tail, before.size())
        .forEach(text -> lines.add(new Line(' ', text)));
    return lines;
  }

  // The longest common subsequence. What differs is small: what fixes have changed in one file.
  private static List<Line> changes(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(' ', before.get(i++)));
        j++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', before.get(i++)));
      } else {
        lines.add(new Line('+', after.get(j++)));
      }
    }
    return lines;
  }
}
