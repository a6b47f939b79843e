package dev.handrail.checker.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes two objects for one that stands for both. What they hold in the same field becomes one too,
 * if it is of the same kind or leads to what is to be closed; what differs nobody finds afterwards.
 */
final class Fold {

  /** Objects may hold one another in a circle. */
  private static final int DEEPEST = 3;

  private Fold() {}

  static Disjunct of(Disjunct disjunct, ObjectId from, ObjectId into) {
    return of(disjunct, from, into, DEEPEST);
  }

  private static Disjunct of(Disjunct disjunct, ObjectId from, ObjectId into, int depth) {
    if (from.equals(into) || !disjunct.has(from)) {
      return disjunct;
    }
    if (!disjunct.has(into)) {
      return disjunct.rename(from, into);
    }
    Disjunct held = fields(disjunct, from, into, depth);
    if (!held.has(from) || !held.has(into)) {
      return held;
    }
    HeapObject both = Merging.folded(held.object(into), held.object(from));
    return held.rename(from, into).with(into, both);
  }

  private static Disjunct fields(Disjunct disjunct, ObjectId from, ObjectId into, int depth) {
    Set<String> names = new TreeSet<>(disjunct.object(from).fields().names());
    names.addAll(disjunct.object(into).fields().names());
    Disjunct held = disjunct;
    for (String name : names) {
      Optional<Value> one = held.object(from).field(name);
      Optional<Value> other = held.object(into).field(name);
      if (!one.equals(other)) {
        held =
            one.isPresent() && other.isPresent() || depth == 0
                ? both(held, one.orElse(Value.UNKNOWN), other.orElse(Value.UNKNOWN), depth)
                : alone(held, one.or(() -> other).get(), name, one.isPresent() ? into : from);
      }
    }
    return held;
  }

  /** Both have the field. */
  private static Disjunct both(Disjunct disjunct, Value one, Value other, int depth) {
    return depth > 0
            && one instanceof Value.Ref from
            && other instanceof Value.Ref into
            && isAlike(disjunct, from.id(), into.id())
        ? of(disjunct, from.id(), into.id(), depth - 1)
        : hidden(disjunct, List.of(one, other));
  }

  private static boolean isAlike(Disjunct disjunct, ObjectId one, ObjectId other) {
    if (disjunct.handle(one).isHandle() && disjunct.handle(other).isHandle()) {
      return disjunct.handle(one).kind().equals(disjunct.handle(other).kind());
    }
    String type = disjunct.object(one).type();
    boolean isOneType = !type.isEmpty() && type.equals(disjunct.object(other).type());
    return isOneType || owes(disjunct, one) || owes(disjunct, other);
  }

  /**
   * Only one has the field: the other, if it was not made here, was not asked for it yet, and some
   * of both lead there.
   */
  private static Disjunct alone(Disjunct disjunct, Value held, String field, ObjectId other) {
    if (!(held instanceof Value.Ref ref) || !owes(disjunct, ref.id())) {
      return disjunct;
    }
    if (!disjunct.object(other).external()) {
      return hidden(disjunct, List.of(held));
    }
    Disjunct after = disjunct.update(other, object -> object.withField(field, held));
    for (ObjectId id : disjunct.reachable(List.of(held))) {
      after = after.update(id, object -> object.asMany(true));
    }
    return after;
  }

  /** Whether it leads to something that is to be closed. */
  private static boolean owes(Disjunct disjunct, ObjectId id) {
    return disjunct.handles().stream().anyMatch(handle -> disjunct.handle(handle).owes())
        && disjunct.reachable(List.of(new Value.Ref(id))).stream()
            .anyMatch(inner -> disjunct.handle(inner).owes());
  }

  /** Without what nobody finds by the values any more, though it is not lost. */
  private static Disjunct hidden(Disjunct disjunct, List<Value> values) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.reachable(values)) {
      HandleFact fact = disjunct.handle(id);
      boolean isOurs = fact.owes() && !id.isEntry() && fact.result().isEmpty();
      after = isOurs ? after.updateHandle(id, HandleFact::silenced) : after;
    }
    return after;
  }
}
