package dev.handrail.checker.ir;

import dev.handrail.checker.ir.Operand.Variable;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * One method, constructor (with its class's field initialisers), static initialiser or lambda as a
 * control-flow graph.
 *
 * @param key its name
 * @param parameters what it is called with: {@code this} first unless static, then the parameters;
 *     of a lambda the captured values first
 * @param blocks numbered from 0; block 0 is the entry
 * @param exit the number of the block where it returns; empty
 * @param throwExit the number of the block where an exception leaves it; empty
 * @param result holds what it returns when {@code exit} is reached
 * @param thrown holds the exception when {@code throwExit} is reached
 * @param site where its name is declared
 * @param endSite its last line, for findings that hold when it ends
 * @param isStatic no {@code this}
 */
public record Body(
    MethodKey key,
    List<Variable> parameters,
    List<Block> blocks,
    int exit,
    int throwExit,
    Variable result,
    Variable thrown,
    Site site,
    Site endSite,
    boolean isStatic) {

  private static final int LARGEST_STUB = 8;

  /** The target of instructions that write no variable. */
  public static final Variable NOTHING = new Variable(-1, "", Variable.Role.TEMPORARY, "void");

  /** Whether it has a way to its end that no exception takes. */
  public boolean returns() {
    return blocks.stream()
        .flatMap(block -> block.edges().stream())
        .anyMatch(edge -> edge.target() == exit);
  }

  /** Whether the block may run again after itself. */
  public boolean isInLoop(int block) {
    BitSet reached = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(block));
    while (!next.isEmpty() && !reached.get(block)) {
      for (Edge edge : blocks.get(next.remove()).edges()) {
        if (!reached.get(edge.target())) {
          reached.set(edge.target());
          next.add(edge.target());
        }
      }
    }
    return reached.get(block);
  }

  /** Whether it does nothing but throw: what is said there in place of what runs later. */
  public boolean isStub() {
    return blocks.size() <= LARGEST_STUB && !returns();
  }
}
