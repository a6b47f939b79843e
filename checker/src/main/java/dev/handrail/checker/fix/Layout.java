package dev.handrail.checker.fix;

import java.util.ArrayList;
import java.util.List;

/** The text of a source file, its lines and its comments. */
record Layout(String text) {

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset of the line's end, before the characters that end it. */
  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The end of the line before the one that begins at the offset. */
  int previousLineEnd(int lineStart) {
    int end = lineStart - 1;
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The offset of the next line's first character. */
  int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** What the file's lines end with. */
  String separator() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The blanks that the line begins with. */
  String indentation(int offset) {
    int start = lineStart(offset);
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(start, at);
  }

  /**
   * By how much the code at an offset is indented more than what is around it.
   *
   * @param around an offset on the line that the enclosing block begins on
   */
  String step(int offset, int around) {
    String inner = indentation(offset);
    String outer = indentation(around);
    if (inner.length() > outer.length() && inner.startsWith(outer)) {
      return inner.substring(outer.length());
    }
    return inner.contains("\t") || inner.isEmpty() && text.contains("\n\t") ? "\t" : "  ";
  }

  /** Whether there are only blanks before the offset on its line. */
  boolean isFirst(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  /** Whether there are only blanks from the offset to the end of its line. */
  boolean isLast(int offset) {
    return text.substring(offset, lineEnd(offset)).isBlank();
  }

  /** The offset after the comment that ends the line, if there is nothing else; or the same. */
  int withComment(int offset) {
    int end = lineEnd(offset);
    String rest = text.substring(offset, end).strip();
    boolean isBlock =
        rest.startsWith("/*") && rest.endsWith("*/") && rest.indexOf("*/") == rest.length() - 2;
    return rest.startsWith("//") || isBlock
        ? offset + text.substring(offset, end).stripTrailing().length()
        : offset;
  }

  /** The offset of the next character that is no blank, on the line. */
  int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  boolean isSameLine(int offset, int other) {
    return lineStart(offset) == lineStart(other);
  }

  /** Where lines begin after the start and up to the end, but those that are in a text block. */
  List<Integer> lines(int start, int end) {
    List<Integer> lines = new ArrayList<>();
    int at = start;
    while (at < end) {
      int next = token(at);
      boolean isTextBlock = text.startsWith("\"\"\"", at);
      for (int line = nextLine(at); line <= Math.min(next, end) && !isTextBlock; ) {
        if (line > at && line < end) {
          lines.add(line);
        }
        if (line >= text.length()) {
          break;
        }
        line = nextLine(line);
      }
      at = next;
    }
    return lines;
  }

  // The offset after the comment or literal that begins there, or after the one character.
  private int token(int at) {
    if (text.startsWith("//", at)) {
      return lineEnd(at);
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    if (text.startsWith("\"\"\"", at)) {
      return textBlockEnd(at + 3);
    }
    char c = text.charAt(at);
    return c == '"' || c == '\'' ? quoteEnd(at + 1, c) : at + 1;
  }

  private int textBlockEnd(int start) {
    int at = start;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 3);
  }

  private int quoteEnd(int start, char quote) {
    int at = start;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 1);
  }
}
