package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import java.util.List;
import java.util.Optional;

/** What reading and writing elements of arrays does: by index while all indexes are known. */
record ElementTransfer(ProgramPoint point) {

  Outflow load(Disjunct disjunct, Instruction.LoadElement load) {
    if (!(disjunct.value(load.array()) instanceof Value.Ref array)) {
      return point.computed(disjunct, load.target());
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
      return point.computed(gathered, load.target());
    }
    Heap.Loaded loaded =
        Heap.load(gathered, array.id(), Heap.ELEMENTS, Optional.empty(), load.target().type());
    return Outflow.of(Heap.oneOf(loaded).assign(load.target(), loaded.value()));
  }

  Outflow store(Disjunct disjunct, Instruction.StoreElement store) {
    Value value = disjunct.value(store.source());
    point.handsOn(disjunct, value, "the array", store.site());
    if (!(disjunct.value(store.array()) instanceof Value.Ref array)) {
      return Outflow.of(point.scene().escape(disjunct, List.of(value)));
    }
    Optional<String> exact = exactIndex(disjunct, store.index());
    HeapObject object = disjunct.object(array.id());
    if (exact.isPresent() && !isGathered(object) && !object.many()) {
      return Outflow.of(disjunct.update(array.id(), o -> o.withField(exact.get(), value)));
    }
    Disjunct gathered = Heap.gathered(disjunct, array.id());
    return Outflow.of(Heap.addElement(gathered, array.id(), value));
  }

  private static boolean isGathered(HeapObject array) {
    return array.field(Heap.ELEMENTS).isPresent();
  }

  private static Optional<String> exactIndex(Disjunct disjunct, Operand index) {
    return disjunct.value(index) instanceof Value.Number number
        ? Optional.of("[" + number.value() + "]")
        : Optional.empty();
  }
}
