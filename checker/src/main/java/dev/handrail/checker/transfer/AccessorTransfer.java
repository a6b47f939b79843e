package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Accessor.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls of data structures: they move values and do nothing to handles. */
final class AccessorTransfer {

  private static final int RESULT = -1;

  private final Scene scene;
  private final Instruction.Invoke call;
  private final int point;

  AccessorTransfer(Scene scene, Instruction.Invoke call, int point) {
    this.scene = scene;
    this.call = call;
    this.point = point;
  }

  List<Disjunct> from(Disjunct disjunct, Accessor accessor) {
    boolean yields =
        accessor.steps().stream()
            .anyMatch(
                step ->
                    step.to() == RESULT
                        || step.motion() == Motion.EQUALS
                        || step.motion() == Motion.IS_EMPTY
                        || step.motion() == Motion.SIZE);
    List<Disjunct> all = List.of(yields ? disjunct : withUnknownResult(answering(disjunct)));
    for (Step step : accessor.steps()) {
      List<Disjunct> after = new ArrayList<>();
      for (Disjunct one : all) {
        after.addAll(apply(one, step));
      }
      all = after;
    }
    return all;
  }

  /** What a number or a truth value tells of results that it was made of nobody knows. */
  private Disjunct answering(Disjunct disjunct) {
    if (!ReachedCalls.tells(call, scene.read())) {
      return disjunct;
    }
    List<Value> given = call.operands().stream().map(disjunct::value).toList();
    return new LifecycleTransfer(scene.specs())
        .mayBeTested(disjunct, disjunct.reachable(given), true);
  }

  private Disjunct withUnknownResult(Disjunct disjunct) {
    return call.target().index() < 0 || call.target().type().equals("void")
        ? disjunct
        : new UnseenCall(scene, call, point).yielding(disjunct);
  }

  private Value at(Disjunct disjunct, int operand) {
    return operand == RESULT
        ? disjunct.value(call.target())
        : operand < call.operands().size()
            ? disjunct.value(call.operands().get(operand))
            : Value.UNKNOWN;
  }

  private Disjunct put(Disjunct disjunct, int operand, Value value) {
    return operand == RESULT ? disjunct.assign(call.target(), value) : disjunct;
  }

  private Optional<ObjectId> objectAt(Disjunct disjunct, int operand) {
    return at(disjunct, operand) instanceof Value.Ref ref
        ? Optional.of(ref.id())
        : Optional.empty();
  }

  private List<Disjunct> apply(Disjunct disjunct, Step step) {
    return switch (step.motion()) {
      case GET -> List.of(load(disjunct, step, Heap.CONTENT));
      case PART -> List.of(load(disjunct, step, call.method().name() + "()"));
      case PARENT -> List.of(parent(disjunct, step));
      case SET -> List.of(set(disjunct, step));
      case ADD -> List.of(add(disjunct, step));
      case ELEMENT -> List.of(element(disjunct, step));
      case TAKE -> List.of(taken(disjunct, step));
      case ADD_ALL -> List.of(addAll(disjunct, step));
      case CLEAR ->
          List.of(
              objectAt(disjunct, step.to())
                  .map(id -> disjunct.update(id, object -> object.withoutField(Heap.ELEMENTS)))
                  .orElse(disjunct));
      case FRESH, CELL -> List.of(fresh(disjunct, step));
      case DROP -> List.of(dropped(disjunct, step));
      case KEEP -> List.of(new RunElsewhere(scene).after(disjunct, at(disjunct, step.from())));
      case APPLY -> applied(disjunct, step);
      case SAME -> List.of(put(disjunct, step.to(), at(disjunct, step.from())));
      case EACH -> each(disjunct, step);
      case CALL -> called(disjunct, step);
      case MAP -> mapped(disjunct, step);
      case FILTER -> filtered(disjunct, step);
      case OR_CALL -> orCalled(disjunct, step);
      case ITERATE ->
          List.of(new Iteration(point).start(disjunct, at(disjunct, step.from()), call.target()));
      case HAS_NEXT ->
          new Iteration(point).hasNext(disjunct, at(disjunct, step.from()), call.target());
      case NEXT ->
          List.of(new Iteration(point).next(disjunct, at(disjunct, step.from()), call.target()));
      case EQUALS ->
          Refinement.fork(
                  disjunct,
                  Comparison.EQUAL,
                  at(disjunct, step.from()),
                  at(disjunct, step.to()),
                  call.site())
              .stream()
              .map(way -> way.disjunct().assign(call.target(), way.value()))
              .toList();
      case IS_EMPTY -> List.of(emptiness(disjunct, step));
      case SIZE -> List.of(size(disjunct, step));
      case IS_NULL -> nullTest(disjunct, step, Comparison.EQUAL);
      case IS_PRESENT -> nullTest(disjunct, step, Comparison.NOT_EQUAL);
      case REQUIRE -> required(disjunct, step);
      case AWAIT -> List.of(new LifecycleTransfer(scene.specs()).mayHaveCompleted(disjunct));
      case BORROW -> List.of(disjunct);
      case EXIT -> List.of();
    };
  }

  private Disjunct load(Disjunct disjunct, Step step, String field) {
    Optional<ObjectId> cell = objectAt(disjunct, step.from());
    if (cell.isEmpty() && at(disjunct, step.from()) instanceof Value.Symbol constant) {
      Heap.Loaded part = Heap.partOf(disjunct, constant, field, call.target().type());
      return put(part.disjunct(), step.to(), part.value());
    }
    if (cell.isEmpty()) {
      return withUnknownResult(disjunct);
    }
    Disjunct readable =
        disjunct.object(cell.get()).field(field).isPresent()
            ? disjunct
            : disjunct.update(cell.get(), object -> object.asExternal(true));
    Heap.Loaded loaded =
        Heap.load(readable, cell.get(), field, Optional.empty(), call.target().type());
    return put(loaded.disjunct(), step.to(), loaded.value());
  }

  private Disjunct parent(Disjunct disjunct, Step step) {
    List<ObjectId> parents =
        objectAt(disjunct, step.from()).map(id -> disjunct.handle(id).parents()).orElse(List.of());
    return parents.size() == 1
        ? put(disjunct, step.to(), new Value.Ref(parents.get(0)))
        : load(disjunct, step, call.method().name() + "()");
  }

  private Disjunct set(Disjunct disjunct, Step step) {
    Value value = at(disjunct, step.from());
    Optional<ObjectId> cell = objectAt(disjunct, step.to());
    return cell.map(id -> disjunct.update(id, object -> object.withField(Heap.CONTENT, value)))
        .orElseGet(() -> scene.escape(disjunct, List.of(value)));
  }

  private Disjunct add(Disjunct disjunct, Step step) {
    if (step.from() != RESULT && new PlainKeys(call).isBesideOthers(step.from())) {
      return disjunct;
    }
    Value value = at(disjunct, step.from());
    Optional<ObjectId> container = objectAt(disjunct, step.to());
    boolean isCode = disjunct.object(value).filter(o -> o.code().isPresent()).isPresent();
    if (container.isEmpty() || isCode) {
      // Code in a container is run by somebody, some day: what it has captured is in its hands.
      return scene.escape(disjunct, List.of(value));
    }
    return Heap.addElement(Heap.gathered(disjunct, container.get()), container.get(), value);
  }

  private Disjunct element(Disjunct disjunct, Step step) {
    Optional<ObjectId> container = objectAt(disjunct, step.from());
    if (container.isEmpty() && at(disjunct, step.from()) instanceof Value.Symbol constant) {
      Heap.Loaded part = Heap.partOf(disjunct, constant, Heap.ELEMENTS, call.target().type());
      return put(Heap.oneOf(part), step.to(), part.value());
    }
    if (container.isEmpty()) {
      return withUnknownResult(disjunct);
    }
    Disjunct gathered = Heap.gathered(disjunct, container.get());
    HeapObject object = gathered.object(container.get());
    if (object.field(Heap.ELEMENTS).isEmpty() && !object.external()) {
      return withUnknownResult(gathered);
    }
    Heap.Loaded loaded =
        Heap.load(gathered, container.get(), Heap.ELEMENTS, Optional.empty(), call.target().type());
    Disjunct after = isExact(disjunct) ? loaded.disjunct() : Heap.oneOf(loaded);
    return put(after, step.to(), loaded.value());
  }

  /** Whether the call says by a constant which element it means. */
  private boolean isExact(Disjunct disjunct) {
    return call.operands().size() < 2 || at(disjunct, 1) instanceof Value.Number;
  }

  private Disjunct taken(Disjunct disjunct, Step step) {
    Disjunct loaded = element(disjunct, step);
    Optional<ObjectId> container = objectAt(disjunct, step.from());
    if (container.isEmpty() || !(at(loaded, step.to()) instanceof Value.Ref element)) {
      return loaded;
    }
    // Of many, one is gone: which ones are left is not followed.
    return loaded.object(element.id()).many()
        ? loaded.updateHandle(element.id(), fact -> fact.isHandle() ? fact.silenced() : fact)
        : loaded.update(container.get(), object -> object.withoutField(Heap.ELEMENTS));
  }

  private Disjunct dropped(Disjunct disjunct, Step step) {
    Optional<ObjectId> container = objectAt(disjunct, step.to());
    Value value = at(disjunct, step.from());
    boolean wasOnly =
        container
                .flatMap(id -> disjunct.object(id).field(Heap.ELEMENTS))
                .filter(value::equals)
                .isPresent()
            && disjunct.object(value).filter(object -> !object.many()).isPresent();
    return wasOnly
        ? disjunct.update(container.orElseThrow(), object -> object.withoutField(Heap.ELEMENTS))
        : disjunct;
  }

  private Disjunct size(Disjunct disjunct, Step step) {
    Optional<ObjectId> container = objectAt(disjunct, step.from());
    return container.isPresent()
        ? Heap.size(disjunct, container.get(), ObjectId.born(point, "result"), call.target())
        : withUnknownResult(disjunct);
  }

  private Disjunct emptiness(Disjunct disjunct, Step step) {
    Optional<ObjectId> container = objectAt(disjunct, step.from());
    if (container.isEmpty()) {
      return withUnknownResult(disjunct);
    }
    Disjunct gathered = Heap.gathered(disjunct, container.get());
    HeapObject object = gathered.object(container.get());
    Optional<Value> elements = object.field(Heap.ELEMENTS);
    if (elements.isEmpty()) {
      return object.external()
          ? withUnknownResult(disjunct)
          : gathered.assign(call.target(), new Value.Number(1));
    }
    // While none was taken there is one; afterwards nobody knows.
    boolean owed =
        gathered.object(elements.get()).filter(element -> element.handle().owes()).isPresent();
    return owed ? gathered.assign(call.target(), new Value.Number(0)) : withUnknownResult(gathered);
  }

  private List<Disjunct> applied(Disjunct disjunct, Step step) {
    Value value = at(disjunct, step.to());
    Optional<Body> body = body(disjunct, step.from());
    if (body.isEmpty()) {
      return List.of(scene.escape(disjunct, List.of(at(disjunct, step.from()), value)));
    }
    return whetherNull(
        disjunct, step, List::of, there -> run(there, step, body.get(), List.of(value)));
  }

  private Disjunct addAll(Disjunct disjunct, Step step) {
    Optional<ObjectId> from = objectAt(disjunct, step.from());
    Optional<ObjectId> to = objectAt(disjunct, step.to());
    if (from.isEmpty() || to.isEmpty()) {
      return disjunct;
    }
    Disjunct gathered = Heap.gathered(disjunct, from.get());
    Optional<Value> elements = gathered.object(from.get()).field(Heap.ELEMENTS);
    return elements
        .map(value -> Heap.addElement(Heap.gathered(gathered, to.get()), to.get(), value))
        .orElseGet(
            () ->
                gathered.update(
                    to.get(), object -> object.asExternal(gathered.object(from.get()).external())));
  }

  private Disjunct fresh(Disjunct disjunct, Step step) {
    if (step.to() != RESULT) {
      return objectAt(disjunct, step.to())
          .map(id -> disjunct.update(id, object -> object.asExternal(false)))
          .orElse(disjunct);
    }
    ObjectId id = ObjectId.born(point, "fresh");
    return Heap.allocate(disjunct, id, HeapObject.FRESH.named(call.target().name()))
        .assign(call.target(), new Value.Ref(id));
  }

  private List<Disjunct> nullTest(Disjunct disjunct, Step step, Comparison comparison) {
    return Refinement.fork(disjunct, comparison, at(disjunct, step.from()), Value.NULL, call.site())
        .stream()
        .map(way -> put(way.disjunct(), step.to(), way.value()))
        .toList();
  }

  private List<Disjunct> required(Disjunct disjunct, Step step) {
    Value value = at(disjunct, step.from());
    return Refinement.where(disjunct, Comparison.NOT_EQUAL, value, Value.NULL, call.site())
        .map(there -> List.of(put(there, step.to(), value)))
        .orElse(List.of());
  }

  /** The code is run on every element: it is followed once, and holds for all. */
  private List<Disjunct> each(Disjunct disjunct, Step step) {
    Optional<ObjectId> container = objectAt(disjunct, step.to());
    Optional<Body> body = body(disjunct, step.from());
    if (container.isEmpty() || body.isEmpty()) {
      return List.of(
          scene.escape(disjunct, List.of(at(disjunct, step.from()), at(disjunct, step.to()))));
    }
    Disjunct gathered = Heap.gathered(disjunct, container.get());
    if (gathered.object(container.get()).field(Heap.ELEMENTS).isEmpty()
        && !gathered.object(container.get()).external()) {
      return List.of(gathered);
    }
    Heap.Loaded loaded = Heap.load(gathered, container.get(), Heap.ELEMENTS, Optional.empty(), "");
    if (!(loaded.value() instanceof Value.Ref element)) {
      return List.of(loaded.disjunct());
    }
    boolean many = loaded.disjunct().object(element.id()).many();
    Disjunct one = loaded.disjunct().update(element.id(), object -> object.asMany(false));
    return run(one, step, body.get(), List.of(element)).stream()
        .map(
            after ->
                after.has(element.id())
                    ? after.update(element.id(), object -> object.asMany(many))
                    : after)
        .toList();
  }

  private List<Disjunct> called(Disjunct disjunct, Step step) {
    Optional<Body> body = body(disjunct, step.from());
    return body.isEmpty()
        ? List.of(withUnknownResult(scene.escape(disjunct, List.of(at(disjunct, step.from())))))
        : run(disjunct, step, body.get(), List.of());
  }

  private List<Disjunct> mapped(Disjunct disjunct, Step step) {
    Optional<Body> body = body(disjunct, step.from());
    if (body.isEmpty()) {
      return List.of(withUnknownResult(escaped(disjunct, step)));
    }
    return whetherNull(
        disjunct,
        step,
        isNull -> List.of(put(isNull, RESULT, Value.NULL)),
        there -> run(there, step, body.get(), List.of(at(there, step.to()))));
  }

  private List<Disjunct> filtered(Disjunct disjunct, Step step) {
    Value value = at(disjunct, step.to());
    Optional<Body> body = body(disjunct, step.from());
    List<Disjunct> after =
        body.isEmpty()
            ? List.of(escaped(disjunct, step))
            : whetherNull(
                disjunct, step, List::of, there -> run(there, step, body.get(), List.of(value)));
    return after.stream()
        .flatMap(one -> Stream.of(put(one, RESULT, value), put(one, RESULT, Value.NULL)))
        .toList();
  }

  private List<Disjunct> orCalled(Disjunct disjunct, Step step) {
    return whetherNull(
        disjunct,
        step,
        isNull -> called(isNull, step),
        there -> List.of(put(there, RESULT, at(there, step.to()))));
  }

  private Disjunct escaped(Disjunct disjunct, Step step) {
    return scene.escape(disjunct, List.of(at(disjunct, step.from()), at(disjunct, step.to())));
  }

  private List<Disjunct> whetherNull(
      Disjunct disjunct,
      Step step,
      Function<Disjunct, List<Disjunct>> ifNull,
      Function<Disjunct, List<Disjunct>> ifThere) {
    List<Disjunct> after = new ArrayList<>();
    for (Heap.Loaded way :
        Refinement.fork(
            disjunct, Comparison.EQUAL, at(disjunct, step.to()), Value.NULL, call.site())) {
      boolean isNull = way.value().equals(new Value.Number(1));
      after.addAll((isNull ? ifNull : ifThere).apply(way.disjunct()));
    }
    return after;
  }

  private Optional<Body> body(Disjunct disjunct, int operand) {
    return disjunct
        .object(at(disjunct, operand))
        .flatMap(HeapObject::code)
        .flatMap(scene.program()::body);
  }

  private List<Disjunct> run(Disjunct disjunct, Step step, Body body, List<Value> arguments) {
    HeapObject code = disjunct.object(at(disjunct, step.from())).orElseThrow();
    List<Value> all = CodeCalls.arguments(code, arguments);
    return new BodyCall(scene, point, call.site(), call.method().display())
        .from(disjunct, body, all, call.target())
        .map(Outflow::normal)
        .orElseGet(() -> List.of(scene.escape(disjunct, all)));
  }
}
