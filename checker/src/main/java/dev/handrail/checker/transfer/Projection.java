package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.PathFacts;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a caller's state that a called method can reach, under names that do not depend on
 * the caller, so that calls that look the same share one summary; and the way back.
 */
final class Projection {

  private static final int MOST_OBJECTS = 100;

  private final Disjunct caller;
  private final Map<ObjectId, ObjectId> inward;
  private final Map<ObjectId, ObjectId> outward;
  private final Detail detail;
  private final Forgetting forgetting;

  /** How much the called body is told of the objects that it can reach. */
  private enum Detail {
    /** Everything. */
    ALL,
    /** Its arguments, and what leads to handles. */
    HANDLES,
    /** Its arguments, and what they hold that is no object. */
    PLAIN,
    /** Its arguments, but not what they hold. */
    ARGUMENTS
  }

  private Projection(
      Disjunct caller, Map<ObjectId, ObjectId> inward, Detail detail, Forgetting forgetting) {
    this.caller = caller;
    this.inward = inward;
    this.detail = detail;
    this.forgetting = forgetting;
    this.outward = new TreeMap<>();
    inward.forEach((from, to) -> outward.put(to, from));
  }

  /**
   * Empty if the call can reach more than we want to follow. Where no handle is among what it can
   * reach, the call is told of its arguments only, so that more calls share one summary.
   */
  static Optional<Projection> of(Disjunct caller, List<Value> arguments, Scene scene, Body body) {
    Map<ObjectId, ObjectId> inward = new LinkedHashMap<>();
    inward.put(ObjectId.STATICS, ObjectId.STATICS);
    List<ObjectId> todo = new ArrayList<>(List.of(ObjectId.STATICS));
    for (ObjectId id : caller.objects()) {
      if (id.isProcess()) {
        inward.put(id, id);
        todo.add(id);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Value.Ref ref && !inward.containsKey(ref.id())) {
        inward.put(ref.id(), ObjectId.entry("p" + i));
        todo.add(ref.id());
      }
    }
    int given = todo.size();
    for (int i = 0; i < todo.size() && todo.size() <= MOST_OBJECTS; i++) {
      ObjectId id = todo.get(i);
      for (ObjectId next : neighbours(caller, id)) {
        if (!inward.containsKey(next)) {
          inward.put(next, ObjectId.entry("n" + todo.size()));
          todo.add(next);
        }
      }
    }
    if (todo.size() > MOST_OBJECTS) {
      return Optional.empty();
    }
    // What a constructor or a getter knows of its object is what its caller must know, too.
    boolean isBystander =
        !body.key().isConstructor()
            && !scene.summaries().texts().isSimple(body)
            && todo.stream().noneMatch(id -> matters(caller.object(id), scene.specs()));
    if (isBystander) {
      List<ObjectId> beyond = List.copyOf(todo.subList(given, todo.size()));
      beyond.forEach(inward::remove);
      Forgetting forgetting = new Forgetting(beyond, scene.summaries().written(body));
      boolean isRelevant = scene.summaries().isRelevant(body, scene.contexts());
      Detail detail = isRelevant ? Detail.PLAIN : Detail.ARGUMENTS;
      return Optional.of(new Projection(caller, inward, detail, forgetting));
    }
    return Optional.of(new Projection(caller, inward, Detail.ALL, Forgetting.NOTHING));
  }

  /** The same, telling less: so that calls share a summary that differ in plain facts only. */
  Projection brief(List<Value> arguments, Optional<Set<String>> written) {
    Set<ObjectId> leading = caller.leading();
    Map<ObjectId, ObjectId> told = new LinkedHashMap<>();
    List<ObjectId> beyond = new ArrayList<>();
    inward.forEach(
        (outer, inner) -> {
          boolean isGiven = arguments.contains(new Value.Ref(outer)) || outer.isProcess();
          if (isGiven || outer.equals(ObjectId.STATICS)) {
            told.put(outer, inner);
          } else if (leading.contains(outer) || isNews(caller.object(outer))) {
            told.put(outer, ObjectId.entry("n" + told.size()));
          } else {
            beyond.add(outer);
          }
        });
    return new Projection(caller, told, Detail.HANDLES, new Forgetting(beyond, written));
  }

  /** Whether the called body could not make it up: it was made here, or something was learned. */
  private static boolean isNews(HeapObject object) {
    return !object.external() || object.fields().names().isEmpty() && !object.isUnlearned();
  }

  /** Whether what is known of the object can matter for a handle. */
  private static boolean matters(HeapObject object, SpecCatalog specs) {
    return object.result().isResult()
        || object.code().isPresent()
        || object.handle().borrowed()
        || object.handle().isHandle() && !isAtRest(object.handle(), specs);
  }

  /** A lock or a count that nobody here holds is as good as one that was never seen. */
  private static boolean isAtRest(HandleFact fact, SpecCatalog specs) {
    boolean isKnown = fact.life() == Life.OPEN || fact.life() == Life.CLOSED;
    return isKnown && !fact.owes() && fact.state().isEmpty() && specs.isCounted(fact.kind());
  }

  /** Whether the call has nothing to do with any handle, and is told of its arguments only. */
  boolean isCoarse() {
    return detail == Detail.ARGUMENTS || detail == Detail.PLAIN;
  }

  private static List<ObjectId> neighbours(Disjunct disjunct, ObjectId id) {
    HeapObject object = disjunct.object(id);
    List<ObjectId> all = new ArrayList<>();
    for (Value value : object.fields().values()) {
      if (value instanceof Value.Ref ref) {
        all.add(ref.id());
      }
    }
    all.addAll(object.handle().parents());
    all.addAll(object.handle().result());
    if (object.handle().isHandle()) {
      all.addAll(disjunct.children(id));
    }
    return all;
  }

  /** The caller's state after a call that was told nothing. */
  Disjunct forgotten() {
    List<ObjectId> all = new ArrayList<>(inward.keySet());
    all.addAll(forgetting.beyond());
    return new Forgetting(all, forgetting.written()).from(caller);
  }

  /** The state in which the called body begins. */
  Disjunct entry(Body body, List<Value> arguments) {
    PathFacts path =
        new PathFacts(false, "", caller.path().contexts(), caller.path().invalidated(), List.of());
    TreeMap<ObjectId, HeapObject> objects = new TreeMap<>();
    inward.forEach((outer, inner) -> objects.put(inner, inward(caller.object(outer))));
    Disjunct entry = Disjunct.EMPTY.with(path).with(objects);
    for (int i = 0; i < Math.min(arguments.size(), body.parameters().size()); i++) {
      entry = entry.assign(body.parameters().get(i), inward(arguments.get(i)));
    }
    return entry;
  }

  private HeapObject inward(HeapObject object) {
    HeapObject mapped = mapFields(told(object), inward).named("");
    return isNothing(object) ? mapped : bare(object, mapped);
  }

  /** Without where things happened: calls that differ in that alone share a summary. */
  private HeapObject bare(HeapObject object, HeapObject mapped) {
    HandleFact fact = object.handle();
    HandleFact bare =
        fact.withEvents(fact.opened().elsewhere(), Event.NONE)
            .withPending(new Pending(fact.pending().what(), Event.NONE))
            .withParents(map(fact.parents(), inward))
            .withResult(map(fact.result(), inward));
    ResultFact said = object.result();
    return mapped.with(bare).with(said.tested(said.test(), Site.NONE, said.onFailureSide()));
  }

  private static boolean isNothing(HeapObject object) {
    return object.handle().equals(HandleFact.NONE) && !object.result().isResult();
  }

  private HeapObject told(HeapObject object) {
    return switch (detail) {
      case ALL -> object;
      case PLAIN -> object.withConstants().asExternal(true);
      case ARGUMENTS ->
          (object.external() ? object.with(HeapObject.Fields.EMPTY) : object.withConstants())
              .asExternal(true);
      case HANDLES -> brief(object);
    };
  }

  /** What an object that was not made here holds is made up again when it is asked for. */
  private HeapObject brief(HeapObject object) {
    HeapObject told = object.handle().isHandle() ? object : object.loadedVia(List.of());
    for (String name : object.external() ? object.fields().names() : List.<String>of()) {
      Value value = object.field(name).orElseThrow();
      told =
          value instanceof Value.Ref ref && !inward.containsKey(ref.id())
              ? told.withoutField(name)
              : told;
    }
    return told;
  }

  private Value inward(Value value) {
    return value instanceof Value.Ref ref && inward.containsKey(ref.id())
        ? new Value.Ref(inward.get(ref.id()))
        : value instanceof Value.Ref ? Value.UNKNOWN : value;
  }

  private static List<ObjectId> map(List<ObjectId> ids, Map<ObjectId, ObjectId> names) {
    return ids.isEmpty()
        ? List.of()
        : ids.stream().filter(names::containsKey).map(names::get).toList();
  }

  private static HeapObject mapFields(HeapObject object, Map<ObjectId, ObjectId> names) {
    return object.withFields(
        value ->
            value instanceof Value.Ref ref
                ? names.containsKey(ref.id()) ? new Value.Ref(names.get(ref.id())) : Value.UNKNOWN
                : value);
  }

  /** The caller's object for an object that was there when the called body began. */
  Optional<ObjectId> outward(ObjectId inner) {
    return inner.isEntry() ? Optional.of(outward(inner, 0, "")) : Optional.empty();
  }

  /**
   * The caller's state after the call.
   *
   * @param exit the state in which the called body ended, without its variables
   * @param value what it returned, there
   * @param point the call
   * @param prefix tells what was born there from what was born elsewhere
   */
  Heap.Loaded leave(Disjunct exit, Value value, int point, String prefix, Event event) {
    Map<ObjectId, ObjectId> names = new TreeMap<>();
    exit.objects()
        .forEach(
            id -> {
              ObjectId outer = outward(id, point, prefix);
              names.put(id, id.isEntry() ? outer : free(outer, names.values()));
            });
    Disjunct result = forgetting.from(caller);
    for (ObjectId born : names.values()) {
      boolean isNew = born.point() == point && !inward.containsKey(born) || isNamesake(born);
      if (isNew && result.has(born)) {
        // An earlier round of a loop came through the same call, or looked at the same field.
        result = result.collected();
        result = result.has(born) && !born.old() ? result.fold(born, born.older()) : result;
      }
    }
    TreeMap<ObjectId, HeapObject> objects = new TreeMap<>();
    names.forEach(
        (inner, outer) -> {
          HeapObject after = outward(exit.object(inner), outer, names, event);
          HeapObject known = inner.isEntry() ? restored(outer, after) : after;
          objects.merge(outer, known, HeapObject::withMore);
        });
    result = result.with(objects);
    for (Map.Entry<ObjectId, ObjectId> name : inward.entrySet()) {
      if (!exit.has(name.getValue()) && result.handle(name.getKey()).isHandle()) {
        // Taken together with others over there: which of them it is now is not known.
        result = result.updateHandle(name.getKey(), HandleFact::silenced);
      }
    }
    PathFacts path =
        new PathFacts(
            caller.path().failed() || exit.path().failed(),
            exit.path().thrown(),
            exit.path().contexts(),
            caller.path().invalidated(),
            caller.path().revoked());
    Value mapped =
        value instanceof Value.Ref ref
            ? names.containsKey(ref.id()) ? new Value.Ref(names.get(ref.id())) : Value.UNKNOWN
            : value;
    return new Heap.Loaded(result.with(path), mapped);
  }

  /**
   * Whether the caller knows another object by that name: what an earlier object had there, or what
   * that one led to.
   */
  private boolean isNamesake(ObjectId outer) {
    if (outer.isEntry() || inward.containsKey(outer)) {
      return false;
    }
    Optional<ObjectId> above = outer.parent();
    return above.filter(this::isNamesake).isPresent()
        || above
            .filter(parent -> !caller.object(parent).holds(outer))
            .filter(parent -> inward.containsKey(parent) || caller.has(parent))
            .isPresent();
  }

  /** With what the called body was not told of it, and cannot have changed. */
  private HeapObject restored(ObjectId outer, HeapObject after) {
    if (detail == Detail.ALL || !caller.has(outer) || isNamesake(outer)) {
      return after;
    }
    HeapObject before = caller.object(outer);
    if (!inward.containsKey(outer)) {
      // It was made up over there: what is new is what it holds, and what tests have told.
      HeapObject told = before.isUnlearned() ? before.with(after.scalar()) : before;
      HeapObject held = told.with(after.fields()).asExternal(true);
      return forgetting.restored(
          before, after.handle().isHandle() ? held.with(after.handle()) : held);
    }
    HeapObject known = isCoarse() ? after.asExternal(true) : after;
    HeapObject via = before.handle().isHandle() ? known : known.loadedVia(before.via());
    return forgetting.restored(before, via);
  }

  /** What was born in different places there must not become one here. */
  private static ObjectId free(ObjectId wanted, Collection<ObjectId> taken) {
    ObjectId name = wanted;
    for (int i = 2; !wanted.isEntry() && taken.contains(name); i++) {
      name = new ObjectId(wanted.point(), wanted.part() + "#" + i, wanted.old());
    }
    return name;
  }

  private ObjectId outward(ObjectId inner, int point, String prefix) {
    if (outward.containsKey(inner)) {
      return outward.get(inner);
    }
    if (inner.isEntry()) {
      return madeUp(inner);
    }
    String part =
        inner.part().startsWith("^") ? inner.part() : "^" + prefix + inner.point() + inner.part();
    return new ObjectId(point, part, inner.old());
  }

  /** What the called body has found in a field that it was not told of. */
  private ObjectId madeUp(ObjectId inner) {
    int dot = inner.part().indexOf('.');
    if (dot < 0) {
      return inner;
    }
    ObjectId base = ObjectId.entry(inner.part().substring(0, dot));
    String way = inner.part().substring(dot + 1);
    ObjectId at = outward.getOrDefault(base, base);
    // Names of static fields have dots of their own.
    String[] fields = base.equals(ObjectId.STATICS) ? new String[] {way} : way.split("\\.", -1);
    boolean isMadeUp = false;
    for (String field : fields) {
      // What the caller knows by a name that is made up is of an earlier round of a loop.
      Optional<Value> held = isMadeUp ? Optional.empty() : caller.object(at).field(field);
      isMadeUp = held.filter(Value.Ref.class::isInstance).isEmpty();
      boolean isElse = held.filter(value -> !(value instanceof Value.Unknown)).isPresent();
      // What it was told to be there before is none of what it has found.
      String name = isElse ? field + "+" : field;
      at = isMadeUp ? at.child(name) : ((Value.Ref) held.orElseThrow()).id();
    }
    return at;
  }

  /** The variables of the called body have no name here: a handle is named after the call. */
  private static String outwardName(HeapObject object, Event event) {
    if (!object.handle().isHandle()) {
      return object.name();
    }
    return event.by().startsWith("new ") ? event.by() : event.by() + "()";
  }

  private HeapObject outward(
      HeapObject object, ObjectId outer, Map<ObjectId, ObjectId> names, Event event) {
    boolean named = inward.containsKey(outer) && caller.has(outer);
    HeapObject mapped =
        mapFields(object, names)
            .named(named ? caller.object(outer).name() : outwardName(object, event));
    return isNothing(object) ? mapped : mapped.with(outward(object.handle(), outer, names, event));
  }

  private HandleFact outward(
      HandleFact fact, ObjectId outer, Map<ObjectId, ObjectId> names, Event event) {
    boolean existed = inward.containsKey(outer);
    HandleFact before = caller.handle(outer);
    boolean openedThere = !fact.opened().site().equals(Site.NONE);
    Event opened = openedThere ? event : existed ? before.opened() : Event.NONE;
    boolean closedThere = !fact.closed().equals(Event.NONE);
    Event closed = closedThere ? event : existed ? before.closed() : Event.NONE;
    Event started =
        !fact.pending().started().equals(Event.NONE) || !existed
            ? event
            : before.pending().started();
    return fact.withEvents(opened, closed)
        .withPending(fact.isPending() ? new Pending(fact.pending().what(), started) : Pending.NONE)
        .withParents(map(fact.parents(), names))
        .withResult(map(fact.result(), names));
  }
}
