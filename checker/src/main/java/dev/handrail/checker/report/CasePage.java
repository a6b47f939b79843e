package dev.handrail.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown whose Java blocks are test cases: the page of a rule, or a list of cases.
 *
 * <p>The findings that a block must have stand at the ends of its lines, after code or alone:
 *
 * <ul>
 *   <li>{@code // finding: text}: a finding of the page's rule whose message contains the text;
 *       {@code // finding} alone takes any message;
 *   <li>{@code // finding: [HandleLeak] text} or {@code // finding: HandleLeak}: of that rule;
 *   <li>{@code // missed: reason}: there should be a finding, and we know that there is none;
 *   <li>{@code // wrong: [HandleLeak] reason}: there is a finding, and we know that it is wrong.
 * </ul>
 *
 * <p>Several marks may follow one another on one line. A block is members of a class unless it
 * starts with {@code import}: then it is a file.
 *
 * @param title the heading of the first level: the rule's name on the page of a rule
 * @param blocks in the order of the page
 */
public record CasePage(String title, List<Block> blocks) {

  private static final Pattern MARK =
      Pattern.compile(
          "// (finding|missed|wrong)\\b:?\\s*(?:\\[(\\w+)]|(Handle[A-Z]\\w*)(?=\\s|$))?\\s*");

  /** What a mark says. */
  public enum Claim {
    /** There is a finding, and it is right. */
    FINDING,
    /** There is no finding, though there should be. */
    MISSED,
    /** There is a finding, though there should be none. */
    WRONG
  }

  /**
   * A mark at the end of a line.
   *
   * @param line in the block, from 0
   * @param rule the rule's name
   * @param text what the message contains, or the reason
   */
  public record Mark(int line, Claim claim, String rule, String text) {}

  /**
   * A block of Java.
   *
   * @param section the heading of the second level above it, such as {@code Wrong}
   * @param line of its first line of code in the page, from 1
   * @param code its lines
   * @param marks in the order of the lines
   */
  public record Block(String section, int line, List<String> code, List<Mark> marks) {

    /** Whether it is a file of its own, not members of a class. */
    public boolean isWholeFile() {
      return code.stream()
          .filter(text -> !text.isBlank())
          .findFirst()
          .filter(text -> text.startsWith("import "))
          .isPresent();
    }

    /** The marks with that claim. */
    public List<Mark> marks(Claim claim) {
      return marks.stream().filter(mark -> mark.claim() == claim).toList();
    }
  }

  /** Reads a page. Marks that name no rule are of the rule in the title. */
  public static CasePage parse(String markdown) {
    List<String> lines = markdown.lines().toList();
    String title = heading(lines, "# ");
    List<Block> blocks = new ArrayList<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        section = lines.get(i).substring(3).strip();
      }
      if (lines.get(i).strip().equals("```java")) {
        List<String> code =
            lines.stream().skip(i + 1L).takeWhile(line -> !line.strip().equals("```")).toList();
        blocks.add(new Block(section, i + 2, code, marks(code, title)));
        i += code.size() + 1;
      }
    }
    return new CasePage(title, List.copyOf(blocks));
  }

  /** The blocks under a heading of the second level. */
  public Stream<Block> section(String name) {
    return blocks.stream().filter(block -> block.section().equals(name));
  }

  private static String heading(List<String> lines, String prefix) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static List<Mark> marks(List<String> code, String rule) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      marks.addAll(marks(i, code.get(i), rule));
    }
    return List.copyOf(marks);
  }

  private static List<Mark> marks(int line, String text, String rule) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    boolean found = matcher.find();
    while (found) {
      Claim claim = Claim.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
      String named = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      int start = matcher.end();
      found = matcher.find();
      String rest = text.substring(start, found ? matcher.start() : text.length()).strip();
      marks.add(new Mark(line, claim, named == null ? rule : named, rest));
    }
    return marks;
  }
}
