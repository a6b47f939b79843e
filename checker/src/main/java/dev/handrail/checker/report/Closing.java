package dev.handrail.checker.report;

import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Site;
import java.util.List;

/**
 * What a fix has to know of a lost handle.
 *
 * @param types binary names of its kind and of the types that it is by that
 * @param closers the operations that close it, those of its own type first
 * @param closed where it is closed on other ways
 * @param repeatable whether it may be closed again
 * @param opening how it comes to be
 */
public record Closing(
    List<String> types,
    List<Closer> closers,
    List<Site> closed,
    boolean repeatable,
    Opening opening) {

  /** Nothing is known. */
  public static final Closing UNKNOWN =
      new Closing(List.of(), List.of(), List.of(), false, Opening.UNKNOWN);

  /** An operation that closes a handle. */
  public record Closer(MethodKey method, int argument) {

    /** Stands for the object that the operation is called on, among the arguments. */
    public static final int RECEIVER = -1;

    /** Whether it is called on the handle and needs nothing else. */
    public boolean isOnHandle() {
      return argument == RECEIVER && method.parameters().equals("()");
    }
  }

  /**
   * What of the call that opens a handle is the handle.
   *
   * @param argument which one, if it is one
   */
  public record Opening(What what, int argument) {

    /** Nothing that has a name. */
    public static final Opening UNKNOWN = new Opening(What.UNKNOWN, 0);

    /** A part of a call. */
    public enum What {
      /** What it is called on: the call takes a lock. */
      RECEIVER,
      /** What it is given. */
      ARGUMENT,
      /** What it returns. */
      RESULT,
      /** What it returns, if that does not say that nothing was opened. */
      TESTED_RESULT,
      /** Something else. */
      UNKNOWN
    }
  }
}
