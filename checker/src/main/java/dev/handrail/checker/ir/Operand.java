package dev.handrail.checker.ir;

/** What an instruction reads: a variable or a constant. */
public sealed interface Operand {

  /**
   * A local variable, a parameter, {@code this} or a temporary of one body.
   *
   * @param index its number in the body, from 0, unique
   * @param name its name in the source; of a temporary a short text of its expression, for messages
   * @param role what kind of variable it is
   * @param type binary name of its erased type ({@code int}, {@code java.lang.String}); arrays end
   *     with {@code []}; empty where it is erroneous
   */
  record Variable(int index, String name, Role role, String type)
      implements Operand, Comparable<Variable> {

    /** What kind of variable it is. */
    public enum Role {
      THIS,
      PARAMETER,
      LOCAL,
      TEMPORARY
    }

    @Override
    public int compareTo(Variable other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Variable variable && variable.index == index;
    }

    @Override
    public int hashCode() {
      return index;
    }

    @Override
    public String toString() {
      return role == Role.TEMPORARY ? "%" + index : name + "#" + index;
    }
  }

  /** A whole number, a character or a truth value (0, 1) known when compiling. */
  record Number(long value) implements Operand {}

  /** The constant {@code null}. */
  record Null() implements Operand {}

  /**
   * A constant without a number: a {@code static final} field such as {@code
   * WinBase.INVALID_HANDLE_VALUE}, an enum constant, or a string, whose name is its quoted text.
   *
   * @param name binary name of the class, a dot, and the field's name
   */
  record Symbol(String name) implements Operand {}

  /** A value of which nothing is known but that it is there (class literals, floating point). */
  record Opaque() implements Operand {}
}
