package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.List;
import java.util.Optional;

/** What one instruction does to one disjunct. */
record InstructionTransfer(ProgramPoint point, Disjunct before)
    implements Instruction.Cases<Outflow> {

  @Override
  public Outflow copy(Instruction.Copy copy) {
    Value value = before.value(copy.source());
    if (copy.target().equals(point.scene().body().result())) {
      point.handsOn(before, value, "the caller", copy.site());
    }
    return Outflow.of(named(before.assign(copy.target(), value), value, copy.target()));
  }

  /** A handle is called by the first variable that holds it, or an object that keeps it. */
  private static Disjunct named(Disjunct disjunct, Value value, Variable target) {
    if (target.role() == Variable.Role.TEMPORARY || !(value instanceof Value.Ref ref)) {
      return disjunct;
    }
    HeapObject object = disjunct.object(ref.id());
    Disjunct after = disjunct;
    for (String field : object.fields().names()) {
      if (object.field(field).orElseThrow() instanceof Value.Ref kept
          && disjunct.handle(kept.id()).isHandle()
          && isNameless(disjunct, kept.id())) {
        after = after.update(kept.id(), inner -> inner.named(target.name()));
      }
    }
    boolean matters =
        object.handle().isHandle() || object.result().isResult() || isNameless(disjunct, ref.id());
    return matters && !ref.id().isEntry() || object.name().isEmpty()
        ? after.with(ref.id(), object.named(target.name()))
        : after;
  }

  private static boolean isNameless(Disjunct disjunct, ObjectId id) {
    String name = disjunct.object(id).name();
    return name.isEmpty() || !id.isEntry() && !isIdentifier(name);
  }

  private static boolean isIdentifier(String name) {
    return name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  @Override
  public Outflow compare(Instruction.Compare compare) {
    return fork(
        compare.target(),
        compare.comparison(),
        before.value(compare.left()),
        before.value(compare.right()),
        compare.site());
  }

  @Override
  public Outflow not(Instruction.Not not) {
    Value zero = new Value.Number(0);
    return fork(not.target(), Comparison.EQUAL, before.value(not.source()), zero, not.site());
  }

  private Outflow fork(Variable target, Comparison comparison, Value left, Value right, Site site) {
    Disjunct asked = Refinement.opaque(before, left, right);
    return Outflow.of(
        Refinement.fork(asked, comparison, left, right, site).stream()
            .map(way -> way.disjunct().assign(target, way.value()))
            .toList());
  }

  @Override
  public Outflow typeTest(Instruction.TypeTest test) {
    return new TypeTestTransfer(point.scene(), test).from(before);
  }

  @Override
  public Outflow compute(Instruction.Compute compute) {
    List<Value> values = compute.operands().stream().map(before::value).toList();
    if (compute.target().type().equals("int")
        && !values.isEmpty()
        && values.get(0) instanceof Value.Ref ref) {
      if (values.size() == 1) {
        // The length of an array, or a number of something that has no elements.
        return Outflow.of(Heap.size(before, ref.id(), point.born(), compute.target()));
      }
    }
    // A text that is put together is there, whatever it is made of.
    return compute.target().type().equals("java.lang.String")
        ? point.present(before, compute.target())
        : point.computed(before, compute.target());
  }

  @Override
  public Outflow shift(Instruction.Shift shift) {
    Value value = before.value(shift.source());
    Optional<Scalar> scalar =
        value instanceof Value.Ref ref && before.object(ref.id()).isPlain()
            ? Optional.of(before.object(ref.id()).scalar())
            : Scalar.of(value);
    return scalar
        .map(range -> HeapObject.EXTERNAL.with(range.shifted(shift.delta())))
        .map(number -> born(shift.target(), number.named(shift.target().name())))
        .orElseGet(() -> point.computed(before, shift.target()));
  }

  @Override
  public Outflow make(Instruction.New made) {
    boolean ours = point.scene().program().classInfo(made.type()).isPresent();
    return born(made.target(), HeapObject.FRESH.asExternal(!ours).ofType(made.type()));
  }

  @Override
  public Outflow makeCode(Instruction.MakeCode code) {
    HeapObject object = HeapObject.FRESH.running(code.body()).ofType(code.type());
    int index = 0;
    for (Operand captured : code.operands()) {
      object = object.withField("c" + index++, before.value(captured));
    }
    return born(code.target(), object);
  }

  private Outflow born(Variable target, HeapObject object) {
    ObjectId id = point.born();
    return Outflow.of(Heap.allocate(before, id, object).assign(target, new Value.Ref(id)));
  }

  @Override
  public Outflow invoke(Instruction.Invoke call) {
    return new InvokeTransfer(point.scene(), call, point.number()).from(withReceiver(call));
  }

  /** What a method is called on is there. */
  private Disjunct withReceiver(Instruction.Invoke call) {
    return call.dispatch() != Dispatch.STATIC
            && !call.operands().isEmpty()
            && before.value(call.operands().get(0)) instanceof Value.Ref ref
            && before.object(ref.id()).isPlain()
        ? Refinement.where(before, Comparison.NOT_EQUAL, ref, Value.NULL, Site.NONE).orElse(before)
        : before;
  }

  @Override
  public Outflow loadField(Instruction.LoadField load) {
    return new FieldTransfer(point).load(before, load);
  }

  @Override
  public Outflow storeField(Instruction.StoreField store) {
    return new FieldTransfer(point).store(before, store);
  }

  @Override
  public Outflow loadStatic(Instruction.LoadStatic load) {
    return new FieldTransfer(point).load(before, load);
  }

  @Override
  public Outflow storeStatic(Instruction.StoreStatic store) {
    return new FieldTransfer(point).store(before, store);
  }

  @Override
  public Outflow newArray(Instruction.NewArray array) {
    HeapObject object = HeapObject.FRESH;
    for (int i = 0; i < array.operands().size(); i++) {
      object = object.withField("[" + i + "]", before.value(array.operands().get(i)));
    }
    return born(array.target(), object);
  }

  @Override
  public Outflow loadElement(Instruction.LoadElement load) {
    return new ElementTransfer(point).load(before, load);
  }

  @Override
  public Outflow storeElement(Instruction.StoreElement store) {
    return new ElementTransfer(point).store(before, store);
  }

  @Override
  public Outflow iterateStart(Instruction.IterateStart start) {
    return Outflow.of(iteration().start(before, before.value(start.iterable()), start.target()));
  }

  @Override
  public Outflow iterateHasNext(Instruction.IterateHasNext more) {
    return Outflow.of(iteration().hasNext(before, before.value(more.iterator()), more.target()));
  }

  @Override
  public Outflow iterateNext(Instruction.IterateNext next) {
    return Outflow.of(iteration().next(before, before.value(next.iterator()), next.target()));
  }

  private Iteration iteration() {
    return new Iteration(point.number());
  }

  @Override
  public Outflow raise(Instruction.Throw thrown) {
    Variable target = point.scene().body().thrown();
    boolean again = thrown.source().equals(target) && !before.path().thrown().isEmpty();
    String type = again ? before.path().thrown() : thrown.type();
    Disjunct after =
        before.assign(target, before.value(thrown.source())).with(before.path().throwing(type));
    return new Outflow(List.of(), List.of(after));
  }
}
