package dev.handrail.checker.domain;

/** What a variable or a field holds, as far as it is known. */
public sealed interface Value {

  /** Nothing is known. */
  Value UNKNOWN = new Unknown();

  /** No object. */
  Value NULL = new Null();

  /** Something is there; what, is not known. */
  Value NON_NULL = new NonNull();

  /** Nothing is known. */
  record Unknown() implements Value {}

  /** {@code null}. */
  record Null() implements Value {}

  /** Something that is not {@code null}. */
  record NonNull() implements Value {}

  /** A number, a character or a truth value. */
  record Number(long value) implements Value {}

  /** A constant without a number. */
  record Symbol(String name) implements Value {
    /** Whether it is a string, not a named constant. */
    public boolean isText() {
      return name.startsWith("\"");
    }
  }

  /**
   * An object, a handle, or an unknown number that has a name so that tests of it are remembered.
   */
  record Ref(ObjectId id) implements Value {}
}
