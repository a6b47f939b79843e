package dev.handrail.checker.spec;

import java.util.List;

/**
 * A kind of handle.
 *
 * @param name binary name of the class literal that names it
 * @param supertypes binary names of its supertypes, transitively: a closer of one of them fits too
 * @param parents the kinds it is opened on
 * @param onParentClose what happens to it when its parent is closed first
 * @param code what the API answers then; may be empty
 * @param mustClose whether not closing it is a leak
 * @param counted whether every open needs a close of its own
 * @param singleton whether there is no value, but one of the process
 * @param states states while open, the first one after opening; may be empty
 * @param lasting whether closing it has no effect, so that it can be used for ever
 * @param closeable whether its closer is a {@code close()} that may be called again, by its type
 * @param flushable whether something may be left to be written where it is not closed, by its type
 */
public record Kind(
    String name,
    List<String> supertypes,
    List<String> parents,
    OnParentClose onParentClose,
    String code,
    boolean mustClose,
    boolean counted,
    boolean singleton,
    List<String> states,
    boolean lasting,
    boolean closeable,
    boolean flushable) {

  private static final String OR = "|";

  /** What a parent's close does to a child that is open. */
  public enum OnParentClose {
    REJECTED,
    UNDEFINED,
    ABORTED,
    CLOSED
  }

  /** The name of a kind of which only is known that it is one of these. */
  public static String oneOf(List<String> kinds) {
    return String.join(OR, kinds);
  }

  /** The kinds that one of which it is. */
  public static List<String> alternatives(String name) {
    return List.of(name.split("\\|", -1));
  }

  /** The last part of its name, for messages. */
  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Whether an operation for handles of the named kind takes handles of this one. */
  public boolean fits(String wanted) {
    return name.equals(wanted) || supertypes.contains(wanted);
  }
}
