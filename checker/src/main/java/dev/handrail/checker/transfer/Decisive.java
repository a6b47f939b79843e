package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.BitSet;

/** The variables on which depends what a body does: what is only printed decides nothing. */
final class Decisive {

  private final Scene scene;
  private final BitSet decisive = new BitSet();

  private Decisive(Scene scene) {
    this.scene = scene;
  }

  static BitSet in(Scene scene) {
    Decisive all = new Decisive(scene);
    all.mark(scene.body().result());
    int known;
    do {
      known = all.decisive.cardinality();
      scene.body().blocks().forEach(all::visit);
    } while (all.decisive.cardinality() > known);
    return all.decisive;
  }

  private void visit(Block block) {
    block.instructions().stream()
        .filter(this::matters)
        .flatMap(instruction -> instruction.operands().stream())
        .filter(Variable.class::isInstance)
        .forEach(operand -> mark((Variable) operand));
    block.edges().stream()
        .filter(Edge.When.class::isInstance)
        .forEach(edge -> mark(((Edge.When) edge).condition()));
  }

  private boolean matters(Instruction instruction) {
    boolean onlyYields =
        instruction instanceof Instruction.Copy
            || instruction instanceof Instruction.Not
            || instruction instanceof Instruction.Compare
            || instruction instanceof Instruction.Compute;
    if (onlyYields) {
      return instruction.target().index() >= 0 && decisive.get(instruction.target().index());
    }
    return !(instruction instanceof Instruction.Invoke call) || matters(call);
  }

  /** A truth value that is handed on may be an assertion; what a text is made of is none. */
  private boolean matters(Instruction.Invoke call) {
    return call.target().index() >= 0
        || call.method().parameters().contains("boolean")
            && scene.specs().accessor(call.method()).isEmpty();
  }

  private void mark(Variable variable) {
    if (variable.index() >= 0) {
      decisive.set(variable.index());
    }
  }
}
