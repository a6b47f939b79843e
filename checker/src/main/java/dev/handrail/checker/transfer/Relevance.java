package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which bodies have to do with handles, so far as their callers can tell: those that open or close
 * some, those that get one from what they call, and those whose calls are felt from afar.
 */
public final class Relevance {

  private static final int SIMPLE = 12;

  private static final Set<String> HOLD_NONE =
      Set.of(
          "",
          "void",
          "boolean",
          "byte",
          "short",
          "char",
          "float",
          "double",
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Class",
          "java.lang.StringBuilder");

  /** One body, and the bodies that call it. */
  private static final class Node {
    boolean acts;
    boolean far;
    boolean bound;
    boolean opens;
    boolean takes;
    boolean returns;
    boolean gives;
    final List<MethodKey> callers = new ArrayList<>();
    final List<MethodKey> callersWithHandle = new ArrayList<>();
  }

  private final Program program;
  private final SpecCatalog specs;
  private final Map<MethodKey, Node> nodes = new HashMap<>();
  private final Map<MethodKey, List<MethodKey>> implementations = new HashMap<>();
  private final Set<MethodKey> relevant = new HashSet<>();
  private final Set<MethodKey> bound;
  // Annotations can make handles of numbers and pointers; packs speak of types that say so.
  private boolean raw;
  private boolean enters;

  /** Of the bodies of a program. */
  public Relevance(Program program, SpecCatalog specs) {
    this.program = program;
    this.specs = specs;
    for (MethodKey method : program.bodies()) {
      for (MethodKey above : program.declarations(method)) {
        implementations.computeIfAbsent(above, each -> new ArrayList<>()).add(method);
      }
    }
    program.bodies().forEach(method -> nodes.put(method, node(method)));
    program.bodies().forEach(this::link);
    bound = leadingTo(node -> node.bound);
    spread();
  }

  /** Whether the body may do anything to a handle that its callers could notice. */
  public boolean isRelevant(MethodKey method) {
    return relevant.contains(method);
  }

  /** The same where the body runs in the contexts: some calls are forbidden there. */
  public boolean isRelevant(MethodKey method, List<String> contexts) {
    return isRelevant(method) || !contexts.isEmpty() && bound.contains(method);
  }

  /** Whether following the body exactly costs next to nothing: a getter, a test, a setter. */
  static boolean isSimple(Body body) {
    int size = 0;
    for (Block block : body.blocks()) {
      size += block.instructions().size();
      if (block.instructions().stream().anyMatch(Instruction.Invoke.class::isInstance)) {
        return false;
      }
    }
    return size <= SIMPLE;
  }

  private Node node(MethodKey method) {
    Node node = new Node();
    Body body = program.body(method).orElseThrow();
    node.gives = method.isConstructor() || mayHold(body.result().type());
    new Entries(program, specs)
        .operations(method).stream()
            .filter(operation -> !operation.ofPack())
            .forEach(operation -> called(operation, node));
    for (Instruction instruction : instructions(body)) {
      node.gives |= keeps(instruction);
      if (instruction instanceof Instruction.Invoke call) {
        specs.operation(call.method()).ifPresent(operation -> called(operation, node));
      }
    }
    // A lock that is only taken there is given back by somebody else.
    boolean leavesTaken = node.takes && !node.returns;
    node.opens |= leavesTaken;
    node.gives |= leavesTaken;
    return node;
  }

  private void called(Operation operation, Node by) {
    boolean weighs = hasWeight(operation);
    by.acts |= weighs;
    by.opens |= operation.roles(Role.Opens.class).anyMatch(this::isToClose);
    by.takes |= operation.roles(Role.Opens.class).anyMatch(role -> isCounted(role.kinds()));
    by.returns |= operation.roles(Role.Closes.class).anyMatch(role -> isCounted(role.kinds()));
    by.far |= operation.roles().stream().anyMatch(Relevance::isFar);
    by.bound |= operation.roles().stream().anyMatch(Role.NotIn.class::isInstance);
    enters |= operation.roles().stream().anyMatch(Role.Enters.class::isInstance);
    raw |= weighs && !operation.ofPack() && !isOfObjects(operation);
  }

  /** Whether only objects are handles there of which their type says that they can be closed. */
  private boolean isOfObjects(Operation operation) {
    return !operation.outcome().isTested()
        && operation.roles().stream()
            .filter(this::hasWeight)
            .allMatch(role -> isOfObjects(role, operation));
  }

  private boolean isOfObjects(Role role, Operation operation) {
    if (role instanceof Role.Owned owned) {
      return operation
          .roles(Role.Opens.class)
          .anyMatch(opens -> opens.subject().equals(owned.subject()));
    }
    return role instanceof Role.Opens opens && areCloseable(opens.kinds())
        || role instanceof Role.Closes closes && areCloseable(closes.kinds());
  }

  private boolean areCloseable(List<String> kinds) {
    return !kinds.isEmpty() && kinds.stream().allMatch(specs::isCloseable);
  }

  private static List<Instruction> instructions(Body body) {
    return body.blocks().stream().map(Block::instructions).flatMap(List::stream).toList();
  }

  private void link(MethodKey caller) {
    instructions(program.body(caller).orElseThrow())
        .forEach(instruction -> link(caller, instruction));
  }

  private void link(MethodKey caller, Instruction instruction) {
    if (instruction instanceof Instruction.MakeCode code) {
      link(caller, code.body(), true);
    } else if (instruction instanceof Instruction.Invoke call) {
      boolean withHandle = call.operands().stream().anyMatch(this::isHandle);
      Set<MethodKey> callees =
          new HashSet<>(implementations.getOrDefault(call.method(), List.of()));
      callees.add(call.method());
      callees.forEach(callee -> link(caller, callee, withHandle));
    }
  }

  private void link(MethodKey caller, MethodKey callee, boolean withHandle) {
    Optional.ofNullable(nodes.get(callee))
        .map(node -> withHandle ? node.callersWithHandle : node.callers)
        .ifPresent(callers -> callers.add(caller));
  }

  /** The bodies of which it holds, and all that lead to them. */
  private Set<MethodKey> leadingTo(Predicate<Node> wanted) {
    Set<MethodKey> found = new HashSet<>();
    nodes.forEach(
        (method, node) -> {
          if (wanted.test(node)) {
            found.add(method);
          }
        });
    Deque<MethodKey> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Node at = nodes.get(open.remove());
      for (List<MethodKey> callers : List.of(at.callers, at.callersWithHandle)) {
        callers.stream().filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  private void spread() {
    relevant.addAll(leadingTo(node -> node.far || enters && node.bound));
    nodes.forEach(
        (method, node) -> {
          if (node.acts) {
            relevant.add(method);
          }
        });
    Deque<MethodKey> open = new ArrayDeque<>(relevant);
    while (!open.isEmpty()) {
      Node at = nodes.get(open.remove());
      at.callersWithHandle.stream().filter(relevant::add).forEach(open::add);
      if (at.gives && (raw || at.opens)) {
        at.callers.stream().filter(this::isGiven).forEach(open::add);
      }
    }
  }

  /** Who is given something may hand it on: whether that is news. */
  private boolean isGiven(MethodKey caller) {
    Node node = nodes.get(caller);
    boolean isNew = relevant.add(caller) || !node.opens;
    node.opens = true;
    return isNew;
  }

  private boolean hasWeight(Operation operation) {
    return operation.outcome().isTested() || operation.roles().stream().anyMatch(this::hasWeight);
  }

  private boolean hasWeight(Role role) {
    return !(role instanceof Role.Opens opens && isHarmless(opens)
        || role instanceof Role.Uses
        || role instanceof Role.AnyTime
        || role instanceof Role.OfKind
        || role instanceof Role.Borrowed
        || role instanceof Role.LastErrorReader
        || role instanceof Role.SameAs);
  }

  /** Whether it opens what nobody has to close. */
  private boolean isHarmless(Role.Opens opens) {
    return !opens.kinds().isEmpty()
        && opens.kinds().stream()
            .map(specs::kind)
            .allMatch(kind -> kind.filter(known -> !known.mustClose()).isPresent());
  }

  /** Whether who calls the method may have something to close afterwards. */
  private boolean isToClose(Role.Opens opens) {
    return !isHarmless(opens) && !isCounted(opens.kinds());
  }

  private boolean isCounted(List<String> kinds) {
    return !kinds.isEmpty() && kinds.stream().allMatch(specs::isCounted);
  }

  /** Whether callers of callers notice it, too. */
  private static boolean isFar(Role role) {
    return role instanceof Role.OnlyIn
        || role instanceof Role.Enters
        || role instanceof Role.Leaves
        || role instanceof Role.Invalidates
        || role instanceof Role.Opens opens && opens.subject() instanceof Subject.Process
        || role instanceof Role.Closes closes && closes.subject() instanceof Subject.Process;
  }

  private static boolean keeps(Instruction instruction) {
    Optional<Operand> kept =
        instruction instanceof Instruction.StoreField store
            ? Optional.of(store.source())
            : instruction instanceof Instruction.StoreStatic store
                ? Optional.of(store.source())
                : Optional.empty();
    return kept.filter(
            source -> source instanceof Operand.Variable variable && mayHold(variable.type()))
        .isPresent();
  }

  private static boolean mayHold(String type) {
    return !HOLD_NONE.contains(type) && !type.endsWith("byte[]") && !type.endsWith("char[]");
  }

  private boolean isHandle(Operand operand) {
    return raw
        ? operand instanceof Operand.Variable variable
            && variable.role() != Operand.Variable.Role.THIS
            && mayHold(variable.type())
        : isCloseable(operand);
  }

  private boolean isCloseable(Operand operand) {
    return operand instanceof Operand.Variable variable
        && !variable.type().isEmpty()
        && variable.role() != Operand.Variable.Role.THIS
        && specs.isCloseable(variable.type());
  }
}
