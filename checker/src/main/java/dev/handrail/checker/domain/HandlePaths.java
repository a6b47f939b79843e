package dev.handrail.checker.domain;

import java.util.BitSet;

/** Which objects lead to a handle, to what says how a call turned out, or to code. */
final class HandlePaths {

  private final SortedArrayMap<ObjectId, HeapObject> heap;

  HandlePaths(SortedArrayMap<ObjectId, HeapObject> heap) {
    this.heap = heap;
  }

  /** By their places in the map. */
  BitSet leading() {
    BitSet leading = new BitSet();
    for (int i = 0; i < heap.size(); i++) {
      leading.set(i, heap.valueAt(i).isOfInterest());
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
      int at = fields.valueAt(i) instanceof Value.Ref ref ? heap.indexOf(ref.id()) : -1;
      if (at >= 0 && leading.get(at)) {
        return true;
      }
    }
    return false;
  }
}
