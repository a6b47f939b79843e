package dev.handrail.checker.domain;

import java.util.BitSet;
import java.util.function.Predicate;

/** Which objects lead to others: to a handle, to what says how a call turned out, or to code. */
final class HandlePaths {

  private final SortedArrayMap<ObjectId, HeapObject> heap;

  HandlePaths(SortedArrayMap<ObjectId, HeapObject> heap) {
    this.heap = heap;
  }

  /** The place of the object that the value leads to; negative: it leads to none. */
  static int at(Value value, SortedArrayMap<ObjectId, HeapObject> heap) {
    return value instanceof Value.Ref ref ? heap.indexOf(ref.id()) : -1;
  }

  /** By their places in the map. */
  BitSet leading() {
    return leadingTo(HeapObject::isOfInterest);
  }

  /** Those that are wanted and those that lead to them, by their places in the map. */
  BitSet leadingTo(Predicate<HeapObject> wanted) {
    BitSet leading = new BitSet();
    for (int i = 0; i < heap.size(); i++) {
      leading.set(i, wanted.test(heap.valueAt(i)));
    }
    boolean grows = !leading.isEmpty();
    while (grows) {
      grows = false;
      for (int i = leading.nextClearBit(0); i < heap.size(); i = leading.nextClearBit(i + 1)) {
        if (leads(heap.valueAt(i), leading)) {
          leading.set(i);
          grows = true;
        }
      }
    }
    return leading;
  }

  private boolean leads(HeapObject object, BitSet leading) {
    SortedArrayMap<String, Value> fields = object.fields().map;
    for (int i = 0; i < fields.size(); i++) {
      int at = at(fields.valueAt(i), heap);
      if (at >= 0 && leading.get(at)) {
        return true;
      }
    }
    return false;
  }
}
