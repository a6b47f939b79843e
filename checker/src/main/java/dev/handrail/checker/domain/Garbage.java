package dev.handrail.checker.domain;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What a state can do without: objects that nothing leads to and that nobody has to close, and
 * fields of which nothing was learned: loading them again makes them up again, just the same.
 */
final class Garbage {

  private static final int[] NOTHING = {};

  private final SortedArrayMap<ObjectId, HeapObject> heap;
  private final HeapObject[] objects;
  // Where the fields of each object lead to; negative: nowhere. Looked for once: it is asked
  // thrice.
  private final int[][] held;
  private final int[] uses;
  private final BitSet removed = new BitSet();

  private Garbage(SortedArrayMap<ObjectId, HeapObject> heap) {
    this.heap = heap;
    this.objects = new HeapObject[heap.size()];
    this.uses = new int[heap.size()];
    this.held = new int[heap.size()][];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = heap.valueAt(i);
      held[i] = held(objects[i].fields().map);
    }
  }

  private int[] held(SortedArrayMap<String, Value> fields) {
    int[] places = fields.size() == 0 ? NOTHING : new int[fields.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = HandlePaths.at(fields.valueAt(i), heap);
    }
    return places;
  }

  /** The objects without what the values, and what has to be closed, do not need. */
  static SortedArrayMap<ObjectId, HeapObject> collected(
      SortedArrayMap<ObjectId, HeapObject> heap, List<Value> roots) {
    Garbage garbage = new Garbage(heap);
    garbage.forgetUnlearned(roots);
    garbage.sweep(roots);
    return heap.rebuilt(garbage.objects, garbage.removed);
  }

  private void forgetUnlearned(List<Value> roots) {
    for (Value root : roots) {
      use(root);
    }
    for (int i = 0; i < objects.length; i++) {
      for (int at : held[i]) {
        if (at >= 0) {
          uses[at]++;
        }
      }
      use(objects[i].handle().parents());
      use(objects[i].handle().result());
    }
    // Names of fields sort after the name of what holds them.
    for (int i = objects.length - 1; i >= 0; i--) {
      if (objects[i].external()) {
        forgetUnlearned(i);
      }
    }
  }

  private void forgetUnlearned(int holder) {
    SortedArrayMap<String, Value> fields = objects[holder].fields().map;
    for (int i = fields.size() - 1; i >= 0; i--) {
      int at = held[holder][i];
      String name = fields.keyAt(i);
      if (at >= 0 && uses[at] == 1 && isUnlearned(at, holder, name)) {
        removed.set(at);
        objects[holder] = objects[holder].withoutField(name);
      }
    }
  }

  private boolean isUnlearned(int at, int holder, String name) {
    HeapObject object = objects[at];
    return object.isUnlearned()
        && object.many() == objects[holder].many()
        && HeapObject.isNamed(name)
        && heap.keyAt(at).isChild(heap.keyAt(holder), name);
  }

  private void use(Value value) {
    if (value instanceof Value.Ref ref) {
      use(ref.id());
    }
  }

  private void use(List<ObjectId> ids) {
    for (int i = 0; i < ids.size(); i++) {
      use(ids.get(i));
    }
  }

  private void use(ObjectId id) {
    int at = heap.indexOf(id);
    if (at >= 0) {
      uses[at]++;
    }
  }

  private void sweep(List<Value> roots) {
    BitSet reached = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>();
    for (Value root : roots) {
      reach(HandlePaths.at(root, heap), reached, todo);
    }
    follow(reached, todo);
    BitSet kept = keptByOthers(reached);
    for (int i = 0; i < objects.length; i++) {
      HandleFact handle = objects[i].handle();
      if (!removed.get(i)
          && !reached.get(i)
          && (heap.keyAt(i).isEntry() || handle.owes() && !isKept(i, kept) || handle.isPending())) {
        reached.set(i);
        todo.push(i);
      }
    }
    follow(reached, todo);
    keepFamilies(reached);
    for (int i = 0; i < objects.length; i++) {
      if (!reached.get(i)) {
        removed.set(i);
      } else if (isKept(i, kept)) {
        // Their holder goes out of sight.
        objects[i] = objects[i].with(objects[i].handle().withObliged(false));
      }
    }
  }

  /** A lock that was part of such an object from the beginning is not. */
  private boolean isKept(int at, BitSet kept) {
    return kept.get(at) && objects[at].handle().owes() && !heap.keyAt(at).isFound();
  }

  /**
   * What objects hold that nobody has made here, and that go out of sight: whoever has those can
   * close it.
   */
  private BitSet keptByOthers(BitSet reached) {
    BitSet kept = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>();
    for (int i = 0; i < objects.length; i++) {
      boolean isOthers = objects[i].external() && !objects[i].handle().owes();
      if (isOthers && heap.keyAt(i).isFound() && !removed.get(i) && !reached.get(i)) {
        todo.push(i);
      }
    }
    follow(kept, todo);
    return kept;
  }

  private void follow(BitSet reached, Deque<Integer> todo) {
    while (!todo.isEmpty()) {
      for (int at : held[todo.pop()]) {
        reach(at, reached, todo);
      }
    }
  }

  /** A handle needs its parents (their close is judged by it) and what says whether it is open. */
  private void keepFamilies(BitSet reached) {
    BitSet direct = (BitSet) reached.clone();
    for (int i = direct.nextSetBit(0); i >= 0; i = direct.nextSetBit(i + 1)) {
      keep(objects[i].handle().parents(), reached);
      keep(objects[i].handle().result(), reached);
    }
  }

  private void keep(List<ObjectId> ids, BitSet reached) {
    for (int i = 0; i < ids.size(); i++) {
      int at = heap.indexOf(ids.get(i));
      if (at >= 0) {
        reached.set(at);
      }
    }
  }

  // What a field has led to that was forgotten was removed with it.
  private void reach(int at, BitSet reached, Deque<Integer> todo) {
    if (at >= 0 && !removed.get(at) && !reached.get(at)) {
      reached.set(at);
      todo.push(at);
    }
  }
}
