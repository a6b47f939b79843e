package dev.handrail.checker.ir;

import java.util.Comparator;

/**
 * A point in the sources: file as its host names it, line and column (from 1), and the offset of
 * the point in the file's characters (from 0; {@code -1} where it is not known).
 */
public record Site(String file, int line, int column, int offset) implements Comparable<Site> {

  /** The site of what has no place in the sources. */
  public static final Site NONE = new Site("", 0, 0, -1);

  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::file)
          .thenComparingInt(Site::line)
          .thenComparingInt(Site::column)
          .thenComparingInt(Site::offset);

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
