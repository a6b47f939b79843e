package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import dev.handrail.checker.lower.Graph.Way;
import java.util.ArrayList;
import java.util.List;

/** One growing body: the node that instructions go to, and the scopes around it. */
final class BodyBuilder {

  static final String THROWABLE = "java.lang.Throwable";

  private final Names names;
  private final Node entry = new Node();
  private final Node exit = new Node();
  private final Node throwExit = new Node();
  private final Variable result;
  private final Variable thrown;
  private int variables;
  private int size;
  private Node current = entry;
  private boolean reached = true;
  private Scope scope = new Scope.Outermost();

  BodyBuilder(Names names, String resultType) {
    this.names = names;
    this.result = variable("result", Role.TEMPORARY, resultType);
    this.thrown = variable("thrown", Role.TEMPORARY, THROWABLE);
  }

  Variable variable(String name, Role role, String type) {
    return new Variable(variables++, name, role, type);
  }

  Variable temporary(String name, String type) {
    return variable(name, Role.TEMPORARY, type);
  }

  Variable result() {
    return result;
  }

  Variable thrown() {
    return thrown;
  }

  Node exit() {
    return exit;
  }

  /** How many instructions there are, for limits. */
  int size() {
    return size;
  }

  boolean isReached() {
    return reached;
  }

  void emit(Instruction instruction) {
    if (reached) {
      current.instructions.add(instruction);
      size++;
    }
  }

  void copy(Variable target, Operand source, Site site) {
    if (!target.equals(source)) {
      emit(new Instruction.Copy(target, source, site));
    }
  }

  /** Goes on in the node, to which all ways but backward ones lead already. */
  void enter(Node node) {
    current = node;
    reached = node.entries > 0;
  }

  /** Ends the current node with a jump; what follows is not reached. */
  void jump(Node target) {
    end(List.of(new Way.Always(target)));
  }

  /** Ends the current node with a decision. */
  void branch(Variable condition, Node yes, Node no) {
    end(List.of(new Way.When(condition, true, yes), new Way.When(condition, false, no)));
  }

  private void end(List<Way> ways) {
    if (reached) {
      current.ways = ways;
      ways.forEach(way -> way.target().entries++);
      reached = false;
    }
  }

  /** Emits a call that may throw; goes on behind it. */
  void throwing(Instruction call, List<String> types) {
    emit(call);
    if (reached) {
      Node next = new Node();
      List<Way> ways = new ArrayList<>();
      ways.add(new Way.Always(next));
      ways.addAll(exceptional(types));
      end(ways);
      enter(next);
    }
  }

  /** Throws; what follows is not reached. */
  void raise(Operand exception, String type, Site site) {
    copy(thrown, exception, site);
    emit(new Instruction.Throw(thrown, type, site));
    if (reached) {
      end(exceptional(List.of(type)));
    }
  }

  private List<Way> exceptional(List<String> types) {
    List<Way> ways = new ArrayList<>();
    List<String> open = new ArrayList<>(types);
    for (Scope at = scope; !(at instanceof Scope.Outermost); at = at.outer()) {
      if (at instanceof Scope.Catching catching) {
        for (Scope.Handler handler : catching.handlers()) {
          ways.add(new Way.Thrown(handler.type(), handler.node()));
          if (handler.type().equals(THROWABLE)) {
            return ways;
          }
          open.removeIf(type -> names.isSubtype(type, handler.type()));
        }
      } else if (at instanceof Scope.Finishing finishing) {
        open.stream()
            .distinct()
            .filter(type -> !type.equals(THROWABLE) && !type.isEmpty())
            .forEach(type -> ways.add(new Way.Thrown(type, finishing.pad(type))));
        ways.add(new Way.Thrown(THROWABLE, finishing.pad(THROWABLE)));
        return ways;
      }
    }
    ways.add(new Way.Thrown(THROWABLE, throwExit));
    return ways;
  }

  Scope scope() {
    return scope;
  }

  void scope(Scope inner) {
    scope = inner;
  }

  /** Does the work inside the scope. */
  void within(Scope inner, Runnable work) {
    Scope saved = scope;
    scope = inner;
    work.run();
    scope = saved;
  }

  /** Leaves all scopes inside the given one, each with its work, then does what is to do there. */
  void leave(Scope until, Runnable then) {
    Scope saved = scope;
    leave(scope, until, then);
    scope = saved;
  }

  private void leave(Scope from, Scope until, Runnable then) {
    Scope at = from;
    while (at != until && !(at instanceof Scope.Finishing) && !(at instanceof Scope.Outermost)) {
      at = at.outer();
    }
    if (at != until && at instanceof Scope.Finishing finishing) {
      scope = finishing.outer();
      finishing.passage().pass(false, () -> leave(finishing.outer(), until, then));
      return;
    }
    then.run();
  }

  /** Leaves the body normally. */
  void leaveBody() {
    Scope outermost = scope;
    while (!(outermost instanceof Scope.Outermost)) {
      outermost = outermost.outer();
    }
    leave(outermost, () -> jump(exit));
  }

  Body finish(MethodKey key, List<Variable> parameters, Site site, Site endSite, boolean isStatic) {
    jump(exit);
    Graph.Numbered graph = Graph.number(entry, exit, throwExit);
    return new Body(
        key,
        List.copyOf(parameters),
        graph.blocks(),
        graph.exit(),
        graph.throwExit(),
        result,
        thrown,
        site,
        endSite,
        isStatic);
  }
}
