package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.lower.Graph.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Name;

/** What a jump or an exception meets on its way out, innermost first. */
sealed interface Scope {

  /** The scope around this one; of {@link Outermost} itself. */
  Scope outer();

  /** The whole body. */
  record Outermost() implements Scope {
    @Override
    public Scope outer() {
      return this;
    }
  }

  /** A loop, a switch or a labelled statement. */
  record Breakable(
      Scope outer, Sort sort, List<Name> labels, Node end, Optional<Node> next, Variable result)
      implements Scope {

    enum Sort {
      LOOP,
      SWITCH,
      YIELDING,
      BLOCK
    }
  }

  /** A {@code try} with handlers, asked in order. */
  record Catching(Scope outer, List<Handler> handlers) implements Scope {}

  /** One caught type. */
  record Handler(String type, Node node) {}

  /** What is done whichever way the scope is left: {@code finally}, or the close of a resource. */
  final class Finishing implements Scope {
    private final Scope outer;
    private final Map<String, Node> pads = new LinkedHashMap<>();

    Finishing(Scope outer) {
      this.outer = outer;
    }

    @Override
    public Scope outer() {
      return outer;
    }

    /** Where exceptions of the type arrive. */
    Node pad(String type) {
      return pads.computeIfAbsent(type, each -> new Node());
    }

    Map<String, Node> pads() {
      return pads;
    }

    private Passage passage = (exceptional, then) -> then.run();

    Passage passage() {
      return passage;
    }

    void passage(Passage how) {
      passage = how;
    }
  }

  /** Emits a copy of the work and goes on behind it. */
  interface Passage {
    void pass(boolean exceptional, Runnable then);
  }
}
