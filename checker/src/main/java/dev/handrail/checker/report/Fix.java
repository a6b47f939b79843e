package dev.handrail.checker.report;

import java.util.Comparator;
import java.util.List;

/**
 * A change of the sources that mends a finding.
 *
 * @param title what it does, one imperative sentence without full stop
 * @param edits in the order of their places; they do not overlap
 */
public record Fix(String title, List<Edit> edits) {

  // What is put before something comes before what that is replaced by.
  private static final Comparator<Edit> LAST_FIRST =
      Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).reversed();

  /**
   * A part of a file and what stands there instead.
   *
   * @param file as sites name it
   * @param start offset of the first character that goes
   * @param end offset after the last character that goes
   */
  public record Edit(String file, int start, int end, String replacement) {

    /** Whether both change the same characters, or put something between the same ones. */
    public boolean overlaps(Edit other) {
      return file.equals(other.file) && start <= other.end && other.start <= end;
    }
  }

  /** Whether both cannot be made. */
  public boolean overlaps(Fix other) {
    return edits.stream().anyMatch(edit -> other.edits.stream().anyMatch(edit::overlaps));
  }

  /** The text of the file with the edits made. */
  public String apply(String file, String text) {
    return apply(edits.stream().filter(edit -> edit.file().equals(file)).toList(), text);
  }

  /** The text with the edits made, which must not overlap. */
  public static String apply(List<Edit> edits, String text) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(LAST_FIRST)
        .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.replacement()));
    return changed.toString();
  }
}
