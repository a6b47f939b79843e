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
                ? both(held, from, into, name, depth)
                : one.isPresent()
                    ? alone(held, one.get(), name, from, into)
                    : alone(held, other.get(), name, into, from);
      }
    }
    return held;
  }

  /** Both have the field, or what they lead to is too deep to be followed. */
  private static Disjunct both(
      Disjunct disjunct, ObjectId from, ObjectId into, String field, int depth) {
    Value one = disjunct.object(from).field(field).orElse(Value.UNKNOWN);
    Value other = disjunct.object(into).field(field).orElse(Value.UNKNOWN);
    if (depth > 0
        && one instanceof Value.Ref source
        && other instanceof Value.Ref target
        && isAlike(disjunct, source.id(), target.id())) {
      return of(disjunct, source.id(), target.id(), depth - 1);
    }
    return hidden(hidden(disjunct, one, from), other, into);
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
  private static Disjunct alone(
      Disjunct disjunct, Value held, String field, ObjectId holder, ObjectId other) {
    if (!(held instanceof Value.Ref ref) || !owes(disjunct, ref.id())) {
      return disjunct;
    }
    if (!disjunct.object(other).external()) {
      return hidden(disjunct, held, holder);
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

  /**
   * Without what nobody finds by the value any more, though it is not lost. What was there when the
   * method began may still be found in another way.
   */
  private static Disjunct hidden(Disjunct disjunct, Value value, ObjectId holder) {
    boolean isElsewhere =
        disjunct.variableMap().keys().stream()
                .anyMatch(variable -> disjunct.value(variable).equals(value))
            || value instanceof Value.Ref ref
                && disjunct.objects().stream()
                    .anyMatch(id -> !id.equals(holder) && disjunct.object(id).holds(ref.id()));
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.reachable(List.of(value))) {
      HandleFact fact = disjunct.handle(id);
      boolean isOurs = fact.owes() && fact.result().isEmpty() && !(id.isEntry() && isElsewhere);
      after = isOurs ? after.updateHandle(id, HandleFact::silenced) : after;
    }
    return after;
  }
}
