package dev.handrail.checker.lower;

import java.util.Comparator;
import java.util.List;

/** Corrections of names that nobody knows. */
final class Spelling {

  private Spelling() {}

  /** What to write instead: the nearest of the known names, or all of them. */
  static String didYouMean(String name, List<String> known) {
    if (known.isEmpty()) {
      return "leave '" + name + "' out";
    }
    String nearest =
        known.stream().min(Comparator.comparingInt(other -> distance(name, other))).orElseThrow();
    return distance(name, nearest) <= Math.max(1, name.length() / 3)
        ? "did you mean '" + nearest + "'?"
        : "write one of " + String.join(", ", known);
  }

  // Levenshtein's, over two rows.
  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[right.length()];
  }
}
