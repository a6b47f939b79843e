package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes while a body grows; at the end they are tidied and numbered. */
final class Graph {

  /** A block to be. Its ways are set once, by what ends it. */
  static final class Node {
    final List<Instruction> instructions = new ArrayList<>();
    List<Way> ways = List.of();
    int entries;
    int number = -1;

    private boolean isForwarding() {
      return instructions.isEmpty() && ways.size() == 1 && ways.get(0) instanceof Way.Always;
    }
  }

  /** An edge to be. */
  sealed interface Way {
    Node target();

    Way to(Node other);

    record Always(Node target) implements Way {
      @Override
      public Way to(Node other) {
        return new Always(other);
      }
    }

    record When(Variable condition, boolean taken, Node target) implements Way {
      @Override
      public Way to(Node other) {
        return new When(condition, taken, other);
      }
    }

    record Thrown(String type, Node target) implements Way {
      @Override
      public Way to(Node other) {
        return new Thrown(type, other);
      }
    }
  }

  /** The finished blocks, and the numbers of the two ends. */
  record Numbered(List<Block> blocks, int exit, int throwExit) {}

  private Graph() {}

  /** Drops what is not reached, joins what follows on one another, numbers in reverse postorder. */
  static Numbered number(Node entry, Node exit, Node throwExit) {
    skipForwarding(postorder(entry), entry, exit, throwExit);
    List<Node> reached = postorder(entry);
    countEntries(reached, entry);
    join(reached, exit, throwExit);
    List<Node> order = postorder(entry);
    Collections.reverse(order);
    for (Node end : List.of(exit, throwExit)) {
      if (!order.contains(end)) {
        order.add(end);
      }
    }
    for (int i = 0; i < order.size(); i++) {
      order.get(i).number = i;
    }
    List<Block> blocks = new ArrayList<>();
    for (Node node : order) {
      List<Edge> edges = node.ways.stream().map(Graph::edge).toList();
      blocks.add(new Block(node.number, List.copyOf(node.instructions), edges));
    }
    return new Numbered(List.copyOf(blocks), exit.number, throwExit.number);
  }

  private static Edge edge(Way way) {
    int target = way.target().number;
    if (way instanceof Way.When when) {
      return new Edge.When(when.condition(), when.taken(), target);
    }
    return way instanceof Way.Thrown thrown
        ? new Edge.Thrown(thrown.type(), target)
        : new Edge.Always(target);
  }

  private record Visit(Node node, int next) {}

  // Successors are visited last to first, so that in the result the first way comes first.
  private static List<Node> postorder(Node entry) {
    List<Node> order = new ArrayList<>();
    Map<Node, Boolean> seen = new HashMap<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(entry, entry.ways.size() - 1));
    seen.put(entry, true);
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      if (visit.next() < 0) {
        order.add(visit.node());
        continue;
      }
      stack.push(new Visit(visit.node(), visit.next() - 1));
      Node target = visit.node().ways.get(visit.next()).target();
      if (seen.put(target, true) == null) {
        stack.push(new Visit(target, target.ways.size() - 1));
      }
    }
    return order;
  }

  private static void skipForwarding(List<Node> nodes, Node entry, Node exit, Node throwExit) {
    for (Node node : nodes) {
      List<Way> ways = new ArrayList<>();
      for (Way way : node.ways) {
        Node target = way.target();
        int steps = 0;
        while (target.isForwarding()
            && target != entry
            && target != exit
            && target != throwExit
            && steps++ < 1000) {
          target = target.ways.get(0).target();
        }
        ways.add(target == way.target() ? way : way.to(target));
      }
      node.ways = ways;
    }
  }

  private static void countEntries(List<Node> nodes, Node entry) {
    nodes.forEach(node -> node.entries = 0);
    entry.entries = 1;
    nodes.forEach(node -> node.ways.forEach(way -> way.target().entries++));
  }

  private static void join(List<Node> nodes, Node exit, Node throwExit) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      while (node.entries > 0 && node.ways.size() == 1 && node.ways.get(0) instanceof Way.Always) {
        Node next = node.ways.get(0).target();
        if (next == node || next == exit || next == throwExit || next.entries != 1) {
          break;
        }
        node.instructions.addAll(next.instructions);
        node.ways = next.ways;
        next.entries = 0;
        next.ways = List.of();
      }
    }
  }
}
