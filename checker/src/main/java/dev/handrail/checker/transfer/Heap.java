package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, loads and gives away objects. */
final class Heap {

  /** The field that stands for all elements of a container. */
  static final String ELEMENTS = "[]";

  /** The field that stands for what a cell holds. */
  static final String CONTENT = "*";

  /** The point of what is found in fields that hold something unknown. */
  private static final int RELOADED = -3;

  /** A value and the disjunct in which it was made. */
  record Loaded(Disjunct disjunct, Value value) {}

  private Heap() {}

  /** With a new object; an earlier one of the same name becomes one of the older ones. */
  static Disjunct allocate(Disjunct disjunct, ObjectId id, HeapObject object) {
    Disjunct aged = disjunct;
    if (disjunct.has(id)) {
      // Its fields were of the same iteration: they are renamed first, with it.
      aged = disjunct.collected();
      aged = aged.has(id) ? aged.fold(id, id.older()) : aged;
    }
    return aged.with(id, object);
  }

  /** What the field of an object holds; made up where the object came from outside. */
  static Loaded load(
      Disjunct disjunct, ObjectId id, String field, Optional<FieldKey> key, String type) {
    HeapObject object = disjunct.object(id);
    Optional<Value> known = object.field(field);
    if (known.isPresent()) {
      return known.get() instanceof Value.Unknown && key.isPresent()
          ? reloaded(disjunct, id, key.get(), type)
          : new Loaded(disjunct, known.get());
    }
    if (!object.external()) {
      return new Loaded(disjunct, initial(type));
    }
    if (id.isFar()) {
      return new Loaded(disjunct, Value.UNKNOWN);
    }
    ObjectId child = id.child(field);
    if (key.isPresent() && disjunct.handle(child).life() == HandleFact.Life.CLOSED) {
      // The field may have been written since what it held was closed.
      return reloaded(disjunct, id, key.get(), type);
    }
    List<FieldKey> via = new ArrayList<>(object.via());
    key.ifPresent(via::add);
    HeapObject made =
        HeapObject.EXTERNAL
            .with(scalar(type))
            .named(key.map(FieldKey::name).orElse(object.name()))
            .asMany(field.equals(ELEMENTS) || object.many())
            .loadedVia(via);
    // What another object of the same name held, in an earlier round of a loop, is another one.
    Disjunct with =
        disjunct.has(child) && child.isEntry() ? disjunct : allocate(disjunct, child, made);
    return new Loaded(
        with.update(id, parent -> parent.withField(field, new Value.Ref(child))),
        new Value.Ref(child));
  }

  /** What belongs to a constant. */
  static Loaded partOf(Disjunct disjunct, Value.Symbol constant, String field, String type) {
    String name = constant.name() + "." + field;
    return load(disjunct, ObjectId.STATICS, name, Optional.empty(), type);
  }

  /** Something unknown that is still there at the next look, so that tests of it are remembered. */
  private static Loaded reloaded(Disjunct disjunct, ObjectId owner, FieldKey field, String type) {
    ObjectId id = ObjectId.born(RELOADED, ObjectId.UNSEEN + owner + "." + field.name());
    if (disjunct.has(id) || disjunct.object(owner).many()) {
      return new Loaded(disjunct, Value.UNKNOWN);
    }
    Loaded made = unknown(disjunct, id, type, field.name());
    String name = owner.equals(ObjectId.STATICS) ? field.toString() : field.name();
    return new Loaded(
        made.disjunct().update(owner, object -> object.withField(name, made.value())),
        made.value());
  }

  /** Whether values of the type are no references. */
  static boolean isPrimitive(String type) {
    return !(initial(type) instanceof Value.Null);
  }

  /** What a field of the type holds before it is assigned. */
  static Value initial(String type) {
    return switch (type) {
      case "boolean", "byte", "short", "char", "int", "long" -> new Value.Number(0);
      case "float", "double" -> Value.NON_NULL;
      default -> Value.NULL;
    };
  }

  /** What is known of a value by its type. */
  static Scalar scalar(String type) {
    return switch (type) {
      case "boolean" -> Scalar.TRUTH;
      case "byte", "short", "char", "int", "long", "float", "double" -> Scalar.PRESENT;
      default -> Scalar.ANY;
    };
  }

  /** A new unknown value that has a name, so that tests of it are remembered. */
  static Loaded unknown(Disjunct disjunct, ObjectId id, String type, String name) {
    HeapObject object = HeapObject.EXTERNAL.with(scalar(type)).named(name);
    return new Loaded(allocate(disjunct, id, object), new Value.Ref(id));
  }

  /** With the value stored as one of the elements of the container. */
  static Disjunct addElement(Disjunct disjunct, ObjectId container, Value value) {
    Disjunct given = container.isFound() ? keptByOthers(disjunct, value) : disjunct;
    return withElement(given, container, value);
  }

  /** Whoever has the container can close what is in it, whatever name that has here. */
  private static Disjunct keptByOthers(Disjunct disjunct, Value value) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.reachable(List.of(value))) {
      boolean isNews = !id.isFound() && disjunct.handle(id).owes();
      after = isNews ? after.updateHandle(id, fact -> fact.withObliged(false)) : after;
    }
    return after;
  }

  private static Disjunct withElement(Disjunct disjunct, ObjectId container, Value value) {
    if (disjunct.object(container).external() || disjunct.object(container).many()) {
      if (!(value instanceof Value.Ref ref) || disjunct.object(ref.id()).isPlain()) {
        return disjunct;
      }
    }
    Optional<Value> known = disjunct.object(container).field(ELEMENTS);
    if (known.isEmpty() || !(known.get() instanceof Value.Ref old)) {
      return disjunct.update(container, object -> object.withField(ELEMENTS, value));
    }
    if (!(value instanceof Value.Ref added) || added.equals(old)) {
      return disjunct;
    }
    String kind = disjunct.handle(old.id()).kind();
    String other = disjunct.handle(added.id()).kind();
    boolean isMixed = !kind.isEmpty() && !other.isEmpty() && !kind.equals(other);
    return isMixed
        ? disjunct.updateHandle(added.id(), HandleFact::silenced)
        : disjunct.fold(added.id(), old.id());
  }

  /** After a load of one of the elements, nobody knows which: it stands for them all. */
  static Disjunct oneOf(Loaded loaded) {
    Disjunct disjunct = loaded.disjunct();
    if (!(loaded.value() instanceof Value.Ref ref)) {
      return disjunct;
    }
    // What a cell or another object among them holds is one of many too.
    Disjunct with = disjunct;
    for (ObjectId inner : disjunct.reachable(List.of(loaded.value()))) {
      with = disjunct.handle(inner).isHandle() ? with.update(inner, Heap::oneOf) : with;
    }
    return with.update(ref.id(), Heap::oneOf);
  }

  private static HeapObject oneOf(HeapObject object) {
    // The one that is closed need not be the one that is meant now.
    boolean closed = !object.many() && object.handle().life() == HandleFact.Life.CLOSED;
    return (closed ? object.with(object.handle().silenced()) : object).asMany(true);
  }

  /** With all elements that are known one by one taken together. */
  static Disjunct gathered(Disjunct disjunct, ObjectId container) {
    Disjunct result = disjunct;
    for (String name : disjunct.object(container).fields().names()) {
      if (name.startsWith("[") && !name.equals(ELEMENTS)) {
        Value value = result.object(container).field(name).orElse(Value.UNKNOWN);
        result = result.update(container, object -> object.withoutField(name));
        result = value instanceof Value.Null ? result : addElement(result, container, value);
      }
    }
    return result;
  }

  /** The target becomes the number of elements of the container. */
  static Disjunct size(Disjunct disjunct, ObjectId container, ObjectId id, Variable target) {
    HeapObject object = disjunct.object(container);
    List<Value> elements =
        object.fields().names().stream()
            .filter(name -> name.startsWith("["))
            .map(name -> object.field(name).orElse(Value.UNKNOWN))
            .toList();
    // While none was taken of those that were put in there is one; afterwards nobody knows.
    boolean some =
        elements.stream()
            .flatMap(element -> disjunct.object(element).stream())
            .anyMatch(element -> element.handle().owes());
    return numbered(disjunct, id, target, some ? 1 : Long.MIN_VALUE);
  }

  /** The target becomes an unknown number that is not less than another one. */
  static Disjunct numbered(Disjunct disjunct, ObjectId id, Variable target, long least) {
    Loaded made = unknown(disjunct, id, target.type(), target.name());
    return Refinement.where(
            made.disjunct(),
            Comparison.GREATER_OR_EQUAL,
            made.value(),
            new Value.Number(least),
            Site.NONE)
        .orElse(made.disjunct())
        .assign(target, made.value());
  }

  /** After code that we cannot see has had the values. */
  static Disjunct escape(Disjunct disjunct, List<Value> values) {
    Set<ObjectId> gone = disjunct.reachable(values);
    // A lock that is held is no other one afterwards.
    Set<ObjectId> held = disjunct.leadingTo(object -> object.handle().isOursOrGone());
    Disjunct result = disjunct;
    for (ObjectId id : gone) {
      result = result.update(id, object -> escaped(object, held));
    }
    return result;
  }

  private static HeapObject escaped(HeapObject object, Set<ObjectId> held) {
    HandleFact fact = object.handle();
    HandleFact after =
        fact.isHandle() && fact.life() == HandleFact.Life.OPEN ? fact.silenced() : fact;
    HeapObject opened = object;
    for (String name : object.code().isPresent() ? List.<String>of() : object.fields().names()) {
      boolean isKept =
          object.field(name).orElseThrow() instanceof Value.Ref ref && held.contains(ref.id());
      opened = isKept ? opened : opened.withoutField(name);
    }
    return opened.with(after).asExternal(true);
  }
}
