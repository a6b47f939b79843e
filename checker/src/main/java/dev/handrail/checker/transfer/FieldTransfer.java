package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.spec.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What reading and writing fields does; all static ones are fields of one pseudo-object. */
record FieldTransfer(ProgramPoint point) {

  Outflow load(Disjunct disjunct, Instruction.LoadField load) {
    if (!(disjunct.value(load.object()) instanceof Value.Ref ref)) {
      return ofUnknown(disjunct, load.target());
    }
    Disjunct ready =
        point
            .scene()
            .summaries()
            .inherited()
            .ready(disjunct, ref.id(), load.field(), load.target().type());
    return loaded(ready, ref.id(), load.field().name(), load.field(), load.target());
  }

  /** What a field of an object that nobody knows holds may be one of many. */
  private Outflow ofUnknown(Disjunct disjunct, Variable target) {
    if (target.index() < 0) {
      return Outflow.of(disjunct);
    }
    ObjectId id = ObjectId.born(point.number(), ObjectId.HELD);
    Heap.Loaded made = Heap.unknown(disjunct, id, target.type(), target.name());
    return Outflow.of(
        made.disjunct().update(id, object -> object.asMany(true)).assign(target, made.value()));
  }

  Outflow load(Disjunct disjunct, Instruction.LoadStatic load) {
    return loaded(
        statics(disjunct), ObjectId.STATICS, load.field().toString(), load.field(), load.target());
  }

  private Outflow loaded(
      Disjunct disjunct, ObjectId owner, String name, FieldKey field, Variable target) {
    Heap.Loaded loaded = Heap.load(disjunct, owner, name, Optional.of(field), target.type());
    Disjunct after = withCode(loaded, owner, field).assign(target, loaded.value());
    FieldSpec spec = point.scene().specs().field(field);
    if (!(loaded.value() instanceof Value.Ref ref) || after.handle(ref.id()).isHandle()) {
      return Outflow.of(after);
    }
    Disjunct known =
        new LifecycleTransfer(point.scene().specs()).asHandle(after, ref.id(), spec.kinds());
    return Outflow.of(spec.borrowed() ? known.updateHandle(ref.id(), HandleFacts::lent) : known);
  }

  /** A field that only ever holds one piece of code holds that. */
  private Disjunct withCode(Heap.Loaded loaded, ObjectId owner, FieldKey field) {
    Disjunct disjunct = loaded.disjunct();
    Optional<Instruction.MakeCode> code = point.scene().program().code(field);
    if (code.isEmpty()
        || !(loaded.value() instanceof Value.Ref ref)
        || !disjunct.object(ref.id()).isPlain()) {
      return disjunct;
    }
    HeapObject running = disjunct.object(ref.id()).running(code.get().body());
    HeapObject typed = running.ofType(code.get().type());
    return disjunct.with(
        ref.id(),
        code.get().operands().isEmpty() ? typed : typed.withField("c0", new Value.Ref(owner)));
  }

  Outflow store(Disjunct disjunct, Instruction.StoreField store) {
    Value value = disjunct.value(store.source());
    stored(disjunct, value, store.field(), store);
    if (!(disjunct.value(store.object()) instanceof Value.Ref owner)
        || disjunct.object(owner.id()).many()) {
      return Outflow.of(point.scene().escape(disjunct, List.of(value)));
    }
    Disjunct after =
        disjunct.update(owner.id(), object -> object.withField(store.field().name(), value));
    return Outflow.of(kept(after, value, store.field()));
  }

  Outflow store(Disjunct disjunct, Instruction.StoreStatic store) {
    Value value = disjunct.value(store.source());
    stored(disjunct, value, store.field(), store);
    String name = store.field().toString();
    return Outflow.of(
        statics(kept(disjunct, value, store.field()))
            .update(ObjectId.STATICS, object -> object.withField(name, value)));
  }

  private static Disjunct statics(Disjunct disjunct) {
    return disjunct.has(ObjectId.STATICS)
        ? disjunct
        : disjunct.with(ObjectId.STATICS, HeapObject.EXTERNAL);
  }

  /** Tells the judge. */
  private void stored(Disjunct disjunct, Value value, FieldKey field, Instruction store) {
    point.handsOn(disjunct, value, field.name(), store.site());
    List<String> contexts = point.scene().specs().field(field).contexts();
    if (!contexts.isEmpty()) {
      point.scene().registers(disjunct, value, point.scene().type(field), contexts);
    }
    point.scene().judge().stores(field, value, disjunct);
  }

  /**
   * What the field holds now, and the handles in that, are closed for it by whoever closes them.
   */
  private static Disjunct kept(Disjunct disjunct, Value value, FieldKey field) {
    if (!(value instanceof Value.Ref ref)) {
      return disjunct;
    }
    Disjunct after = disjunct.update(ref.id(), object -> keptIn(object, field));
    for (ObjectId inner : disjunct.reachable(List.of(value))) {
      boolean isInside = !inner.equals(ref.id()) && disjunct.handle(inner).isHandle();
      after = isInside ? after.update(inner, object -> keptIn(object, field)) : after;
    }
    return after;
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
}
