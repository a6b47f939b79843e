package dev.handrail.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a page, made into a compilation unit in a package of its own.
 *
 * @param rule the page's name, e.g. {@code TC-13}
 * @param section {@code Wrong} or {@code Right}
 * @param number counts the section's blocks from 1
 * @param lines the block as it stands on the page
 * @param source the compilation unit
 * @param offset how many lines of the unit stand before the block
 */
record CaseBlock(
    String rule, String section, int number, List<String> lines, String source, int offset) {

  private static final Pattern MARK =
      Pattern.compile("// (?:finding|wrong): (?<rule>Handle\\w+)(?:: (?<text>.+))?$");
  private static final Pattern PINNED = Pattern.compile("// (missed|wrong): ");
  private static final Pattern UNIT =
      Pattern.compile("(import|package|(public |final )*class)\\b.*");

  static CaseBlock of(
      String rule, String section, int number, List<String> lines, Prelude prelude) {
    String header = "package " + packageName(rule, section, number) + ";";
    List<String> unit = new ArrayList<>();
    unit.add(header);
    boolean whole = UNIT.matcher(lines.get(0)).matches();
    if (!whole) {
      unit.addAll(prelude.imports());
      unit.add("class Case {");
      unit.addAll(prelude.members());
    }
    int offset = unit.size();
    unit.addAll(lines);
    if (!whole) {
      unit.add("}");
    }
    return new CaseBlock(rule, section, number, lines, String.join("\n", unit), offset);
  }

  private static String packageName(String rule, String section, int number) {
    return "cases." + rule.replace('-', '_') + "." + section.toLowerCase() + number;
  }

  String name() {
    return rule + " " + section + " " + number;
  }

  /** A path that tells the block from all others. */
  String path() {
    return packageName(rule, section, number).replace('.', '/') + "/Case.java";
  }

  boolean isWrong() {
    return section.equals("Wrong");
  }

  /** Whether the page says that the findings are not what they should be. */
  boolean isPinned() {
    return lines.stream().anyMatch(line -> PINNED.matcher(line).find());
  }

  /** The findings that the page marks. */
  List<CaseFinding> expected() {
    TreeSet<CaseFinding> marked = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        String text = mark.group("text");
        marked.add(new CaseFinding(i + 1, mark.group("rule"), text == null ? "" : text));
      }
    }
    return List.copyOf(marked);
  }
}
