package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.AbstractState;
import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.engine.Budget;
import dev.handrail.checker.engine.Liveness;
import dev.handrail.checker.engine.TransferFunction;
import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;

/** The transfer function of a block: its instructions in order, then its edges. */
final class BlockTransfer implements TransferFunction<AbstractState> {

  private static final int POINTS_A_BLOCK = 1 << 14;
  private static final int OBJECTS_A_STEP = 8;
  private static final String ANYTHING_THROWN = "java.lang.Throwable";

  private final Scene scene;
  private final Liveness liveness;
  private final Budget budget;

  BlockTransfer(Scene scene, Liveness liveness, Budget budget) {
    this.scene = scene;
    this.liveness = liveness;
    this.budget = budget;
  }

  @Override
  public List<AbstractState> through(Block block, AbstractState before) {
    AbstractState state = before;
    List<Disjunct> thrown = new ArrayList<>();
    for (int i = 0; i < block.instructions().size() && budget.take(cost(state)); i++) {
      Instruction instruction = block.instructions().get(i);
      ProgramPoint point = new ProgramPoint(scene, block.number() * POINTS_A_BLOCK + i);
      boolean last = i == block.instructions().size() - 1;
      state =
          state.flatMap(
              disjunct -> {
                Outflow outflow = instruction.match(new InstructionTransfer(point, disjunct));
                if (last) {
                  thrown.addAll(outflow.thrown());
                }
                return outflow.normal();
              });
    }
    return onEdges(block, state, thrown);
  }

  /** What an instruction costs grows with what is known before it. */
  private static long cost(AbstractState state) {
    long cost = 0;
    for (Disjunct disjunct : state.disjuncts()) {
      cost += 1 + disjunct.objects().size() / OBJECTS_A_STEP;
    }
    return cost;
  }

  private List<AbstractState> onEdges(Block block, AbstractState normal, List<Disjunct> thrown) {
    Site site =
        block.instructions().isEmpty()
            ? Site.NONE
            : block.instructions().get(block.instructions().size() - 1).site();
    List<List<Disjunct>> perEdge = new ArrayList<>();
    for (Edge edge : block.edges()) {
      perEdge.add(
          new ArrayList<>(edge instanceof Edge.Thrown ? List.of() : onEdge(edge, normal, site)));
    }
    thrown.forEach(disjunct -> distribute(block, disjunct, perEdge));
    List<AbstractState> after = new ArrayList<>();
    for (int i = 0; i < perEdge.size(); i++) {
      after.add(tidy(block.edges().get(i), perEdge.get(i)));
    }
    return after;
  }

  private AbstractState tidy(Edge edge, List<Disjunct> disjuncts) {
    boolean returns = edge.target() == scene.body().exit();
    List<Disjunct> tidied = new ArrayList<>(disjuncts.size());
    for (Disjunct disjunct : disjuncts) {
      Disjunct left = disjunct.keeping(liveness.before(edge.target())).collected();
      tidied.add(returns ? left.with(left.path().throwing("")) : left);
    }
    return new AbstractState(tidied).distinct().merged(false);
  }

  private List<Disjunct> onEdge(Edge edge, AbstractState state, Site site) {
    if (!(edge instanceof Edge.When when)) {
      return state.disjuncts();
    }
    Value wanted = new Value.Number(when.taken() ? 1 : 0);
    List<Disjunct> taken = new ArrayList<>();
    for (Disjunct disjunct : state.disjuncts()) {
      Value value = disjunct.value(when.condition());
      if (value instanceof Value.Ref || value instanceof Value.Number) {
        Refinement.where(disjunct, Comparison.EQUAL, value, wanted, site).ifPresent(taken::add);
      } else {
        taken.add(disjunct.assign(when.condition(), wanted));
      }
    }
    return taken;
  }

  /** Hands an exception to the handlers that may catch it, in order. */
  private void distribute(Block block, Disjunct disjunct, List<List<Disjunct>> perEdge) {
    String thrown = disjunct.path().thrown();
    for (int i = 0; i < block.edges().size(); i++) {
      if (!(block.edges().get(i) instanceof Edge.Thrown handler)) {
        continue;
      }
      boolean all = handler.type().equals(ANYTHING_THROWN);
      if (all || scene.program().isSubtype(thrown, handler.type())) {
        perEdge.get(i).add(all ? disjunct : disjunct.with(disjunct.path().throwing("")));
        return;
      }
      if (thrown.equals(ANYTHING_THROWN) || scene.program().isSubtype(handler.type(), thrown)) {
        perEdge.get(i).add(disjunct.with(disjunct.path().throwing("")));
      }
    }
  }
}
