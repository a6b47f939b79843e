package dev.handrail.checker.spec;

/** What of a call a role or a condition speaks of. */
public sealed interface Subject {

  /** The object that the method is called on; of a constructor the new one. */
  record Receiver() implements Subject {}

  /**
   * A parameter.
   *
   * @param index from 0, without the receiver
   */
  record Argument(int index, String name) implements Subject {}

  /** What the call returns. */
  record Result() implements Subject {}

  /** The error code of the thread's last call. */
  record LastError() implements Subject {}

  /** What the cell (out-parameter) holds afterwards. */
  record Content(Subject cell) implements Subject {}

  /** A field of it, by its name. */
  record Field(Subject base, String name) implements Subject {}

  /** Every element of the array or collection. */
  record Elements(Subject container) implements Subject {}

  /** No value: the one handle of the process that is of this kind. */
  record Process(String kind) implements Subject {}
}
