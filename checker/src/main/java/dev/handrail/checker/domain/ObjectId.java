package dev.handrail.checker.domain;

import java.util.Optional;

/**
 * Names an abstract object of one method: by where it came in, or by where it was born.
 *
 * @param point the instruction that made it; {@link #ENTRY} for what was there when the method
 *     began
 * @param part which of the objects of that point; of those at the entry the way to it
 * @param old stands for the earlier ones of a loop; the newest one has a name of its own
 */
public record ObjectId(int point, String part, boolean old) implements Comparable<ObjectId> {

  /** The point of what was there when the method began. */
  public static final int ENTRY = -1;

  /** What code that we cannot see has yielded: perhaps not for the first time. */
  public static final String UNSEEN = "unseen";

  /** What a field of an object holds that nobody knows. */
  public static final String HELD = "<held>";

  /** What an iterator over somebody's container yields. */
  public static final String ELEMENT = "element";

  /** What an iterator over a container that was made here yields. */
  public static final String OWN_ELEMENT = "each";

  /** What an iteration over such a container has yielded so far. */
  public static final String OWN_SEEN = "past";

  /** What an iteration has yielded so far. */
  public static final String SEEN = "seen";

  private static final int LONGEST_PATH = 4;
  private static final String PROCESS = "process ";

  /** The object that holds all static fields. */
  public static final ObjectId STATICS = entry("static");

  /** An object that is there when the method begins. */
  public static ObjectId entry(String path) {
    return new ObjectId(ENTRY, path, false);
  }

  /** The one handle of the process that is of the kind. */
  public static ObjectId process(String kind) {
    return entry(PROCESS + kind.replace('.', '/'));
  }

  /** Whether it is a handle that has no value. */
  public boolean isProcess() {
    return part.startsWith(PROCESS);
  }

  /** Whether a body that was called there has made it. */
  public boolean isOfCall() {
    return part.startsWith("^");
  }

  /** Whether it may be the same as another one, since nobody saw where it came from. */
  public boolean isUnseen() {
    return part.contains(UNSEEN);
  }

  /**
   * Whether it was there before somebody here asked for it: unseen code, a container, or an object
   * that nobody knows has it.
   */
  public boolean isFound() {
    return !isEntry()
        && (isUnseen() || part.contains(ELEMENT) || part.contains(SEEN) || part.contains(HELD));
  }

  /** An object made at a point. */
  public static ObjectId born(int point, String part) {
    return new ObjectId(point, part, false);
  }

  /** Whether it was there when the method began. */
  public boolean isEntry() {
    return point == ENTRY;
  }

  /** The earlier ones of this. */
  public ObjectId older() {
    return new ObjectId(point, part, true);
  }

  /** What hangs on it in a field. */
  public ObjectId child(String field) {
    return new ObjectId(point, part + "." + field, old);
  }

  /** What it hung on when it got its name. */
  public Optional<ObjectId> parent() {
    int dot = part.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(new ObjectId(point, part.substring(0, dot), old));
  }

  /** Whether it is what hangs on another one in a field. */
  public boolean isChild(ObjectId parent, String field) {
    return point == parent.point
        && old == parent.old
        && part.length() == parent.part.length() + 1 + field.length()
        && part.startsWith(parent.part)
        && part.endsWith(field)
        && part.charAt(parent.part.length()) == '.';
  }

  /** Whether the way to it is too long to be followed further. */
  public boolean isFar() {
    int dots = 0;
    for (int at = part.indexOf('.'); at >= 0; at = part.indexOf('.', at + 1)) {
      dots++;
    }
    return dots >= LONGEST_PATH;
  }

  /** Any order will do in which what hangs on an object follows it; this one reads no letters. */
  @Override
  public int compareTo(ObjectId other) {
    int order = Integer.compare(point, other.point);
    order = order != 0 ? order : Integer.compare(part.length(), other.part.length());
    order = order != 0 ? order : Integer.compare(part.hashCode(), other.part.hashCode());
    // Most that agree so far are the same, which is quicker to see than which comes first.
    order = order != 0 || part.equals(other.part) ? order : part.compareTo(other.part);
    return order != 0 ? order : Boolean.compare(old, other.old);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ObjectId id
            && point == id.point
            && old == id.old
            && part.equals(id.part);
  }

  @Override
  public int hashCode() {
    return 31 * part.hashCode() + 2 * point + (old ? 1 : 0);
  }

  @Override
  public String toString() {
    return (isEntry() ? "entry" : "born" + point) + ":" + part + (old ? "'" : "");
  }
}
