package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call does: as it is described, else as its source does, else as the data structure that it
 * belongs to does, else nobody knows.
 */
final class InvokeTransfer {

  private static final int MOST_TARGETS = 4;

  private final Scene scene;
  private final Instruction.Invoke call;
  private final int point;

  InvokeTransfer(Scene scene, Instruction.Invoke call, int point) {
    this.scene = scene;
    this.call = call;
    this.point = point;
  }

  Outflow from(Disjunct disjunct) {
    // A constructor in view only keeps it: what it does with it is seen.
    if (!call.method().isConstructor() || scene.program().body(call.method()).isEmpty()) {
      call.arguments().forEach(argument -> passes(disjunct, disjunct.value(argument)));
    }
    Outflow outflow = called(disjunct);
    Inherited inherited = scene.summaries().inherited();
    return new Outflow(
        outflow.normal().stream().map(after -> inherited.given(after, call)).toList(),
        outflow.thrown());
  }

  private void passes(Disjunct disjunct, Value argument) {
    if (argument instanceof Value.Ref ref && disjunct.handle(ref.id()).isHandle()) {
      scene.judge().passes(ref.id(), call.site());
    }
  }

  private Outflow called(Disjunct disjunct) {
    Optional<Operation> operation = operation(disjunct);
    Optional<Accessor> way = operation.filter(InvokeTransfer::onlyUses).flatMap(this::accessor);
    if (way.isPresent()) {
      Disjunct used =
          new CallTransfer(scene, call, operation.orElseThrow(), point).prepared(disjunct);
      return withExceptions(new AccessorTransfer(scene, call, point).from(used, way.get()), used);
    }
    Optional<ObjectId> part = openPart(disjunct, operation);
    if (part.isPresent()) {
      return withExceptions(
          List.of(disjunct.assign(call.target(), new Value.Ref(part.get()))), disjunct);
    }
    // What a pack says of a method yields to the body that runs, where that is in view.
    if (operation.isPresent() && isWhole(operation.get()) && !operation.get().ofPack()) {
      return new CallTransfer(scene, call, operation.get(), point).from(disjunct);
    }
    Optional<Accessor> accessor = scene.specs().accessor(call.method());
    // A cell of ours moves its value however its methods are written; constructors are their own.
    boolean isOurCell =
        !call.method().isConstructor()
            && accessor.filter(moves -> !moves.onlyLooks()).isPresent()
            && scene.program().body(call.method()).isPresent();
    List<Value> arguments = call.operands().stream().map(disjunct::value).toList();
    List<Target> targets = isOurCell ? List.of() : targets(disjunct, arguments);
    if (!targets.isEmpty() && !isWrittenLater(targets)) {
      Outflow outflow =
          called(
              operation
                  .map(some -> new CallTransfer(scene, call, some, point).judged(disjunct))
                  .orElse(disjunct),
              targets);
      return operation.filter(InvokeTransfer::closesReceiver).isPresent()
          ? closedItsOwnWay(outflow, arguments.get(0))
          : outflow;
    }
    if (operation.isPresent()) {
      return new CallTransfer(scene, call, operation.get(), point).from(disjunct);
    }
    if (accessor.isPresent()) {
      return withExceptions(
          new AccessorTransfer(scene, call, point).from(disjunct, accessor.get()), disjunct);
    }
    return withExceptions(List.of(unseen().after(disjunct, arguments)), disjunct);
  }

  /** What is opened as a part of the receiver, and is open already: each call yields the same. */
  private Optional<ObjectId> openPart(Disjunct disjunct, Optional<Operation> operation) {
    boolean isPart =
        operation.isPresent()
            && scene.specs().accessor(call.method()).stream()
                .flatMap(accessor -> accessor.steps().stream())
                .anyMatch(step -> step.motion() == Accessor.Motion.PART);
    if (!isPart || !(disjunct.value(call.operands().get(0)) instanceof Value.Ref receiver)) {
      return Optional.empty();
    }
    return disjunct.children(receiver.id()).stream()
        .filter(child -> disjunct.handle(child).life() == HandleFact.Life.OPEN)
        .filter(child -> disjunct.handle(child).opened().by().equals(call.method().display()))
        .findFirst();
  }

  private static boolean closesReceiver(Operation operation) {
    return operation
        .roles(Role.Closes.class)
        .anyMatch(role -> role.subject() instanceof Subject.Receiver);
  }

  /** However a class closes itself: who has called its close has done his part. */
  private Outflow closedItsOwnWay(Outflow outflow, Value receiver) {
    return receiver instanceof Value.Ref ref
        ? new Outflow(
            outflow.normal().stream().map(after -> closedItsOwnWay(after, ref.id())).toList(),
            outflow.thrown().stream().map(after -> closedItsOwnWay(after, ref.id())).toList())
        : outflow;
  }

  private static Disjunct closedItsOwnWay(Disjunct after, ObjectId id) {
    return after.handle(id).owes() ? LifecycleTransfer.perhapsClosed(after, id) : after;
  }

  /**
   * Some other code stands there when the program runs: what only tells of a mistake is given texts
   * and numbers, and yields nothing.
   */
  private boolean isWrittenLater(List<Target> targets) {
    return !call.target().type().equals("void")
        && targets.stream().allMatch(target -> target.body().isStub())
        && call.operands().stream()
            .skip(call.dispatch() == Dispatch.STATIC ? 0 : 1)
            .anyMatch(InvokeTransfer::isObject);
  }

  private static boolean isObject(Operand operand) {
    return operand instanceof Operand.Variable variable
        && !variable.type().equals("java.lang.String")
        && !Heap.isPrimitive(variable.type());
  }

  private Optional<Accessor> accessor(Operation operation) {
    return operation.ofPack() ? scene.specs().accessor(call.method()) : Optional.empty();
  }

  private static boolean onlyUses(Operation operation) {
    return operation.roles().stream()
        .allMatch(role -> role instanceof Role.Uses || role instanceof Role.AnyTime);
  }

  /**
   * What is declared of the method; by the kind of the receiver if its variable's type says less.
   */
  private Optional<Operation> operation(Disjunct disjunct) {
    if (call.dispatch() != Dispatch.VIRTUAL || call.operands().isEmpty()) {
      return scene.specs().operation(call.method());
    }
    String kind =
        disjunct
            .object(disjunct.value(call.operands().get(0)))
            .map(object -> object.handle().kind())
            .orElse("");
    MethodKey method = call.method();
    boolean more =
        !kind.isEmpty() && !kind.equals(method.owner()) && isSubtype(kind, method.owner());
    Optional<Operation> own = more ? nearest(kind) : Optional.empty();
    return own.or(() -> scene.specs().operation(method));
  }

  /** Only packs know of some kinds. */
  private boolean isSubtype(String kind, String type) {
    return scene.program().isSubtype(kind, type)
        || scene.specs().kind(kind).filter(known -> known.fits(type)).isPresent();
  }

  /** What is said of the method of the kind, which may inherit it. */
  private Optional<Operation> nearest(String kind) {
    MethodKey method = call.method();
    List<String> above = scene.specs().kind(kind).map(Kind::supertypes).orElse(List.of());
    return Stream.concat(Stream.of(kind), above.stream())
        .filter(type -> isSubtype(type, method.owner()))
        .map(type -> new MethodKey(type, method.name(), method.parameters()))
        .flatMap(key -> scene.specs().operation(key).stream())
        .findFirst();
  }

  /** Whether the description says all that the method does to its handles. */
  private static boolean isWhole(Operation operation) {
    return operation.outcome().isTested()
        || operation.roles().stream()
            .anyMatch(
                role ->
                    !(role instanceof Role.OfKind
                        || role instanceof Role.NotIn
                        || role instanceof Role.OnlyIn
                        || role instanceof Role.Borrowed
                        || role instanceof Role.Wraps
                        || role instanceof Role.RunsIn));
  }

  /** A body that the call may run, with what it is called with. */
  private record Target(Body body, List<Value> arguments) {}

  private List<Target> targets(Disjunct disjunct, List<Value> arguments) {
    if (call.dispatch() != Dispatch.VIRTUAL || call.operands().isEmpty()) {
      return scene
          .program()
          .body(call.method())
          .map(body -> List.of(new Target(body, arguments)))
          .orElse(List.of());
    }
    Optional<HeapObject> receiver = disjunct.object(arguments.get(0));
    if (receiver.isPresent() && receiver.get().code().isPresent()) {
      return code(receiver.get(), arguments);
    }
    String type = receiver.map(HeapObject::type).orElse("");
    if (!type.isEmpty()) {
      return scene
          .program()
          .target(call.method(), type)
          .flatMap(scene.program()::body)
          .map(body -> List.of(new Target(body, arguments)))
          .orElse(List.of());
    }
    List<MethodKey> all =
        scene.program().targets(call.method()).stream().filter(this::mayBeHere).toList();
    List<Target> targets = new ArrayList<>();
    if (all.size() <= MOST_TARGETS) {
      for (MethodKey key : all) {
        scene.program().body(key).ifPresent(body -> targets.add(new Target(body, arguments)));
      }
    }
    return targets.size() == all.size() ? targets : List.of();
  }

  /**
   * What a method calls on its own object is none of a class that overrides this very method, and
   * does not come here from there.
   */
  private boolean mayBeHere(MethodKey target) {
    MethodKey here = scene.body().key();
    boolean isOwn =
        call.operands().get(0) instanceof Operand.Variable variable
            && variable.role() == Operand.Variable.Role.THIS;
    Optional<MethodKey> instead =
        isOwn && !here.isConstructor()
            ? scene.program().target(here, target.owner()).filter(other -> !other.equals(here))
            : Optional.empty();
    return instead
        .flatMap(scene.program()::body)
        .filter(body -> !scene.summaries().paths().leads(body.key(), here))
        .isEmpty();
  }

  private List<Target> code(HeapObject code, List<Value> arguments) {
    return scene
        .program()
        .body(code.code().orElseThrow())
        .map(
            body ->
                List.of(
                    new Target(
                        body, CodeCalls.arguments(code, arguments.subList(1, arguments.size())))))
        .orElse(List.of());
  }

  private UnseenCall unseen() {
    return new UnseenCall(scene, call, point);
  }

  private Outflow called(Disjunct disjunct, List<Target> targets) {
    List<Disjunct> normal = new ArrayList<>();
    List<Disjunct> thrown = new ArrayList<>();
    for (Target target : targets) {
      Optional<Outflow> outflow =
          new BodyCall(scene, point, call.site(), call.method().display())
              .from(disjunct, target.body(), target.arguments(), call.target());
      if (outflow.isEmpty()) {
        return withExceptions(
            List.of(unseen().notFollowed(disjunct, targets.stream().map(Target::body).toList())),
            disjunct);
      }
      normal.addAll(outflow.get().normal());
      thrown.addAll(outflow.get().thrown());
    }
    // The next call may choose otherwise: which lock it was is not known then.
    boolean isAnyOf = targets.size() > 1 && scene.summaries().isTaken(call.target().type());
    List<Disjunct> ways = new Chance(scene, call, targets.size()).after(disjunct, normal);
    return new Outflow(isAnyOf ? ways.stream().map(unseen()::yielding).toList() : ways, thrown);
  }

  private Outflow withExceptions(List<Disjunct> normal, Disjunct before) {
    List<Disjunct> thrown = new ArrayList<>();
    for (Disjunct disjunct : normal.isEmpty() ? List.of(before) : normal.subList(0, 1)) {
      scene
          .specs()
          .thrownBy(call)
          .forEach(type -> thrown.add(disjunct.with(disjunct.path().throwing(type))));
    }
    return new Outflow(normal, thrown);
  }
}
