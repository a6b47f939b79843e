package dev.handrail.checker.lower;

/**
 * The characters of one source file, read token by token as far as names and brackets need it.
 * Every method takes and gives an offset; past the end they give the length.
 */
final class SourceText {

  private final CharSequence text;
  private final int length;

  SourceText(CharSequence text) {
    this.text = text;
    this.length = text.length();
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** The first offset from there on that is neither blank nor in a comment. */
  int skipBlank(int offset) {
    int at = Math.max(0, offset);
    while (at < length) {
      char c = text.charAt(at);
      if (c == '/' && at + 1 < length && text.charAt(at + 1) == '/') {
        at = lineEnd(at);
      } else if (c == '/' && at + 1 < length && text.charAt(at + 1) == '*') {
        at = commentEnd(at + 2);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return length;
  }

  private int lineEnd(int offset) {
    int at = offset;
    while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int commentEnd(int offset) {
    for (int at = offset; at + 1 < length; at++) {
      if (text.charAt(at) == '*' && text.charAt(at + 1) == '/') {
        return at + 2;
      }
    }
    return length;
  }

  /** The offset after the token that begins there. */
  int tokenEnd(int offset) {
    if (offset >= length) {
      return length;
    }
    char c = text.charAt(offset);
    if (c == '"') {
      return isTextBlock(offset) ? textBlockEnd(offset + 3) : quoteEnd(offset, '"');
    }
    if (c == '\'') {
      return quoteEnd(offset, '\'');
    }
    int at = offset;
    while (at < length && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at == offset ? offset + 1 : at;
  }

  private boolean isTextBlock(int offset) {
    return offset + 2 < length && text.charAt(offset + 1) == '"' && text.charAt(offset + 2) == '"';
  }

  private int textBlockEnd(int offset) {
    int at = offset;
    while (at + 2 < length) {
      if (text.charAt(at) == '\\') {
        at += 2;
      } else if (text.charAt(at) == '"' && isTextBlock(at)) {
        return at + 3;
      } else {
        at++;
      }
    }
    return length;
  }

  private int quoteEnd(int offset, char quote) {
    int at = offset + 1;
    while (at < length && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(length, at + 1);
  }

  /** The character at the offset; a blank past the end. */
  char at(int offset) {
    return offset >= 0 && offset < length ? text.charAt(offset) : ' ';
  }

  /** Whether the name stands there as a whole word. */
  boolean isWord(int offset, CharSequence name) {
    int end = offset + name.length();
    if (offset < 0 || end > length || name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (text.charAt(offset + i) != name.charAt(i)) {
        return false;
      }
    }
    return end == length || !Character.isJavaIdentifierPart(text.charAt(end));
  }

  /** The offset after the bracket that closes the one that stands there. */
  int bracketEnd(int offset) {
    int depth = 0;
    for (int at = offset; at < length; at = skipBlank(tokenEnd(at))) {
      switch (text.charAt(at)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> {
          depth--;
          if (depth <= 0) {
            return at + 1;
          }
        }
        default -> {
          // Not a bracket.
        }
      }
    }
    return length;
  }

  /** The offset after the type arguments that begin there. */
  int typeArgumentsEnd(int offset) {
    int depth = 0;
    for (int at = offset; at < length; at = skipBlank(tokenEnd(at))) {
      char c = text.charAt(at);
      if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
        if (depth <= 0) {
          return at + 1;
        }
      } else if (c == '(' && depth > 0) {
        at = bracketEnd(at) - 1;
      } else if (c == ';' || c == '{') {
        return at;
      }
    }
    return length;
  }

  /**
   * The first place from there on, outside brackets, where the name stands as a whole word before
   * one of the characters; {@code -1} if there is none before the end of the declaration.
   */
  int findDeclared(int offset, CharSequence name, String before) {
    int at = skipBlank(offset);
    while (at < length) {
      char c = text.charAt(at);
      if (c == '@' && !isWord(skipBlank(at + 1), "interface")) {
        at = skipBlank(tokenEnd(skipBlank(at + 1)));
        continue;
      }
      if (isWord(at, name) && before.indexOf(at(skipBlank(at + name.length()))) >= 0) {
        return at;
      }
      if (c == '(' || c == '[') {
        at = bracketEnd(at);
      } else if (c == ';' || c == '{' || c == '}') {
        return -1;
      } else {
        at = tokenEnd(at);
      }
      at = skipBlank(at);
    }
    return -1;
  }

  /** The offset of the first of the characters outside brackets from there on. */
  int find(int offset, String characters) {
    for (int at = skipBlank(offset); at < length; at = skipBlank(at)) {
      char c = text.charAt(at);
      if (characters.indexOf(c) >= 0) {
        return at;
      }
      if (c == '(' || c == '[' || c == '{') {
        at = bracketEnd(at);
      } else if (c == ')' || c == ']' || c == '}') {
        return at;
      } else {
        at = tokenEnd(at);
      }
    }
    return length;
  }
}
