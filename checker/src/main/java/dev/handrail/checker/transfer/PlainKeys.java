package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import java.util.Set;

/** Texts and numbers that a call puts into a container together with something else: keys. */
record PlainKeys(Instruction.Invoke call) {

  private static final Set<String> PLAIN =
      Set.of("java.lang.String", "java.lang.Integer", "java.lang.Long", "java.lang.Character");

  /** Whether the operand is of no interest beside the others. */
  boolean isBesideOthers(int operand) {
    return operand < call.operands().size()
        && isPlain(call.operands().get(operand))
        && !call.arguments().stream().allMatch(PlainKeys::isPlain);
  }

  private static boolean isPlain(Operand operand) {
    return operand instanceof Operand.Variable variable
        ? Heap.isPrimitive(variable.type()) || PLAIN.contains(variable.type())
        : !(operand instanceof Operand.Null);
  }
}
