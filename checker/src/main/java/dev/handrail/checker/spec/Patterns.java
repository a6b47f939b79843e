package dev.handrail.checker.spec;

/** Patterns of names, in which {@code *} stands for any characters. */
final class Patterns {

  private Patterns() {}

  static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(name);
    }
    String head = pattern.substring(0, star);
    if (!name.startsWith(head)) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    if (rest.indexOf('*') < 0) {
      return name.length() >= head.length() + rest.length() && name.endsWith(rest);
    }
    for (int at = head.length(); at <= name.length(); at++) {
      if (matches(rest, name.substring(at))) {
        return true;
      }
    }
    return false;
  }
}
