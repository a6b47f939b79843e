package dev.handrail.samples;

import java.util.Comparator;

/**
 * A finding in a block, expected or reported.
 *
 * @param line of the block, from 1
 * @param text of the message, or what it has to contain
 */
record CaseFinding(long line, String rule, String text) implements Comparable<CaseFinding> {

  private static final Comparator<CaseFinding> ORDER =
      Comparator.comparingLong(CaseFinding::line)
          .thenComparing(CaseFinding::rule)
          .thenComparing(CaseFinding::text);

  /** Whether the reported finding is this expected one. */
  boolean isMetBy(CaseFinding reported) {
    return line == reported.line && rule.equals(reported.rule) && reported.text.contains(text);
  }

  @Override
  public int compareTo(CaseFinding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "line " + line + ": " + rule + (text.isEmpty() ? "" : ": " + text);
  }
}
