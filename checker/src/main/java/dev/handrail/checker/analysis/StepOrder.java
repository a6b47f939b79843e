package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps of a body may come before which blocks end; worked out when it is asked. */
final class StepOrder {

  private final Body body;
  private final Map<Site, BitSet> blocksAt = new HashMap<>();
  private final Map<Integer, List<Integer>> before = new HashMap<>();
  private final Map<Integer, BitSet> leading = new HashMap<>();

  StepOrder(Body body) {
    this.body = body;
  }

  /** Whether what stands at the site may have happened when the block ends; elsewhere: yes. */
  boolean mayPrecede(Site site, int block) {
    if (blocksAt.isEmpty()) {
      body.blocks().forEach(this::read);
    }
    BitSet blocks = blocksAt.get(site);
    return blocks == null
        || blocks.intersects(leading.computeIfAbsent(block, this::blocksThatLeadTo));
  }

  private void read(Block block) {
    int number = block.number();
    block
        .instructions()
        .forEach(step -> blocksAt.computeIfAbsent(step.site(), at -> new BitSet()).set(number));
    for (Edge edge : block.edges()) {
      before.computeIfAbsent(edge.target(), to -> new ArrayList<>()).add(number);
    }
  }

  private BitSet blocksThatLeadTo(int target) {
    BitSet found = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(target));
    found.set(target);
    while (!next.isEmpty()) {
      for (int each : before.getOrDefault(next.remove(), List.of())) {
        if (!found.get(each)) {
          found.set(each);
          next.add(each);
        }
      }
    }
    return found;
  }
}
