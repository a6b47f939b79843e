package dev.handrail.checker.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FixpointTest {

  private static final Variable RESULT = variable(0, "result");
  private static final Variable THROWN = variable(1, "thrown");
  private static final Variable MORE = variable(2, "more");
  private static final Variable X = variable(3, "x");

  /** The highest number of blocks passed: grows for ever in a loop unless it is widened. */
  private static final Lattice<Integer> COUNT =
      new Lattice<>() {
        @Override
        public Integer bottom() {
          return -1;
        }

        @Override
        public Integer join(Integer known, Integer added, boolean widen) {
          return added <= known ? known : widen ? Integer.MAX_VALUE - 100 : added;
        }
      };

  private static Variable variable(int index, String name) {
    return new Variable(index, name, Variable.Role.LOCAL, "int");
  }

  /** Entry, loop head, loop body, exit. */
  private static Body loop() {
    Instruction copy = new Instruction.Copy(X, new Operand.Number(1), Site.NONE);
    Instruction returned = new Instruction.Copy(RESULT, X, Site.NONE);
    return new Body(
        new MethodKey("A", "m", "()"),
        List.of(),
        List.of(
            new Block(0, List.of(copy), List.of(new Edge.Always(1))),
            new Block(
                1, List.of(), List.of(new Edge.When(MORE, true, 2), new Edge.When(MORE, false, 3))),
            new Block(2, List.of(), List.of(new Edge.Always(1))),
            new Block(3, List.of(returned), List.of(new Edge.Always(4))),
            new Block(4, List.of(), List.of())),
        4,
        -1,
        RESULT,
        THROWN,
        Site.NONE,
        Site.NONE,
        true);
  }

  private static List<Integer> through(Block block, Integer before) {
    int after = Math.min(before + 1, Integer.MAX_VALUE - 100);
    return block.edges().stream().map(edge -> after).toList();
  }

  @Test
  void aLoopEndsByWidening() {
    Budget budget = new Budget(100);

    List<Integer> before = Fixpoint.solve(loop(), 0, COUNT, FixpointTest::through, budget);

    assertEquals(0, before.get(0));
    assertEquals(Integer.MAX_VALUE - 100, before.get(1));
    assertFalse(budget.spent());
  }

  @Test
  void aSpentBudgetEndsTheWork() {
    Budget budget = new Budget(3);

    Fixpoint.solve(loop(), 0, COUNT, FixpointTest::through, budget);

    assertTrue(budget.spent());
  }

  @Test
  void aVariableIsLiveUntilItsLastRead() {
    Liveness liveness = Liveness.of(loop());
    TreeSet<Integer> live = new TreeSet<>();
    liveness.before(1).stream().forEach(live::add);

    assertEquals(new TreeSet<>(List.of(MORE.index(), X.index())), live);
    assertFalse(liveness.before(0).get(X.index()));
    assertTrue(liveness.before(4).get(RESULT.index()));
  }
}
