package dev.handrail.checker.ir;

import dev.handrail.checker.ir.Operand.Variable;

/** A way from one block to another. */
public sealed interface Edge {

  /** The number of the block it leads to. */
  int target();

  /** Always taken. */
  record Always(int target) implements Edge {}

  /** Taken if the truth value of the variable is {@code taken}. */
  record When(Variable condition, boolean taken, int target) implements Edge {}

  /**
   * Taken if the last instruction of the block throws an exception that a handler of the type
   * catches. The exceptional edges of a block are in the order in which the handlers are asked; the
   * last one is for {@code java.lang.Throwable} (a {@code finally}, or the exceptional exit).
   *
   * @param type binary name of the caught type
   */
  record Thrown(String type, int target) implements Edge {}
}
