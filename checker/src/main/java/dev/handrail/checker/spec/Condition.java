package dev.handrail.checker.spec;

import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import java.util.ArrayList;
import java.util.List;

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
  record Unknown() implements Condition {
    @Override
    public <S> List<S> ways(S given, boolean holds, Leaf<S> leaf) {
      return leaf.ways(given, this, holds);
    }
  }

  /** Nothing to fulfil. */
  record Always() implements Condition {
    @Override
    public <S> List<S> ways(S given, boolean holds, Leaf<S> leaf) {
      return leaf.ways(given, this, holds);
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public <S> List<S> ways(S given, boolean holds, Leaf<S> leaf) {
      return holds ? both(given, left, right, true, leaf) : either(given, left, right, false, leaf);
    }

    @Override
    public String toString() {
      return left + " && " + right;
    }
  }

  /** At least one holds. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public <S> List<S> ways(S given, boolean holds, Leaf<S> leaf) {
      return holds ? either(given, left, right, true, leaf) : both(given, left, right, false, leaf);
    }

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
    public <S> List<S> ways(S given, boolean holds, Leaf<S> leaf) {
      return leaf.ways(given, this, holds);
    }

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

  /** What a condition that is not composed makes of what is given. */
  interface Leaf<S> {
    /** The ways in which the condition holds, or does not hold. */
    List<S> ways(S given, Condition leaf, boolean holds);
  }

  /** The ways in which this holds, or does not hold; those of its parts one after the other. */
  <S> List<S> ways(S given, boolean holds, Leaf<S> leaf);

  private static <S> List<S> both(
      S given, Condition left, Condition right, boolean hold, Leaf<S> leaf) {
    return left.ways(given, hold, leaf).stream()
        .flatMap(one -> right.ways(one, hold, leaf).stream())
        .toList();
  }

  private static <S> List<S> either(
      S given, Condition left, Condition right, boolean hold, Leaf<S> leaf) {
    List<S> ways = new ArrayList<>(left.ways(given, hold, leaf));
    left.ways(given, !hold, leaf).forEach(one -> ways.addAll(right.ways(one, hold, leaf)));
    return ways;
  }
}
