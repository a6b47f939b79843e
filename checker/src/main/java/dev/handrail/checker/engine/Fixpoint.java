package dev.handrail.checker.engine;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The stable solution of a forward analysis: the state before each block. */
public final class Fixpoint {

  /** Joins at one block after which the chain of its states is forced to end. */
  private static final int JOINS_BEFORE_WIDENING = 4;

  private Fixpoint() {}

  /**
   * Solves it. Blocks are visited in the order of their numbers (reverse postorder), so every run
   * takes the same steps.
   *
   * @return the state before each block; meaningless if the budget is spent
   */
  public static <S> List<S> solve(
      Body body, S entry, Lattice<S> lattice, TransferFunction<S> transfer, Budget budget) {
    List<S> before = new ArrayList<>();
    int[] joins = new int[body.blocks().size()];
    body.blocks().forEach(block -> before.add(lattice.bottom()));
    before.set(0, entry);
    TreeSet<Integer> work = new TreeSet<>(List.of(0));
    while (!work.isEmpty() && budget.take(1)) {
      Block block = body.blocks().get(work.pollFirst());
      List<S> after = transfer.through(block, before.get(block.number()));
      for (int i = 0; i < after.size(); i++) {
        Edge edge = block.edges().get(i);
        int target = edge.target();
        S known = before.get(target);
        S joined = lattice.join(known, after.get(i), joins[target] > JOINS_BEFORE_WIDENING);
        if (!joined.equals(known)) {
          joins[target] += target <= block.number() ? 1 : 0;
          before.set(target, joined);
          work.add(target);
        }
      }
    }
    return before;
  }
}
