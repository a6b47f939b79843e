package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.Judge;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The call of a body whose source is in the compilation, by its summary. */
final class BodyCall {

  private final Scene scene;
  private final int point;
  private final Site site;
  private final String name;

  BodyCall(Scene scene, int point, Site site, String name) {
    this.scene = scene;
    this.point = point;
    this.site = site;
    this.name = name;
  }

  /** What it leaves; empty if the body was given up. */
  Optional<Outflow> from(Disjunct disjunct, Body body, List<Value> arguments, Variable target) {
    Optional<Projection> full = Projection.of(disjunct, arguments, scene, body);
    if (full.isEmpty()) {
      return Optional.empty();
    }
    Event event = new Event(site, name);
    if (full.get().isCoarse() && isFarAway(body)) {
      return new BystanderCall(scene, point, body, full.get(), arguments)
          .from(target)
          .map(
              outflow ->
                  new Outflow(
                      outflow.normal().stream().map(after -> waited(after, body)).toList(),
                      outflow.thrown()));
    }
    Told told = told(full.get(), body, arguments);
    Projection projection = told.projection();
    Optional<Summaries.Summary> summary =
        projection.isCoarse()
            ? scene.summaries().ofBystander(body, told.entry(), scene.contexts())
            : scene.summaries().of(body, told.entry(), scene.contexts());
    if (summary.isEmpty()) {
      return Optional.empty();
    }
    lift(disjunct, body, projection, summary.get());
    String prefix = body.key().simpleOwner() + "." + body.key().name() + "@";
    List<Disjunct> normal = new ArrayList<>();
    for (Disjunct given : summary.get().returns()) {
      Value value = given.value(body.result());
      Disjunct exit = body.key().isConstructor() ? given : leftToCode(given, value);
      Heap.Loaded after = leave(disjunct, projection, exit, value, prefix, event);
      normal.add(Refinement.untold(waited(after.disjunct(), body)).assign(target, after.value()));
    }
    List<Disjunct> thrown = new ArrayList<>();
    for (Disjunct exit : summary.get().throwsOut()) {
      Value value = exit.value(body.thrown());
      Heap.Loaded after = leave(disjunct, projection, unborn(exit, body), value, prefix, event);
      thrown.add(Refinement.untold(after.disjunct()).assign(scene.body().thrown(), after.value()));
    }
    settle(disjunct, normal);
    settle(disjunct, thrown);
    return Optional.of(new Outflow(normal, thrown));
  }

  /** Where handles are about, what a helper writes may say what has become of them. */
  private boolean isFarAway(Body body) {
    return !scene.summaries().isRelevant(body, scene.contexts())
        && !scene.summaries().isRelevant(scene.body(), scene.contexts());
  }

  /** What the called body is told of the caller's state, and the state in which it begins. */
  private record Told(Projection projection, Disjunct entry) {}

  /** A body that was called in many ways is told less. */
  private Told told(Projection full, Body body, List<Value> arguments) {
    Disjunct entry = full.entry(body, arguments);
    if (full.isCoarse() || !scene.summaries().isCrowded(body, entry, scene.contexts())) {
      return new Told(full, entry);
    }
    Projection brief = full.brief(arguments, scene.summaries().written(body));
    return new Told(brief, brief.entry(body, arguments));
  }

  /** An object whose constructor has thrown holds nothing but what it wraps: it was lost there. */
  private static Disjunct unborn(Disjunct exit, Body body) {
    ObjectId self = ObjectId.entry("p0");
    return body.key().isConstructor() && exit.has(self)
        ? exit.update(self, BodyCall::unborn)
        : exit;
  }

  private static HeapObject unborn(HeapObject object) {
    HeapObject empty = object.with(HeapObject.Fields.EMPTY);
    return object
        .field(HeapObject.WRAPPED)
        .map(inner -> empty.withField(HeapObject.WRAPPED, inner))
        .orElse(empty);
  }

  /** What was pending before may be over if the body has waited for something. */
  private Disjunct waited(Disjunct after, Body body) {
    boolean isPending = after.handles().stream().anyMatch(id -> after.handle(id).isPending());
    return isPending && new ReachedCalls(scene.program(), scene.specs()).mayWait(body)
        ? new LifecycleTransfer(scene.specs()).mayHaveCompleted(after)
        : after;
  }

  /** Tells what the body closes of what it is given here, or perhaps does. */
  private void settle(Disjunct before, List<Disjunct> after) {
    before.handles().stream()
        .filter(id -> before.handle(id).owes())
        .filter(id -> after.stream().anyMatch(exit -> !exit.handle(id).owes()))
        .forEach(id -> scene.judge().settles(id, before));
  }

  private Heap.Loaded leave(
      Disjunct before,
      Projection projection,
      Disjunct exit,
      Value value,
      String prefix,
      Event event) {
    Disjunct kept = reachableFromOutside(exit, value);
    Heap.Loaded left = unwrapped(before, projection.leave(kept, value, point, prefix, event));
    List<String> revoked = exit.path().revoked();
    return revoked.isEmpty() ? left : new Heap.Loaded(revoked(left, revoked, event), left.value());
  }

  /** What wraps something that was closed over there, or may be, has nothing left to close. */
  private static Heap.Loaded unwrapped(Disjunct before, Heap.Loaded left) {
    Disjunct after = left.disjunct();
    for (ObjectId id : before.handles()) {
      boolean isOver = before.handle(id).owes() && isClosedInside(before, left.disjunct(), id);
      after = isOver ? after.updateHandle(id, fact -> fact.withObliged(false)) : after;
    }
    return new Heap.Loaded(after, left.value());
  }

  private static boolean isClosedInside(Disjunct before, Disjunct after, ObjectId outer) {
    return before.wrapped(outer).stream()
        .filter(inner -> before.handle(inner).life() == Life.OPEN)
        .map(inner -> after.handle(inner).life())
        .anyMatch(life -> life == Life.CLOSED || life == Life.UNKNOWN);
  }

  /** The called body could not see the handles that only its caller has. */
  private Disjunct revoked(Heap.Loaded left, List<String> kinds, Event event) {
    Disjunct told = left.disjunct().with(left.disjunct().path().revoking(kinds));
    return new LifecycleTransfer(scene.specs()).invalidated(told, kinds, event);
  }

  /** What it leaves with code alone is closed by that, if it is: who runs it nobody can say. */
  private Disjunct leftToCode(Disjunct exit, Value result) {
    Disjunct seen = exit.handles().isEmpty() ? exit : reachableFromOutside(exit, result);
    Disjunct after = exit;
    for (ObjectId id : exit.handles()) {
      boolean isNew = exit.handle(id).owes() && !id.isEntry() && !result.equals(new Value.Ref(id));
      after =
          isNew && isLeftToCode(seen, id, result)
              ? after.updateHandle(id, HandleFact::silenced)
              : after;
    }
    return after;
  }

  private boolean isLeftToCode(Disjunct exit, ObjectId id, Value result) {
    List<ObjectId> keepers =
        exit.objects().stream().filter(keeper -> exit.object(keeper).holds(id)).toList();
    // What has a closer of its own is closed by its users, and closes the handle then.
    boolean isCloseable =
        exit.object(result)
            .filter(object -> scene.specs().isCloseable(object.type()))
            .filter(object -> exit.reachable(List.of(result)).contains(id))
            .isPresent();
    return !isCloseable
        && !keepers.isEmpty()
        && keepers.stream()
            .noneMatch(
                keeper -> result.equals(new Value.Ref(keeper)) || !isCode(exit.object(keeper)));
  }

  /** A lambda, or an object of a class without a name that nobody closes. */
  private boolean isCode(HeapObject object) {
    String type = object.type();
    String name = type.substring(type.lastIndexOf('$') + 1);
    boolean isNameless = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    return object.code().isPresent() || isNameless && !scene.specs().isCloseable(type);
  }

  /** Without what only the called body knew: if that leaks, it was found there. */
  private static Disjunct reachableFromOutside(Disjunct exit, Value value) {
    List<Value> roots = new ArrayList<>(List.of(value));
    for (ObjectId id : exit.objects()) {
      if (id.isEntry()) {
        roots.add(new Value.Ref(id));
      }
    }
    Set<ObjectId> kept = exit.reachable(roots);
    for (ObjectId id : List.copyOf(kept)) {
      kept.addAll(exit.handle(id).parents());
      kept.addAll(exit.handle(id).result());
    }
    return exit.withoutVariables().keeping(kept);
  }

  /** Tells what the body does wrong with what it is given here. */
  private void lift(
      Disjunct disjunct, Body body, Projection projection, Summaries.Summary summary) {
    scene.judge().calls(site);
    if (scene.judge() == Judge.BLIND || summary.violations().isEmpty()) {
      return;
    }
    List<Violation> own = scene.summaries().ownViolations(body);
    for (Violation violation : summary.violations()) {
      boolean known =
          own.stream()
              .anyMatch(
                  other ->
                      other.rule().equals(violation.rule())
                          && other.site().equals(violation.site()));
      if (!known) {
        scene.judge().lift(atCall(violation, outward(projection, violation.subjects())), disjunct);
      }
    }
  }

  /** What is called here by another name; what is the called body's own has none here. */
  private static List<ObjectId> outward(Projection projection, List<ObjectId> inner) {
    return inner.stream().map(id -> projection.outward(id).orElse(id)).toList();
  }

  private Violation atCall(Violation violation, List<ObjectId> subjects) {
    List<Violation.Step> trace = new ArrayList<>(violation.trace());
    String called = violation.called();
    String step = called.isEmpty() ? "it happens here" : called + " is called here";
    // From the outside in: this step leads to those that are there already.
    int first =
        (int) trace.stream().takeWhile(known -> !(known instanceof Violation.Step.At)).count();
    trace.add(first, new Violation.Step.At(violation.site(), step));
    return new Violation(
        violation.rule(),
        violation.warning(),
        subjects,
        site,
        violation.by(),
        violation.problem(),
        trace,
        violation.fix(),
        name);
  }
}
