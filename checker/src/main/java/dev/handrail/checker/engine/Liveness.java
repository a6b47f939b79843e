package dev.handrail.checker.engine;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which variables are still read after a point. */
public final class Liveness {

  private final List<BitSet> liveIn;

  private Liveness(List<BitSet> liveIn) {
    this.liveIn = liveIn;
  }

  /** Solves it for the body. */
  public static Liveness of(Body body) {
    List<BitSet> in = new ArrayList<>();
    body.blocks().forEach(block -> in.add(new BitSet()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = body.blocks().size() - 1; i >= 0; i--) {
        BitSet live = before(body, body.blocks().get(i), in);
        if (!live.equals(in.get(i))) {
          in.set(i, live);
          changed = true;
        }
      }
    }
    return new Liveness(in);
  }

  /** The indexes of the variables that are live before the block. */
  public BitSet before(int block) {
    return liveIn.get(block);
  }

  private static BitSet before(Body body, Block block, List<BitSet> in) {
    BitSet live = new BitSet();
    for (Edge edge : block.edges()) {
      live.or(in.get(edge.target()));
      if (edge instanceof Edge.When when) {
        live.set(when.condition().index());
      }
    }
    if (block.number() == body.exit()) {
      live.set(body.result().index());
    }
    if (block.number() == body.throwExit()) {
      live.set(body.thrown().index());
    }
    for (int i = block.instructions().size() - 1; i >= 0; i--) {
      Instruction instruction = block.instructions().get(i);
      if (instruction.target().index() >= 0) {
        live.clear(instruction.target().index());
      }
      for (Operand operand : instruction.operands()) {
        if (operand instanceof Operand.Variable variable && variable.index() >= 0) {
          live.set(variable.index());
        }
      }
    }
    return live;
  }
}
