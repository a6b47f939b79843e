package dev.handrail.samples.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finding, as far as all hosts must agree: its file below the sources, its line, its rule. */
record Found(String file, int line, String rule) implements Comparable<Found> {

  private static final Pattern MARK = Pattern.compile("// finding: \\[?(Handle\\w+)");
  private static final Pattern LOGGED =
      Pattern.compile("\\[WARNING] (\\S+\\.java):\\[(\\d+),\\d+] \\[(Handle\\w+)] .*");

  /** What a build logged about the sources in the folder. */
  static List<Found> inLog(List<String> lines, String folder) {
    return lines.stream()
        .map(LOGGED::matcher)
        .filter(Matcher::matches)
        .map(
            match ->
                new Found(
                    below(folder, match.group(1)),
                    Integer.parseInt(match.group(2)),
                    match.group(3)))
        // Maven repeats warnings where a build fails.
        .distinct()
        .sorted()
        .toList();
  }

  /** What the command line wrote, its folder being that of the sources. */
  static List<Found> inTable(List<String> lines) {
    List<String> header = Arrays.asList(lines.get(0).split("\t"));
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(
            cells ->
                new Found(
                    cells[header.indexOf("file")].replace('\\', '/'),
                    Integer.parseInt(cells[header.indexOf("line")]),
                    cells[header.indexOf("rule")]))
        .sorted()
        .toList();
  }

  /** What a file says of itself. */
  static List<Found> inComments(List<String> lines, String file) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      while (mark.find()) {
        all.add(new Found(file, i + 1, mark.group(1)));
      }
    }
    return all;
  }

  private static String below(String folder, String file) {
    return file.startsWith(folder) ? file.substring(folder.length() + 1).replace('\\', '/') : file;
  }

  @Override
  public int compareTo(Found other) {
    return Comparator.comparing(Found::file)
        .thenComparingInt(Found::line)
        .thenComparing(Found::rule)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + rule;
  }
}
