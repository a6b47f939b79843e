package dev.handrail.checker.spec;

import java.util.List;

/** What an operation does with one of its subjects. Kinds and contexts are binary names. */
public sealed interface Role {

  /**
   * Opens a handle.
   *
   * @param on the parents; empty: every argument whose kind is a parent kind
   * @param nullable it may open nothing although the call succeeded
   * @param state the state after opening; empty: the first one
   */
  record Opens(
      Subject subject,
      List<String> kinds,
      List<Subject> on,
      When when,
      boolean nullable,
      String state)
      implements Role {}

  /** Needs an open handle. */
  record Uses(Subject subject, List<String> kinds) implements Role {}

  /** Is allowed on a closed handle too. */
  record AnyTime(Subject subject) implements Role {}

  /**
   * Closes a handle.
   *
   * @param idempotent closing again is allowed
   */
  record Closes(Subject subject, List<String> kinds, When when, boolean idempotent)
      implements Role {}

  /** Closes all children of the kinds that hang on the subject. */
  record Clears(Subject subject, List<String> kinds) implements Role {}

  /** Makes the subject a child of the parent. */
  record Attaches(Subject subject, Subject parent) implements Role {}

  /** Needs one of the states. */
  record Requires(Subject subject, List<String> states, boolean warning) implements Role {}

  /** Leaves the state. */
  record Becomes(Subject subject, String state, When when) implements Role {}

  /**
   * Restricts an argument.
   *
   * @param text the condition as it is written
   */
  record Restricts(Subject subject, Condition condition, String text) implements Role {}

  /** The result (or the new object) owns the subject: closing that closes this. */
  record Wraps(Subject subject) implements Role {}

  /** The result is the subject, or a view of it. */
  record SameAs(Subject subject) implements Role {}

  /** The pending operation on the handle is over when the call returns. */
  record Awaits(Subject subject, List<String> kinds) implements Role {}

  /**
   * Of a callback: the pending operation is over when it has run; failed where {@code when} fails.
   */
  record Completes(List<String> kinds, Condition when) implements Role {}

  /** The other side closed the handles of the kinds. */
  record Invalidates(List<String> kinds, Condition when) implements Role {}

  /** The obligation goes over: of an argument to the callee, of a result to the caller. */
  record Owned(Subject subject, When when) implements Role {}

  /** Never an obligation, and must not be closed through it. */
  record Borrowed(Subject subject) implements Role {}

  /** A raw value of the kinds. */
  record OfKind(Subject subject, List<String> kinds) implements Role {}

  /** The callback object given there runs in the contexts. */
  record RunsIn(Subject subject, List<String> contexts) implements Role {}

  /**
   * Must not be reached from code that runs in the contexts.
   *
   * @param own only in a context of this handle or of one of its ancestors
   * @param because the reason; may be empty
   * @param unless lifts it where it holds; {@link Condition#ALWAYS}: nothing lifts it
   */
  record NotIn(
      List<String> contexts, boolean own, String because, Condition unless, boolean warning)
      implements Role {}

  /** May be reached from code that runs in one of the contexts only. */
  record OnlyIn(List<String> contexts) implements Role {}

  /** The contexts hold from its return. */
  record Enters(List<String> contexts) implements Role {}

  /** The contexts end with its return. */
  record Leaves(List<String> contexts) implements Role {}

  /** Returns the error code of the calling thread's last call. */
  record LastErrorReader() implements Role {}
}
