package dev.handrail.checker.domain;

import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How disjuncts become one. */
final class Merging {

  /** The point of numbers that are born where ways meet. */
  private static final int COUNTERS = -2;

  private Merging() {}

  /**
   * What two disjuncts must have in common to be merged without loss: the handles, and what leads
   * to them. Numbers and tests of plain values are left out.
   */
  static final class Shape {
    private final List<Object> parts;
    private final int hash;

    private Shape(List<Object> parts) {
      this.parts = parts;
      this.hash = parts.hashCode();
    }

    static Shape of(Disjunct disjunct) {
      SortedArrayMap<ObjectId, HeapObject> heap = disjunct.heapMap();
      BitSet leading = new HandlePaths(heap).leading();
      List<Object> parts = new ArrayList<>();
      disjunct.variableMap().forEach((at, value) -> add(parts, at.index(), value, heap, leading));
      for (int i = leading.nextSetBit(0); i >= 0; i = leading.nextSetBit(i + 1)) {
        HeapObject object = heap.valueAt(i);
        parts.add(heap.keyAt(i));
        parts.add(object.handle().shape());
        parts.add(object.result().shape());
        parts.add(object.code());
        parts.add(object.many());
        object.fields().map.forEach((name, value) -> add(parts, name, value, heap, leading));
      }
      parts.add(disjunct.path());
      return new Shape(parts);
    }

    private static void add(
        List<Object> parts,
        Object place,
        Value value,
        SortedArrayMap<ObjectId, HeapObject> heap,
        BitSet leading) {
      int at = HandlePaths.at(value, heap);
      // Which constant a helper makes of a result is tested in place of the result.
      boolean isConstant = value instanceof Value.Symbol symbol && !symbol.isText();
      if (isConstant || at >= 0 && leading.get(at)) {
        parts.add(place);
        parts.add(value);
      }
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Shape shape && hash == shape.hash && parts.equals(shape.parts);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Two disjuncts of the same shape as one. */
  static Disjunct sameShape(Disjunct a, Disjunct b, boolean widen) {
    return Disjunct.of(joinVariables(a, b), joinHeaps(a, b, widen), a.path());
  }

  private static SortedArrayMap<Variable, Value> joinVariables(Disjunct a, Disjunct b) {
    return a.variableMap()
        .intersect(
            b.variableMap(),
            (variable, one, other) -> one.equals(other) ? one : join(variable, a, b));
  }

  private static Value join(Variable variable, Disjunct a, Disjunct b) {
    Value joined = join(a.value(variable), a, b.value(variable), b);
    return joined instanceof Value.Unknown && isTestable(variable, a, b)
        ? new Value.Ref(counter(variable, a, b))
        : joined;
  }

  /** Names what a variable holds that holds different numbers, or something on one side only. */
  private static ObjectId counter(Variable variable, Disjunct a, Disjunct b) {
    boolean isOthers = isOthers(a.value(variable), a) && isOthers(b.value(variable), b);
    return ObjectId.born(COUNTERS, (isOthers ? ObjectId.HELD : "") + "v" + variable.index());
  }

  /** Whether somebody else has what it is, if it is anything. */
  private static boolean isOthers(Value value, Disjunct disjunct) {
    return value instanceof Value.Null
        || value instanceof Value.NonNull
        || value instanceof Value.Ref ref
            && disjunct.object(ref.id()).external()
            && (ref.id().isEntry() || ref.id().isFound());
  }

  /** Whether tests of what the variable holds may be remembered where it holds something else. */
  private static boolean isTestable(Variable variable, Disjunct a, Disjunct b) {
    boolean isNumber = isNumber(variable, a) && isNumber(variable, b);
    boolean mayBeNull =
        a.value(variable) instanceof Value.Null && isPlain(b.value(variable), b)
            || b.value(variable) instanceof Value.Null && isPlain(a.value(variable), a);
    boolean isPlain = isPlainObject(a.value(variable), a) && isPlainObject(b.value(variable), b);
    return (isNumber || mayBeNull || isPlain)
        && isFree(counter(variable, a, b), variable, a)
        && isFree(counter(variable, a, b), variable, b);
  }

  private static boolean isNumber(Variable variable, Disjunct disjunct) {
    Value value = disjunct.value(variable);
    return value instanceof Value.Number
        || value instanceof Value.Ref ref && isBounded(disjunct.object(ref.id()));
  }

  /** Whether nothing but its presence is of interest. */
  private static boolean isPlain(Value value, Disjunct disjunct) {
    return disjunct
        .object(value)
        .map(object -> !object.isOfInterest() && object.fields().map.size() == 0 && !object.many())
        .orElse(true);
  }

  private static boolean isPlainObject(Value value, Disjunct disjunct) {
    return isPresent(value) || value instanceof Value.Ref && isPlain(value, disjunct);
  }

  /** What another variable holds of it is what it was before. */
  private static boolean isFree(ObjectId id, Variable variable, Disjunct disjunct) {
    return !disjunct.has(id)
        || disjunct.variableMap().keys().stream()
            .filter(other -> !other.equals(variable))
            .noneMatch(other -> disjunct.value(other).equals(new Value.Ref(id)));
  }

  private static boolean isBounded(HeapObject object) {
    Scalar scalar = object.scalar();
    return object.isPlain()
        && !object.many()
        && (scalar.low() != Long.MIN_VALUE || scalar.high() != Long.MAX_VALUE);
  }

  private static Scalar number(Value value, Disjunct disjunct) {
    if (value instanceof Value.Null) {
      return Scalar.ANY.withNullness(Scalar.Nullness.NULL);
    }
    return Scalar.of(value)
        .or(() -> disjunct.object(value).map(HeapObject::scalar))
        .orElse(isPresent(value) ? Scalar.PRESENT : Scalar.ANY);
  }

  private static SortedArrayMap<ObjectId, HeapObject> joinHeaps(
      Disjunct a, Disjunct b, boolean widen) {
    SortedArrayMap<ObjectId, HeapObject> joined =
        a.heapMap()
            .union(
                b.heapMap(),
                (id, one, other) -> one.equals(other) ? one : new Pair(a, b, id).join(widen),
                (id, one) -> unlearned(one),
                (id, other) -> unlearned(other));
    return withCounters(joined, a, b, widen);
  }

  private static SortedArrayMap<ObjectId, HeapObject> withCounters(
      SortedArrayMap<ObjectId, HeapObject> heap, Disjunct a, Disjunct b, boolean widen) {
    SortedArrayMap<ObjectId, HeapObject> joined = heap;
    for (Variable variable : a.variableMap().keys()) {
      if (!a.value(variable).equals(b.value(variable))
          && join(variable, a, b).equals(new Value.Ref(counter(variable, a, b)))) {
        Scalar both = number(a.value(variable), a).join(number(b.value(variable), b), widen);
        HeapObject object = HeapObject.EXTERNAL.with(both).named(variable.name());
        joined = joined.with(counter(variable, a, b), object);
      }
    }
    return joined;
  }

  /** What only one side knows of a value holds on that side only. */
  private static HeapObject unlearned(HeapObject object) {
    if (!object.external() || object.isOfInterest()) {
      return object;
    }
    HeapObject left = object.with(Scalar.ANY).ofType("");
    for (String name : object.fields().names()) {
      boolean leads = object.field(name).orElseThrow() instanceof Value.Ref;
      left = leads ? left : left.withoutField(name);
    }
    return left;
  }

  /** What two disjuncts know of one object. */
  private record Pair(Disjunct a, Disjunct b, ObjectId id) {

    HeapObject join(boolean widen) {
      HeapObject one = a.object(id);
      HeapObject other = b.object(id);
      return Merging.join(
          one,
          other,
          widen,
          (name, here, there) -> Merging.join(here, a, there, b),
          (name, here) -> single(name, here, a, other),
          (name, there) -> single(name, there, b, one));
    }

    /** The other side has not looked at the field, or has learned nothing of it. */
    private Value single(String name, Value value, Disjunct side, HeapObject other) {
      boolean isMadeUp =
          value instanceof Value.Ref ref
              && other.external()
              && !side.object(ref.id()).isOfInterest()
              && ref.id().isChild(id, name);
      return isMadeUp ? value : Value.UNKNOWN;
    }
  }

  /**
   * Two views of an object as one.
   *
   * @param both what becomes of a field that both have
   * @param here what becomes of a field that only the first has
   * @param there what becomes of a field that only the second has
   */
  private static HeapObject join(
      HeapObject a,
      HeapObject b,
      boolean widen,
      SortedArrayMap.Both<String, Value> both,
      SortedArrayMap.Single<String, Value> here,
      SortedArrayMap.Single<String, Value> there) {
    SortedArrayMap<String, Value> fields = a.fields().map.union(b.fields().map, both, here, there);
    ResultFact result =
        a.result().shape().equals(b.result().shape()) ? a.result() : ResultFact.NONE;
    return new HeapObject(
        a.scalar().join(b.scalar(), widen),
        new HeapObject.Fields(fields),
        a.handle().join(b.handle()),
        result,
        a.type().equals(b.type()) ? a.type() : "",
        a.code(),
        a.external() || b.external(),
        a.many() || b.many(),
        a.name(),
        a.via());
  }

  /** What is there on both sides is there afterwards, whatever it is. */
  private static Value join(Value a, Disjunct inA, Value b, Disjunct inB) {
    Value joined = join(a, b);
    return joined instanceof Value.Unknown && isThere(a, inA) && isThere(b, inB)
        ? Value.NON_NULL
        : joined;
  }

  private static boolean isThere(Value value, Disjunct disjunct) {
    return isPresent(value)
        || disjunct
            .object(value)
            .filter(object -> object.scalar().nullness() == Scalar.Nullness.NON_NULL)
            .isPresent();
  }

  static Value join(Value a, Value b) {
    if (a.equals(b)) {
      return a;
    }
    return isPresent(a) && isPresent(b) ? Value.NON_NULL : Value.UNKNOWN;
  }

  private static boolean isPresent(Value value) {
    return value instanceof Value.NonNull || value instanceof Value.Symbol;
  }

  /** An object that stands for two that exist side by side. */
  static HeapObject folded(HeapObject a, HeapObject b) {
    HeapObject joined =
        join(
            a,
            b,
            true,
            (name, one, other) -> join(one, other),
            (name, one) -> Value.UNKNOWN,
            (name, other) -> Value.UNKNOWN);
    HandleFact first = a.handle();
    HandleFact second = b.handle();
    // One of them is open, so there is an open one: a leak stays a leak, a use is not judged.
    HandleFact fact =
        first.owes() ? open(first, second) : second.owes() ? open(second, first) : joined.handle();
    return joined.with(fact).asMany(true);
  }

  private static HandleFact open(HandleFact open, HandleFact other) {
    boolean sameParents = open.parents().equals(other.parents());
    TreeSet<ObjectId> parents = new TreeSet<>(open.parents());
    parents.addAll(other.parents());
    return sameParents ? open : open.withParents(List.copyOf(parents));
  }

  /** Two disjuncts of different shape as one: what they disagree on becomes unknown. */
  static Disjunct differentShape(Disjunct a, Disjunct b) {
    SortedArrayMap<ObjectId, HeapObject> heap =
        a.heapMap()
            .union(
                b.heapMap(),
                (id, one, other) -> one.equals(other) ? one : new Pair(a, b, id).join(true),
                (id, one) -> onOneSide(one),
                (id, other) -> onOneSide(other));
    for (ObjectId id : unlinked(a, b)) {
      Optional<HeapObject> object = heap.get(id).filter(each -> each.handle().owes());
      heap = object.isPresent() ? heap.with(id, silenced(object.get())) : heap;
    }
    heap = withCounters(heap, a, b, true);
    boolean failed = a.path().failed() && b.path().failed();
    PathFacts path =
        new PathFacts(
            failed,
            a.path().thrown().equals(b.path().thrown()) ? a.path().thrown() : "java.lang.Throwable",
            common(a.path().contexts(), b.path().contexts()),
            common(a.path().invalidated(), b.path().invalidated()),
            common(a.path().revoked(), b.path().revoked()));
    return Disjunct.of(joinVariables(a, b), heap, path);
  }

  /** What something leads to on one side only: nobody finds it afterwards. */
  private static Set<ObjectId> unlinked(Disjunct a, Disjunct b) {
    List<Value> lost = new ArrayList<>();
    for (Variable variable : a.variableMap().keys()) {
      differing(a.value(variable), b.value(variable), lost);
    }
    TreeSet<ObjectId> all = new TreeSet<>(a.objects());
    all.addAll(b.objects());
    for (ObjectId id : all) {
      TreeSet<String> names = new TreeSet<>(a.object(id).fields().names());
      names.addAll(b.object(id).fields().names());
      names.forEach(
          name ->
              differing(
                  a.object(id).field(name).orElse(Value.UNKNOWN),
                  b.object(id).field(name).orElse(Value.UNKNOWN),
                  lost));
    }
    TreeSet<ObjectId> ids = new TreeSet<>(a.reachable(lost));
    ids.addAll(b.reachable(lost));
    return ids;
  }

  private static void differing(Value one, Value other, List<Value> lost) {
    if (!one.equals(other)) {
      lost.add(one);
      lost.add(other);
    }
  }

  private static HeapObject silenced(HeapObject object) {
    return object.with(object.handle().silenced());
  }

  private static HeapObject onOneSide(HeapObject object) {
    return object.handle().isHandle() && object.handle().life() != Life.CLOSED
        ? silenced(object)
        : unlearned(object);
  }

  private static List<String> common(List<String> a, List<String> b) {
    return a.stream().filter(b::contains).toList();
  }

  /** The disjuncts with those of the same shape merged; order as given. */
  static List<Disjunct> bySameShape(List<Disjunct> disjuncts, boolean widen) {
    if (disjuncts.size() < 2) {
      return disjuncts;
    }
    Map<Shape, Disjunct> merged = new LinkedHashMap<>();
    for (Disjunct disjunct : disjuncts) {
      merged.merge(disjunct.shape(), disjunct, (a, b) -> sameShape(a, b, widen));
    }
    return List.copyOf(merged.values());
  }
}
