package dev.handrail.checker.fix;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
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
      // A comment behind it goes where it was.
      replace(from, layout.withComment(to) > to ? layout.skipBlanks(to) : to, "");
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
    int last = Math.max(start, layout.previousLineEnd(before));
    replace(last, to, "");
  }

  /** Takes a close out: a statement, or what is finally done in one. */
  void removeClose(Tree tree) {
    if (tree instanceof TryTree attempt) {
      removeFinally(attempt);
    } else {
      remove(code.start(tree), code.end(tree));
    }
  }

  private void removeFinally(TryTree attempt) {
    int clauses = attempt.getCatches().size();
    if (clauses > 0) {
      int from = code.end(attempt.getCatches().get(clauses - 1).getBlock());
      replace(from, code.end(attempt), "");
      return;
    }
    int open = code.start(attempt.getBlock());
    int close = code.end(attempt.getBlock()) - 1;
    // What was in the inner block is in the outer one from now on, as far to the right as before.
    edits.removeIf(
        edit -> open < edit.start() && edit.start() < close && edit.replacement().equals(step));
    remove(close, code.end(attempt));
    remove(code.start(attempt), open + 1);
  }

  void insert(int at, String text) {
    replace(at, at, text);
  }

  void replace(int from, int to, String text) {
    edits.removeIf(edit -> from < edit.start() && edit.start() < to);
    edits.add(new Edit(code.file(), from, to, text));
  }

  private boolean isOneLine() {
    return layout.isSameLine(start, end)
        && end == tail
        && !(layout.isFirst(start) && layout.isLast(end));
  }

  private String footer(String clause, List<String> cleanUp) {
    String line = isOneLine() ? " " : layout.separator() + layout.indentation(start);
    if (cleanUp.isEmpty()) {
      return line + "}";
    }
    String inner = isOneLine() ? " " : layout.separator() + layout.indentation(start) + step;
    StringBuilder text = new StringBuilder(line + "} " + clause + " {");
    cleanUp.forEach(each -> text.append(inner).append(each));
    return text.append(line).append("}").toString();
  }

  /** The fix, with nothing behind the block. */
  Fix fix(String title) {
    return fix(title, "", List.of());
  }

  /**
   * The fix, as one edit.
   *
   * @param clause what begins behind the block, and does what is to clean up
   */
  Fix fix(String title, String clause, List<String> cleanUp) {
    List<Edit> shifted =
        edits.stream()
            .map(
                edit ->
                    new Edit(
                        edit.file(), edit.start() - start, edit.end() - start, edit.replacement()))
            .toList();
    String text = Fix.apply(shifted, layout.text().substring(start, end));
    return new Fix(
        title, List.of(new Edit(code.file(), start, end, text + footer(clause, cleanUp))));
  }

  Extent extent() {
    return extent;
  }
}
