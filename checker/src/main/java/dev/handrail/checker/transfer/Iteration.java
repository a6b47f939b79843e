package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loops over a container. The elements still to come are one summary, those that the loop has seen
 * another one: when the iterator has no next element, the second one is the whole container. So
 * what the loop does to each element it has done to all.
 */
final class Iteration {

  private static final String OVER = "over";
  private static final String CURRENT = "current";
  private static final String SEEN = "seen";

  /** The field of a container that leads to what iterates over it. */
  private static final String ITERATOR = "<iterator>";

  private final int point;

  Iteration(int point) {
    this.point = point;
  }

  /** The target becomes an iterator over the container. */
  Disjunct start(Disjunct disjunct, Value container, Variable target) {
    ObjectId id = ObjectId.born(point, "iterator");
    Disjunct after = disjunct;
    HeapObject iterator = HeapObject.FRESH;
    if (container instanceof Value.Ref ref) {
      after = abandoned(Heap.gathered(disjunct, ref.id()), ref.id());
      iterator = iterator.withField(OVER, container);
      after =
          after.object(ref.id()).external()
              ? Heap.load(after, ref.id(), Heap.ELEMENTS, Optional.empty(), "").disjunct()
              : after;
    }
    after = Heap.allocate(after, id, iterator).assign(target, new Value.Ref(id));
    return container instanceof Value.Ref ref && !after.object(ref.id()).external()
        ? after.update(ref.id(), object -> object.withField(ITERATOR, new Value.Ref(id)))
        : after;
  }

  /** After an iteration that was left before its end: what it has seen is among the elements. */
  static Disjunct abandoned(Disjunct disjunct, ObjectId container) {
    Optional<ObjectId> iterator = in(disjunct, container, ITERATOR);
    if (iterator.isEmpty()) {
      return disjunct;
    }
    Disjunct after =
        markSeen(disjunct, iterator.get())
            .update(container, object -> object.withoutField(ITERATOR));
    Optional<ObjectId> seen = in(after, iterator.get(), SEEN);
    Optional<ObjectId> rest = in(after, container, Heap.ELEMENTS);
    return seen.isPresent() && rest.isPresent() && !seen.equals(rest)
        ? after.fold(seen.get(), rest.get())
        : after;
  }

  /** Both answers to whether there is another element. */
  List<Disjunct> hasNext(Disjunct disjunct, Value iterator, Variable target) {
    List<Disjunct> ways = new ArrayList<>();
    if (!(iterator instanceof Value.Ref ref) || container(disjunct, ref.id()).isEmpty()) {
      ways.add(disjunct.assign(target, new Value.Number(1)));
      ways.add(disjunct.assign(target, new Value.Number(0)));
      return ways;
    }
    ObjectId container = container(disjunct, ref.id()).get();
    Optional<Value> rest = disjunct.object(container).field(Heap.ELEMENTS);
    boolean begun =
        disjunct.object(ref.id()).field(CURRENT).isPresent()
            || disjunct.object(ref.id()).field(SEEN).isPresent();
    boolean single =
        rest.isPresent()
            && rest.get() instanceof Value.Ref element
            && !disjunct.object(element.id()).many();
    if (rest.isPresent() && !(single && begun)) {
      ways.add(disjunct.assign(target, new Value.Number(1)));
    }
    // A container that was filled here has at least one element; of others we do not know.
    boolean isOwed =
        rest.flatMap(disjunct::object).filter(element -> element.handle().owes()).isPresent();
    boolean mayBeEmpty =
        rest.isEmpty() || disjunct.object(container).external() && !isOwed || begun;
    if (mayBeEmpty) {
      ways.add(finish(disjunct, ref.id(), container).assign(target, new Value.Number(0)));
    }
    return ways;
  }

  /** The target becomes the next element. */
  Disjunct next(Disjunct disjunct, Value iterator, Variable target) {
    if (!(iterator instanceof Value.Ref ref) || container(disjunct, ref.id()).isEmpty()) {
      return unknown(disjunct, target);
    }
    ObjectId container = container(disjunct, ref.id()).get();
    Disjunct after = markSeen(disjunct, ref.id());
    Optional<Value> rest = after.object(container).field(Heap.ELEMENTS);
    if (rest.isEmpty() || !(rest.get() instanceof Value.Ref elements)) {
      return rest.isPresent() ? after.assign(target, rest.get()) : unknown(after, target);
    }
    HeapObject element = after.object(elements.id());
    if (!element.many()) {
      return after
          .update(ref.id(), object -> object.withField(CURRENT, rest.get()))
          .assign(target, rest.get());
    }
    // Elements of others may have been put into a container that was made here.
    boolean isOthers = elements.id().isEntry() || elements.id().isFound();
    boolean isOwn = !after.object(container).external() && !container.isEntry() && !isOthers;
    String name = isOwn ? ObjectId.OWN_ELEMENT : ObjectId.ELEMENT;
    ObjectId current = ObjectId.born(point, name);
    return Heap.allocate(
            shared(after, element), current, element.asMany(false).named(target.name()))
        .update(ref.id(), object -> object.withField(CURRENT, new Value.Ref(current)))
        .assign(target, new Value.Ref(current));
  }

  /** The handles that one of several elements leads to are several, too. */
  private static Disjunct shared(Disjunct disjunct, HeapObject element) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.reachable(element.fields().values())) {
      boolean isHandle = disjunct.handle(id).isHandle();
      after = isHandle ? after.update(id, object -> object.asMany(true)) : after;
    }
    return after;
  }

  private Disjunct unknown(Disjunct disjunct, Variable target) {
    ObjectId id = ObjectId.born(point, ObjectId.ELEMENT);
    HeapObject object = HeapObject.EXTERNAL.with(Scalar.ANY).named(target.name());
    return Heap.allocate(disjunct, id, object).assign(target, new Value.Ref(id));
  }

  private static Optional<ObjectId> container(Disjunct disjunct, ObjectId iterator) {
    return disjunct
        .object(iterator)
        .field(OVER)
        .filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).id());
  }

  private static Optional<ObjectId> in(Disjunct disjunct, ObjectId iterator, String field) {
    return disjunct
        .object(iterator)
        .field(field)
        .filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).id());
  }

  /** The current element joins those that the loop has seen. */
  private static Disjunct markSeen(Disjunct disjunct, ObjectId iterator) {
    Optional<ObjectId> current = in(disjunct, iterator, CURRENT);
    if (current.isEmpty()) {
      return disjunct;
    }
    Optional<ObjectId> seen = in(disjunct, iterator, SEEN);
    Disjunct after = disjunct.update(iterator, object -> object.withoutField(CURRENT));
    if (seen.isPresent()) {
      return after.fold(current.get(), seen.get());
    }
    ObjectId first =
        switch (current.get().part()) {
          case ObjectId.ELEMENT -> ObjectId.born(current.get().point(), ObjectId.SEEN);
          case ObjectId.OWN_ELEMENT -> ObjectId.born(current.get().point(), ObjectId.OWN_SEEN);
          default -> current.get();
        };
    // What an earlier loop over another container has seen is none of it.
    Disjunct aged =
        after.has(first) && !first.equals(current.get()) ? after.fold(first, first.older()) : after;
    return aged.rename(current.get(), first)
        .update(iterator, object -> object.withField(SEEN, new Value.Ref(first)));
  }

  /** All elements were seen: the container holds these. */
  private static Disjunct finish(Disjunct disjunct, ObjectId iterator, ObjectId container) {
    Disjunct after =
        markSeen(disjunct, iterator).update(container, object -> object.withoutField(ITERATOR));
    Optional<ObjectId> seen = in(after, iterator, SEEN);
    Optional<Value> rest = after.object(container).field(Heap.ELEMENTS);
    if (seen.isEmpty()) {
      return after;
    }
    boolean replaces =
        rest.isPresent()
            && rest.get() instanceof Value.Ref old
            && !old.id().equals(seen.get())
            && after.object(old.id()).many();
    if (replaces) {
      ObjectId old = ((Value.Ref) rest.get()).id();
      HeapObject all = after.object(seen.get()).asMany(true).named(after.object(old).name());
      after = after.rename(old, seen.get()).with(seen.get(), all);
    }
    ObjectId whole = seen.get();
    return after.update(container, object -> object.withField(Heap.ELEMENTS, new Value.Ref(whole)));
  }
}
