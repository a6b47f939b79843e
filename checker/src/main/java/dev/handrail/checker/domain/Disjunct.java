package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One way in which the program may have come to a point: what its variables hold, and what is known
 * of the objects that they lead to.
 */
public final class Disjunct {

  /** With no variable and no object. */
  public static final Disjunct EMPTY =
      new Disjunct(SortedArrayMap.empty(), SortedArrayMap.empty(), PathFacts.START);

  private static final int MOST_WRAPPERS = 8;

  private final SortedArrayMap<Variable, Value> variables;
  private final SortedArrayMap<ObjectId, HeapObject> heap;
  private final PathFacts path;
  // Worked out when they are asked for: a disjunct is compared and merged many times.
  private Merging.Shape shape;
  private List<ObjectId> handles;
  private int hash;

  private Disjunct(
      SortedArrayMap<Variable, Value> variables,
      SortedArrayMap<ObjectId, HeapObject> heap,
      PathFacts path) {
    this.variables = variables;
    this.heap = heap;
    this.path = path;
  }

  /** What has happened on the way here. */
  public PathFacts path() {
    return path;
  }

  /** The same with another history. */
  public Disjunct with(PathFacts changed) {
    return changed.equals(path) ? this : new Disjunct(variables, heap, changed);
  }

  /** What the operand holds. */
  public Value value(Operand operand) {
    if (operand instanceof Variable variable) {
      return variables.getOr(variable, Value.UNKNOWN);
    }
    if (operand instanceof Operand.Number number) {
      return new Value.Number(number.value());
    }
    if (operand instanceof Operand.Symbol symbol) {
      return new Value.Symbol(symbol.name());
    }
    return operand instanceof Operand.Null ? Value.NULL : Value.NON_NULL;
  }

  /** After an assignment to a variable. */
  public Disjunct assign(Variable variable, Value value) {
    return variable.index() < 0 ? this : new Disjunct(variables.with(variable, value), heap, path);
  }

  /** The variables that hold something, in their order. */
  public List<Variable> variables() {
    return variables.keys();
  }

  /** Without the variables that nobody reads any more. */
  public Disjunct keeping(BitSet live) {
    SortedArrayMap<Variable, Value> kept =
        variables.keeping(variable -> live.get(variable.index()));
    return kept.size() == variables.size() ? this : new Disjunct(kept, heap, path);
  }

  /** With these objects only. */
  public Disjunct keeping(Set<ObjectId> ids) {
    SortedArrayMap<ObjectId, HeapObject> kept = heap.keeping(ids::contains);
    return kept.size() == heap.size() ? this : new Disjunct(variables, kept, path);
  }

  /** Without any variable. */
  public Disjunct withoutVariables() {
    return new Disjunct(SortedArrayMap.empty(), heap, path);
  }

  /** The same objects with the variables of another disjunct. */
  public Disjunct withVariablesOf(Disjunct other) {
    return new Disjunct(other.variables, heap, path);
  }

  /** The object. */
  public HeapObject object(ObjectId id) {
    return heap.getOr(id, HeapObject.EXTERNAL);
  }

  /** Whether the object is known. */
  public boolean has(ObjectId id) {
    return heap.has(id);
  }

  /** The object that the value leads to, if it leads to one. */
  public Optional<HeapObject> object(Value value) {
    return value instanceof Value.Ref ref ? Optional.of(object(ref.id())) : Optional.empty();
  }

  /** The objects that this one wraps, from the outside in. */
  public List<ObjectId> wrapped(ObjectId outer) {
    List<ObjectId> inner = new ArrayList<>();
    for (Optional<ObjectId> at = object(outer).wrapped();
        at.isPresent() && inner.size() < MOST_WRAPPERS;
        at = object(at.get()).wrapped()) {
      inner.add(at.get());
    }
    return inner;
  }

  /** All objects, in the order of their names. */
  public List<ObjectId> objects() {
    return heap.keys();
  }

  /** Those of the objects that are handles, in the order of their names. */
  public List<ObjectId> handles() {
    if (handles == null) {
      List<ObjectId> found = new ArrayList<>();
      for (int i = 0; i < heap.size(); i++) {
        if (heap.valueAt(i).handle().isHandle()) {
          found.add(heap.keyAt(i));
        }
      }
      handles = List.copyOf(found);
    }
    return handles;
  }

  /** The objects that lead to a handle, to what says how a call turned out, or to code. */
  public Set<ObjectId> leading() {
    return leadingTo(HeapObject::isOfInterest);
  }

  /** The objects that are wanted, and those that lead to them. */
  public Set<ObjectId> leadingTo(Predicate<HeapObject> wanted) {
    return new HandlePaths(heap)
        .leadingTo(wanted).stream()
            .mapToObj(heap::keyAt)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With the object as given. */
  public Disjunct with(ObjectId id, HeapObject object) {
    return new Disjunct(variables, heap.with(id, object), path);
  }

  /** With the object changed. */
  public Disjunct update(ObjectId id, UnaryOperator<HeapObject> change) {
    return with(id, change.apply(object(id)));
  }

  /** With the handle changed. */
  public Disjunct updateHandle(ObjectId id, UnaryOperator<HandleFact> change) {
    return update(id, object -> object.with(change.apply(object.handle())));
  }

  /** With all the objects as given. */
  public Disjunct with(SortedMap<ObjectId, HeapObject> objects) {
    SortedArrayMap<ObjectId, HeapObject> all =
        SortedArrayMap.of(objects)
            .union(heap, (id, given, old) -> given, (id, given) -> given, (id, old) -> old);
    return new Disjunct(variables, all, path);
  }

  /** Without the object. */
  public Disjunct without(ObjectId id) {
    return new Disjunct(variables, heap.without(id), path);
  }

  /** The handle's facts. */
  public HandleFact handle(ObjectId id) {
    return object(id).handle();
  }

  /** The handles that were opened on this one. */
  public List<ObjectId> children(ObjectId parent) {
    List<ObjectId> children = new ArrayList<>();
    for (int i = 0; i < heap.size(); i++) {
      List<ObjectId> parents = heap.valueAt(i).handle().parents();
      if (!parents.isEmpty() && parents.contains(parent)) {
        children.add(heap.keyAt(i));
      }
    }
    return children;
  }

  /** The handles that hang on this one, at any depth; nearest first. */
  public List<ObjectId> descendants(ObjectId ancestor) {
    List<ObjectId> found = new ArrayList<>(List.of(ancestor));
    for (int i = 0; i < found.size(); i++) {
      for (ObjectId child : children(found.get(i))) {
        if (!found.contains(child)) {
          found.add(child);
        }
      }
    }
    return found.subList(1, found.size());
  }

  /** Everything that can be reached from the values through fields; parents of handles too. */
  public Set<ObjectId> reachable(Collection<? extends Value> roots) {
    Set<ObjectId> seen = new TreeSet<>();
    Deque<ObjectId> todo = new ArrayDeque<>();
    roots.forEach(root -> reach(root, seen, todo));
    while (!todo.isEmpty()) {
      SortedArrayMap<String, Value> fields = object(todo.pop()).fields().map;
      for (int i = 0; i < fields.size(); i++) {
        reach(fields.valueAt(i), seen, todo);
      }
    }
    return seen;
  }

  private static void reach(Value value, Set<ObjectId> seen, Deque<ObjectId> todo) {
    if (value instanceof Value.Ref ref && seen.add(ref.id())) {
      todo.push(ref.id());
    }
  }

  /** The values of all variables. */
  public List<Value> values() {
    return variables.values();
  }

  /**
   * Without the objects that nothing leads to and that nobody has to close any more, and without
   * what was looked at and taught nothing.
   */
  public Disjunct collected() {
    SortedArrayMap<ObjectId, HeapObject> left = Garbage.collected(heap, values());
    return left.size() == heap.size() ? this : new Disjunct(variables, left, path);
  }

  /** With one object's name changed everywhere; what bore the new name before is lost. */
  public Disjunct rename(ObjectId from, ObjectId to) {
    if (from.equals(to)) {
      return this;
    }
    SortedArrayMap<ObjectId, HeapObject> moved =
        heap.has(from) ? heap.without(from).with(to, object(from)) : heap;
    UnaryOperator<Value> renaming =
        value ->
            value instanceof Value.Ref ref && ref.id().equals(from) ? new Value.Ref(to) : value;
    return new Disjunct(
        variables.map(renaming), moved.map(object -> renamed(object, from, to, renaming)), path);
  }

  private static HeapObject renamed(
      HeapObject object, ObjectId from, ObjectId to, UnaryOperator<Value> renaming) {
    HeapObject.Fields fields = new HeapObject.Fields(object.fields().map.map(renaming));
    HandleFact handle = object.handle();
    boolean named = handle.parents().contains(from) || handle.result().contains(from);
    HandleFact after =
        named
            ? handle
                .withParents(renamed(handle.parents(), from, to))
                .withResult(renamed(handle.result(), from, to))
            : handle;
    return fields.equals(object.fields()) && !named ? object : object.with(fields).with(after);
  }

  private static List<ObjectId> renamed(List<ObjectId> ids, ObjectId from, ObjectId to) {
    return ids.stream().map(id -> id.equals(from) ? to : id).distinct().toList();
  }

  /** With two objects taken for one that stands for both. */
  public Disjunct fold(ObjectId from, ObjectId into) {
    return Fold.of(this, from, into);
  }

  /** What it must have in common with another one to be merged with it. */
  Merging.Shape shape() {
    if (shape == null) {
      shape = Merging.Shape.of(this);
    }
    return shape;
  }

  SortedArrayMap<Variable, Value> variableMap() {
    return variables;
  }

  SortedArrayMap<ObjectId, HeapObject> heapMap() {
    return heap;
  }

  static Disjunct of(
      SortedArrayMap<Variable, Value> variables,
      SortedArrayMap<ObjectId, HeapObject> heap,
      PathFacts path) {
    return new Disjunct(variables, heap, path);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Disjunct disjunct
            && hashCode() == disjunct.hashCode()
            && variables.equals(disjunct.variables)
            && heap.equals(disjunct.heap)
            && path.equals(disjunct.path);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * (31 * variables.hashCode() + heap.hashCode()) + path.hashCode() | 1;
    }
    return hash;
  }

  @Override
  public String toString() {
    return variables + " " + heap + " " + path;
  }
}
