package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.AbstractState;
import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Judge;
import dev.handrail.checker.engine.Budget;
import dev.handrail.checker.engine.Fixpoint;
import dev.handrail.checker.engine.Lattice;
import dev.handrail.checker.engine.Liveness;
import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a body from one entry state: to the fixpoint, then once more under the judge's eyes.
 */
public final class BodyRun {

  private static final Lattice<AbstractState> LATTICE =
      new Lattice<>() {
        @Override
        public AbstractState bottom() {
          return AbstractState.UNREACHED;
        }

        @Override
        public AbstractState join(AbstractState known, AbstractState added, boolean widen) {
          return known.join(added, widen);
        }
      };

  private final Scene scene;
  private final List<AbstractState> before;
  private final Liveness liveness;

  private BodyRun(Scene scene, List<AbstractState> before, Liveness liveness) {
    this.scene = scene;
    this.before = before;
    this.liveness = liveness;
  }

  /** Runs the scene's body; meaningless if the budget is spent afterwards. */
  public static BodyRun of(Scene scene, AbstractState entry, Budget budget) {
    Liveness liveness = scene.summaries().texts().liveness(scene.body());
    BlockTransfer transfer = new BlockTransfer(scene.before(Judge.BLIND), liveness, budget);
    List<AbstractState> before = Fixpoint.solve(scene.body(), entry, LATTICE, transfer, budget);
    return new BodyRun(scene, before, liveness);
  }

  /**
   * A way out of the body.
   *
   * @param site the last thing that happens before
   * @param block the number of the block that it leads from
   * @param by how messages call the method whose call that is; empty if it is no call
   */
  public record Exit(Disjunct disjunct, int block, Site site, String by, boolean thrown) {}

  /** Goes through all reached blocks once, in order, before the scene's judge. */
  public List<Exit> judge(Budget budget) {
    BlockTransfer transfer = new BlockTransfer(scene, liveness, budget);
    List<Exit> exits = new ArrayList<>();
    for (Block block : scene.body().blocks()) {
      AbstractState state = before.get(block.number());
      if (!state.isUnreached()) {
        List<AbstractState> after = transfer.through(block, state);
        for (int i = 0; i < after.size(); i++) {
          int target = block.edges().get(i).target();
          boolean thrown = target == scene.body().throwExit();
          if (thrown || target == scene.body().exit()) {
            after.get(i).disjuncts().forEach(out -> exits.add(exit(out, block, thrown)));
          }
        }
      }
    }
    return exits;
  }

  private Exit exit(Disjunct out, Block block, boolean thrown) {
    List<Instruction> all = block.instructions();
    if (all.isEmpty()) {
      return new Exit(out, block.number(), scene.body().endSite(), "", thrown);
    }
    Instruction last = all.get(all.size() - 1);
    String by = last instanceof Instruction.Invoke call ? call.method().display() + "()" : "";
    return new Exit(out, block.number(), last.site(), by, thrown);
  }

  /** The ways in which the body returns. */
  public List<Disjunct> returns() {
    return before.get(scene.body().exit()).disjuncts();
  }

  /** The ways in which an exception leaves the body. */
  public List<Disjunct> throwsOut() {
    return before.get(scene.body().throwExit()).disjuncts();
  }
}
