package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one instruction does to one disjunct. */
final class InstructionTransfer {

  private final Scene scene;
  private final int point;

  InstructionTransfer(Scene scene, int point) {
    this.scene = scene;
    this.point = point;
  }

  Outflow from(Disjunct disjunct, Instruction instruction) {
    if (instruction instanceof Instruction.Copy copy) {
      return copy(disjunct, copy);
    }
    if (instruction instanceof Instruction.Invoke call) {
      return new InvokeTransfer(scene, call, point).from(disjunct);
    }
    if (instruction instanceof Instruction.Compare compare) {
      return compare(disjunct, compare);
    }
    if (instruction instanceof Instruction.Not not) {
      return fork(
          disjunct,
          not.target(),
          Comparison.EQUAL,
          disjunct.value(not.source()),
          new Value.Number(0),
          not.site());
    }
    if (instruction instanceof Instruction.TypeTest test) {
      return typeTest(disjunct, test);
    }
    if (instruction instanceof Instruction.Compute compute) {
      return computed(disjunct, compute);
    }
    if (instruction instanceof Instruction.Throw thrown) {
      return thrown(disjunct, thrown);
    }
    return memory(disjunct, instruction);
  }

  private Outflow memory(Disjunct disjunct, Instruction instruction) {
    if (instruction instanceof Instruction.New made) {
      return made(disjunct, made);
    }
    if (instruction instanceof Instruction.LoadField load) {
      return loadField(disjunct, load);
    }
    if (instruction instanceof Instruction.StoreField store) {
      return storeField(disjunct, store);
    }
    if (instruction instanceof Instruction.LoadStatic load) {
      return loaded(
          statics(disjunct),
          ObjectId.STATICS,
          load.field().toString(),
          load.field(),
          load.target());
    }
    if (instruction instanceof Instruction.StoreStatic store) {
      Value value = disjunct.value(store.source());
      Disjunct handed = handsOn(disjunct, value, store.field().name(), store.site());
      registers(handed, value, store.field());
      scene.judge().stores(store.field(), value, handed);
      if (value instanceof Value.Ref ref) {
        handed = handed.update(ref.id(), object -> keptIn(object, store.field()));
      }
      return Outflow.of(
          statics(handed)
              .update(ObjectId.STATICS, o -> o.withField(store.field().toString(), value)));
    }
    if (instruction instanceof Instruction.NewArray array) {
      return newArray(disjunct, array);
    }
    if (instruction instanceof Instruction.LoadElement load) {
      return loadElement(disjunct, load);
    }
    if (instruction instanceof Instruction.StoreElement store) {
      return storeElement(disjunct, store);
    }
    if (instruction instanceof Instruction.MakeCode code) {
      return makeCode(disjunct, code);
    }
    return iteration(disjunct, instruction);
  }

  private Outflow iteration(Disjunct disjunct, Instruction instruction) {
    Iteration iteration = new Iteration(point);
    if (instruction instanceof Instruction.IterateStart start) {
      return Outflow.of(
          iteration.start(disjunct, disjunct.value(start.iterable()), start.target()));
    }
    if (instruction instanceof Instruction.IterateHasNext more) {
      return Outflow.of(
          iteration.hasNext(disjunct, disjunct.value(more.iterator()), more.target()));
    }
    if (instruction instanceof Instruction.IterateNext next) {
      return Outflow.of(iteration.next(disjunct, disjunct.value(next.iterator()), next.target()));
    }
    return computed(disjunct, instruction.target());
  }

  private Outflow copy(Disjunct disjunct, Instruction.Copy copy) {
    Value value = disjunct.value(copy.source());
    if (copy.target().equals(scene.body().result())) {
      handsOn(disjunct, value, "the caller", copy.site());
    }
    Disjunct after = disjunct.assign(copy.target(), value);
    return Outflow.of(named(after, value, copy.target()));
  }

  /** A handle is called by the first variable that holds it. */
  private static Disjunct named(Disjunct disjunct, Value value, Variable target) {
    if (target.role() == Variable.Role.TEMPORARY || !(value instanceof Value.Ref ref)) {
      return disjunct;
    }
    HeapObject object = disjunct.object(ref.id());
    boolean nameless =
        object.name().isEmpty() || !ref.id().isEntry() && !isIdentifier(object.name());
    boolean matters = object.handle().isHandle() || object.result().isResult() || nameless;
    return matters && !ref.id().isEntry() || object.name().isEmpty()
        ? disjunct.with(ref.id(), object.named(target.name()))
        : disjunct;
  }

  private static boolean isIdentifier(String name) {
    return name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private Outflow compare(Disjunct disjunct, Instruction.Compare compare) {
    return fork(
        disjunct,
        compare.target(),
        compare.comparison(),
        disjunct.value(compare.left()),
        disjunct.value(compare.right()),
        compare.site());
  }

  private static Outflow fork(
      Disjunct disjunct,
      Variable target,
      Comparison comparison,
      Value left,
      Value right,
      Site site) {
    return Outflow.of(
        Refinement.fork(disjunct, comparison, left, right, site).stream()
            .map(way -> way.disjunct().assign(target, way.value()))
            .toList());
  }

  private Outflow typeTest(Disjunct disjunct, Instruction.TypeTest test) {
    Value source = disjunct.value(test.source());
    Disjunct no = disjunct.assign(test.target(), new Value.Number(0));
    if (isOtherKind(disjunct, source, test.type())) {
      return Outflow.of(no);
    }
    if (isOfType(disjunct, source, test.type())) {
      return Outflow.of(disjunct.assign(test.target(), new Value.Number(1)));
    }
    Optional<Disjunct> yes =
        Refinement.where(disjunct, Comparison.NOT_EQUAL, source, Value.NULL, test.site())
            .map(there -> there.assign(test.target(), new Value.Number(1)));
    return Outflow.of(yes.map(there -> List.of(there, no)).orElse(List.of(no)));
  }

  /** A handle that is of a kind of its own is of no other kind's type. */
  private boolean isOtherKind(Disjunct disjunct, Value value, String type) {
    String exact = disjunct.object(value).map(HeapObject::type).orElse("");
    if (!exact.isEmpty()) {
      return !scene.program().isSubtype(exact, type);
    }
    String kind = disjunct.object(value).map(object -> object.handle().kind()).orElse("");
    return !kind.isEmpty()
        && scene.specs().kind(type).isPresent()
        && !scene.program().isSubtype(kind, type)
        && !scene.program().isSubtype(type, kind);
  }

  private boolean isOfType(Disjunct disjunct, Value value, String type) {
    Optional<HeapObject> object =
        disjunct.object(value).filter(o -> o.scalar().nullness() == Scalar.Nullness.NON_NULL);
    String exact = object.map(HeapObject::type).orElse("");
    String known = exact.isEmpty() ? object.map(o -> o.handle().kind()).orElse("") : exact;
    return !known.isEmpty() && scene.program().isSubtype(known, type);
  }

  private Outflow computed(Disjunct disjunct, Instruction.Compute compute) {
    List<Value> values = compute.operands().stream().map(disjunct::value).toList();
    if (compute.target().type().equals("int")
        && !values.isEmpty()
        && values.get(0) instanceof Value.Ref ref) {
      ObjectId id = ObjectId.born(point, "");
      if (values.size() == 1) {
        // The length of an array, or a number of something that has no elements.
        return Outflow.of(Heap.size(disjunct, ref.id(), id, compute.target()));
      }
      // Whatever is computed of a positive number and 1, it is not negative.
      boolean small = values.size() == 2 && values.get(1).equals(new Value.Number(1));
      if (small && disjunct.object(ref.id()).scalar().low() >= 1) {
        return Outflow.of(Heap.numbered(disjunct, id, compute.target(), 0));
      }
    }
    return computed(disjunct, compute.target());
  }

  private Outflow computed(Disjunct disjunct, Variable target) {
    if (target.index() < 0) {
      return Outflow.of(disjunct);
    }
    Heap.Loaded made =
        Heap.unknown(disjunct, ObjectId.born(point, ""), target.type(), target.name());
    return Outflow.of(made.disjunct().assign(target, made.value()));
  }

  private Outflow thrown(Disjunct disjunct, Instruction.Throw thrown) {
    boolean again =
        thrown.source().equals(scene.body().thrown()) && !disjunct.path().thrown().isEmpty();
    String type = again ? disjunct.path().thrown() : thrown.type();
    Disjunct after =
        disjunct
            .assign(scene.body().thrown(), disjunct.value(thrown.source()))
            .with(disjunct.path().throwing(type));
    return new Outflow(List.of(), List.of(after));
  }

  private Outflow made(Disjunct disjunct, Instruction.New made) {
    ObjectId id = ObjectId.born(point, "");
    boolean ours = scene.program().classInfo(made.type()).isPresent();
    HeapObject object = HeapObject.FRESH.asExternal(!ours).ofType(made.type());
    return Outflow.of(Heap.allocate(disjunct, id, object).assign(made.target(), new Value.Ref(id)));
  }

  private static Disjunct statics(Disjunct disjunct) {
    return disjunct.has(ObjectId.STATICS)
        ? disjunct
        : disjunct.with(ObjectId.STATICS, HeapObject.EXTERNAL);
  }

  private Outflow loadField(Disjunct disjunct, Instruction.LoadField load) {
    if (!(disjunct.value(load.object()) instanceof Value.Ref ref)) {
      return computed(disjunct, load.target());
    }
    return loaded(disjunct, ref.id(), load.field().name(), load.field(), load.target());
  }

  private Outflow loaded(
      Disjunct disjunct, ObjectId owner, String name, FieldKey field, Variable target) {
    Heap.Loaded loaded = Heap.load(disjunct, owner, name, Optional.of(field), target.type());
    Disjunct after = loaded.disjunct().assign(target, loaded.value());
    FieldSpec spec = scene.specs().field(field);
    if (!(loaded.value() instanceof Value.Ref ref) || after.handle(ref.id()).isHandle()) {
      return Outflow.of(after);
    }
    Disjunct known = new LifecycleTransfer(scene.specs()).asHandle(after, ref.id(), spec.kinds());
    return Outflow.of(spec.borrowed() ? known.updateHandle(ref.id(), HandleFacts::lent) : known);
  }

  private Outflow storeField(Disjunct disjunct, Instruction.StoreField store) {
    Value value = disjunct.value(store.source());
    Disjunct handed = handsOn(disjunct, value, store.field().name(), store.site());
    registers(handed, value, store.field());
    scene.judge().stores(store.field(), value, handed);
    if (!(handed.value(store.object()) instanceof Value.Ref owner)
        || handed.object(owner.id()).many()) {
      return Outflow.of(Heap.escape(handed, List.of(value)));
    }
    Disjunct after =
        handed.update(owner.id(), object -> object.withField(store.field().name(), value));
    if (value instanceof Value.Ref ref) {
      after = after.update(ref.id(), object -> keptIn(object, store.field()));
    }
    return Outflow.of(after);
  }

  private static HeapObject keptIn(HeapObject object, FieldKey field) {
    HeapObject named = object.name().isEmpty() ? object.named(field.name()) : object;
    if (named.via().contains(field)) {
      return named;
    }
    List<FieldKey> via = new ArrayList<>(named.via());
    via.add(field);
    return named.loadedVia(via);
  }

  private void registers(Disjunct disjunct, Value value, FieldKey field) {
    List<String> contexts = scene.specs().field(field).contexts();
    if (!contexts.isEmpty()) {
      disjunct.object(value).ifPresent(code -> scene.judge().registers(code, contexts));
    }
  }

  /** A failed open that was tested the wrong way goes where only an open handle should go. */
  private Disjunct handsOn(Disjunct disjunct, Value value, String to, Site site) {
    if (value instanceof Value.Ref ref && disjunct.handle(ref.id()).life() == Life.FAILED) {
      scene.judge().see(new Effect.HandsOn(ref.id(), to, site), disjunct);
    }
    return disjunct;
  }

  private Outflow newArray(Disjunct disjunct, Instruction.NewArray array) {
    ObjectId id = ObjectId.born(point, "");
    HeapObject object = HeapObject.FRESH;
    for (int i = 0; i < array.operands().size(); i++) {
      object = object.withField("[" + i + "]", disjunct.value(array.operands().get(i)));
    }
    return Outflow.of(
        Heap.allocate(disjunct, id, object).assign(array.target(), new Value.Ref(id)));
  }

  private Outflow loadElement(Disjunct disjunct, Instruction.LoadElement load) {
    if (!(disjunct.value(load.array()) instanceof Value.Ref array)) {
      return computed(disjunct, load.target());
    }
    Optional<String> exact = exactIndex(disjunct, load.index());
    HeapObject object = disjunct.object(array.id());
    if (exact.isPresent() && (object.field(exact.get()).isPresent() || !isGathered(object))) {
      Heap.Loaded loaded =
          Heap.load(disjunct, array.id(), exact.get(), Optional.empty(), load.target().type());
      return Outflow.of(loaded.disjunct().assign(load.target(), loaded.value()));
    }
    Disjunct gathered = Heap.gathered(disjunct, array.id());
    if (gathered.object(array.id()).field(Heap.ELEMENTS).isEmpty() && !object.external()) {
      return computed(gathered, load.target());
    }
    Heap.Loaded loaded =
        Heap.load(gathered, array.id(), Heap.ELEMENTS, Optional.empty(), load.target().type());
    return Outflow.of(Heap.oneOf(loaded).assign(load.target(), loaded.value()));
  }

  private static boolean isGathered(HeapObject array) {
    return array.field(Heap.ELEMENTS).isPresent();
  }

  private static Optional<String> exactIndex(Disjunct disjunct, Operand index) {
    return disjunct.value(index) instanceof Value.Number number
        ? Optional.of("[" + number.value() + "]")
        : Optional.empty();
  }

  private Outflow storeElement(Disjunct disjunct, Instruction.StoreElement store) {
    Value value = disjunct.value(store.source());
    Disjunct handed = handsOn(disjunct, value, "the array", store.site());
    if (!(handed.value(store.array()) instanceof Value.Ref array)) {
      return Outflow.of(Heap.escape(handed, List.of(value)));
    }
    Optional<String> exact = exactIndex(handed, store.index());
    HeapObject object = handed.object(array.id());
    if (exact.isPresent() && !isGathered(object) && !object.many()) {
      return Outflow.of(handed.update(array.id(), o -> o.withField(exact.get(), value)));
    }
    Disjunct gathered = Heap.gathered(handed, array.id());
    return Outflow.of(Heap.addElement(gathered, array.id(), value));
  }

  private Outflow makeCode(Disjunct disjunct, Instruction.MakeCode code) {
    ObjectId id = ObjectId.born(point, "");
    HeapObject object = HeapObject.FRESH.running(code.body()).ofType(code.type());
    List<Value> captured = new ArrayList<>();
    code.operands().forEach(operand -> captured.add(disjunct.value(operand)));
    for (int i = 0; i < captured.size(); i++) {
      object = object.withField("c" + i, captured.get(i));
    }
    return Outflow.of(Heap.allocate(disjunct, id, object).assign(code.target(), new Value.Ref(id)));
  }
}
