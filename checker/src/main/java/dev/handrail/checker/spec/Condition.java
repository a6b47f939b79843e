package dev.handrail.checker.spec;

import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;

/** A condition of a specification, e.g. {@code == 0 && lastError == 997}. */
public sealed interface Condition {

  /** Holds always: the empty condition. */
  Condition ALWAYS = new Always();

  /**
   * Cannot be read, e.g. because it names a parameter of a class file that was compiled without
   * {@code -parameters}: it may hold or not.
   */
  Condition UNKNOWN = new Unknown();

  /** May hold or not. */
  record Unknown() implements Condition {}

  /** Nothing to fulfil. */
  record Always() implements Condition {
    @Override
    public String toString() {
      return "";
    }
  }

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public String toString() {
      return left + " && " + right;
    }
  }

  /** At least one holds. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public String toString() {
      return left + " || " + right;
    }
  }

  /**
   * A comparison with a constant.
   *
   * @param text the constant as it is written in the source
   */
  record Test(Subject subject, Comparison comparison, Operand constant, String text)
      implements Condition {
    @Override
    public String toString() {
      return name() + comparison.symbol() + " " + text;
    }

    private String name() {
      if (subject instanceof Subject.Argument argument) {
        return argument.name() + " ";
      }
      return subject instanceof Subject.LastError ? "lastError " : "";
    }
  }
}
