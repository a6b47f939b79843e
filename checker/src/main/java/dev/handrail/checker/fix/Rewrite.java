package dev.handrail.checker.fix;

import dev.handrail.checker.report.Fix;
import dev.handrail.checker.report.Fix.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts statements into a {@code try} statement: their text, with comments and all, indented by one
 * step more. What changes is told as one edit, so that nobody can make half of it.
 */
final class Rewrite {

  private final Code code;
  private final Layout layout;
  private final Extent extent;
  private final List<Edit> edits = new ArrayList<>();
  private final int start;
  private final int end;
  private final String step;
  private int tail;

  Rewrite(Code code, Extent extent) {
    this.code = code;
    this.layout = code.layout();
    this.extent = extent;
    this.start = extent.start(code);
    this.tail = extent.end(code);
    this.end = layout.withComment(tail);
    this.step = layout.step(start, code.start(extent.sequence().parent().getLeaf()));
  }

  /** Makes the declaration that the extent begins with the header of the statement. */
  void header(int semicolon) {
    insert(start, "try (");
    replace(semicolon, semicolon + 1, ") {");
    indent(semicolon + 1);
  }

  /** Begins the statement before the first statement of the extent, which stays. */
  void header(String text) {
    String between = isOneLine() ? " " : layout.separator() + layout.indentation(start) + step;
    insert(start, text + between);
    indent(start);
  }

  /** What stands between two statements as far out as the extent. */
  String lineBreak() {
    return isOneLine() ? " " : layout.separator() + layout.indentation(start);
  }

  /** Forgets what was to change in a part that is replaced. */
  void dropInside(int from, int to) {
    edits.removeIf(edit -> from < edit.start() && edit.end() <= to);
  }

  private void indent(int from) {
    for (int line : layout.lines(from, end)) {
      if (!layout.isLast(line)) {
        insert(line, step);
      }
    }
  }

  /** Takes a statement out, with its line if nothing else is on it. */
  void remove(int from, int to) {
    if (!layout.isFirst(from) || !layout.isLast(to)) {
      replace(from, to, "");
      return;
    }
    int line = layout.lineStart(from);
    edits.removeIf(edit -> edit.start() == line && edit.end() == line);
    if (to < tail) {
      replace(line, layout.nextLine(to), "");
      return;
    }
    // The last statement goes, and the blank lines before it.
    int before = line;
    while (before > start
        && layout.text().substring(start, before).endsWith("\n")
        && layout.isLast(layout.lineStart(before - 1))) {
      before = layout.lineStart(before - 1);
    }
    int blank = before;
    edits.removeIf(edit -> edit.start() >= blank && edit.start() <= line);
    int last = Math.max(start, before - layout.separator().length());
    replace(last, to, "");
  }

  void insert(int at, String text) {
    replace(at, at, text);
  }

  void replace(int from, int to, String text) {
    edits.add(new Edit(code.file(), from, to, text));
  }

  private boolean isOneLine() {
    return layout.isSameLine(start, end)
        && end == tail
        && !(layout.isFirst(start) && layout.isLast(end));
  }

  /** Ends the statement; between the closing braces of a finally block may be a statement. */
  String footer(List<String> cleanUp) {
    String line = isOneLine() ? " " : layout.separator() + layout.indentation(start);
    if (cleanUp.isEmpty()) {
      return line + "}";
    }
    String inner = isOneLine() ? " " : layout.separator() + layout.indentation(start) + step;
    StringBuilder text = new StringBuilder(line + "} finally {");
    cleanUp.forEach(each -> text.append(inner).append(each));
    return text.append(line).append("}").toString();
  }

  /** The fix, as one edit. */
  Fix fix(String title, List<String> cleanUp) {
    List<Edit> shifted =
        edits.stream()
            .map(
                edit ->
                    new Edit(
                        edit.file(), edit.start() - start, edit.end() - start, edit.replacement()))
            .toList();
    String text = Fix.apply(shifted, layout.text().substring(start, end));
    return new Fix(title, List.of(new Edit(code.file(), start, end, text + footer(cleanUp))));
  }

  Extent extent() {
    return extent;
  }
}
