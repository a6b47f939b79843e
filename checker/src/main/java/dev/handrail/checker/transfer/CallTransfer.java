package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;
import dev.handrail.checker.domain.HandleFact.Pending.What;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Outcome;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call of a described operation does. */
final class CallTransfer {

  /** The field in which the pseudo-object of all static fields keeps the last error. */
  private static final String LAST_ERROR = "<lastError>";

  private final Scene scene;
  private final LifecycleTransfer lifecycle;
  private final Instruction.Invoke call;
  private final Operation operation;
  private final Subjects subjects;
  private final int point;
  private final Event event;

  CallTransfer(Scene scene, Instruction.Invoke call, Operation operation, int point) {
    this.scene = scene;
    this.lifecycle = new LifecycleTransfer(scene.specs());
    this.call = call;
    this.operation = operation;
    this.subjects = new Subjects(call, scene.specs());
    this.point = point;
    this.event = new Event(call.site(), call.method().display());
  }

  /** What the call leaves if it returns, and what it leaves if it throws. */
  Outflow from(Disjunct before) {
    Disjunct prepared = prepared(before);
    List<Disjunct> normal = new ArrayList<>();
    for (Turned turned : split(turns(prepared))) {
      Disjunct after = finished(turned);
      normal.add(after);
      normal.addAll(withoutHandle(turned, after));
    }
    List<Disjunct> thrown =
        call.throwsTypes().stream()
            .map(type -> thrown(prepared).with(prepared.path().throwing(type)))
            .toList();
    return new Outflow(normal, thrown);
  }

  /** What the rules see of a call whose source says what it does to its handles. */
  Disjunct judged(Disjunct before) {
    Disjunct disjunct = before;
    judgeArguments(disjunct);
    for (Role role : operation.roles()) {
      disjunct = role instanceof Role.OfKind kind ? named(disjunct, kind) : disjunct;
    }
    judgeContexts(disjunct);
    registers(disjunct);
    return disjunct;
  }

  private void registers(Disjunct disjunct) {
    operation
        .roles(Role.RunsIn.class)
        .filter(role -> !(role.subject() instanceof Subject.Receiver))
        .forEach(
            role ->
                disjunct
                    .object(subjects.value(disjunct, role.subject()))
                    .ifPresent(code -> scene.judge().registers(code, role.contexts())));
  }

  /** How the call may turn out, with the result assigned. */
  private record Turned(Turn turn, Disjunct disjunct, Optional<ObjectId> result) {}

  /** An open that may open nothing although it succeeds. */
  private List<Disjunct> withoutHandle(Turned turned, Disjunct after) {
    List<Disjunct> without = new ArrayList<>();
    for (Role.Opens role :
        operation.roles(Role.Opens.class).filter(Role.Opens::nullable).toList()) {
      if (holds(role.when(), turned, after)) {
        without.add(opening(role).withNothing(after));
      }
    }
    return without;
  }

  // Before the outcome is known: arguments are resolved, rules are asked.

  private Disjunct prepared(Disjunct before) {
    Disjunct disjunct = before;
    judgeArguments(disjunct);
    for (Role role : operation.roles()) {
      disjunct = role instanceof Role.Uses uses ? using(disjunct, uses) : disjunct;
    }
    for (Role role : operation.roles()) {
      disjunct = role instanceof Role.OfKind kind ? named(disjunct, kind) : disjunct;
      if (role instanceof Role.Requires requires) {
        disjunct = requiring(disjunct, requires);
      }
    }
    judgeContexts(disjunct);
    registers(disjunct);
    for (Role role : operation.roles()) {
      disjunct = role instanceof Role.Closes closes ? closing(disjunct, closes) : disjunct;
    }
    return disjunct;
  }

  private Disjunct using(Disjunct before, Role.Uses uses) {
    Subjects.Found found = subjects.find(before, uses.subject(), false);
    if (found.isNothing()) {
      judgeNothing(found.disjunct(), uses.subject(), uses.kinds());
      return found.disjunct();
    }
    Disjunct disjunct = found.disjunct();
    boolean anyTime =
        operation.roles(Role.AnyTime.class).anyMatch(any -> any.subject().equals(uses.subject()));
    for (ObjectId id : found.ids()) {
      disjunct = lifecycle.asHandle(disjunct, id, uses.kinds());
      scene
          .judge()
          .see(new Effect.Uses(id, uses.kinds(), anyTime, event.by(), call.site()), disjunct);
      disjunct = anyTime ? disjunct : lifecycle.used(disjunct, id, uses.kinds());
    }
    return disjunct;
  }

  private void judgeNothing(Disjunct disjunct, Subject subject, List<String> kinds) {
    boolean literal = subjects.operand(subject).filter(o -> o instanceof Operand.Null).isPresent();
    if (literal) {
      String kind = kinds.isEmpty() ? "" : kinds.get(0);
      scene
          .judge()
          .see(
              new Effect.PassesNothing(kind, subjects.name(subject), event.by(), call.site()),
              disjunct);
    }
  }

  private Disjunct named(Disjunct before, Role.OfKind role) {
    if (role.subject() instanceof Subject.Result) {
      return before;
    }
    Subjects.Found found = subjects.find(before, role.subject(), false);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = lifecycle.asHandle(disjunct, id, role.kinds());
    }
    return disjunct;
  }

  private Disjunct requiring(Disjunct before, Role.Requires role) {
    Subjects.Found found = subjects.find(before, role.subject(), false);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      scene
          .judge()
          .see(
              new Effect.Requires(id, role.states(), role.warning(), event.by(), call.site()),
              disjunct);
      String state = disjunct.handle(id).state();
      if (!state.isEmpty() && !role.states().contains(state) && !role.warning()) {
        disjunct = disjunct.updateHandle(id, fact -> fact.withState(""));
      }
    }
    return disjunct;
  }

  private Disjunct closing(Disjunct before, Role.Closes role) {
    if (role.when() instanceof When.Holds holds && cannotHold(before, holds.condition())) {
      return before;
    }
    Subjects.Found found = subjects.find(before, role.subject(), false);
    if (found.isNothing()) {
      judgeNothing(found.disjunct(), role.subject(), role.kinds());
      return found.disjunct();
    }
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = lifecycle.asHandle(disjunct, id, role.kinds());
      boolean again = role.idempotent() || isCloseable(disjunct, id);
      scene
          .judge()
          .see(new Effect.Closes(id, role.kinds(), again, event.by(), call.site()), disjunct);
      disjunct = lifecycle.closing(disjunct, id, role.kinds(), again);
    }
    return disjunct;
  }

  private boolean isCloseable(Disjunct disjunct, ObjectId id) {
    return scene.specs().kind(disjunct.handle(id).kind()).map(Kind::closeable).orElse(false);
  }

  private void judgeArguments(Disjunct disjunct) {
    operation
        .roles(Role.Restricts.class)
        .filter(role -> cannotHold(disjunct, role.condition()))
        .forEach(
            role ->
                scene
                    .judge()
                    .see(
                        new Effect.Breaks(
                            subjects.name(role.subject()), role.text(), event.by(), call.site()),
                        disjunct));
  }

  private boolean cannotHold(Disjunct disjunct, Condition condition) {
    return outcomes(disjunct)
        .cases(new Outcomes.Case(Scalar.ANY, lastError(disjunct), false), condition, true)
        .isEmpty();
  }

  private Outcomes outcomes(Disjunct disjunct) {
    return new Outcomes(subject -> subjects.scalar(disjunct, subject));
  }

  private void judgeContexts(Disjunct disjunct) {
    List<String> active = scene.active(disjunct.path().contexts());
    operation
        .roles(Role.NotIn.class)
        .filter(role -> role.contexts().stream().anyMatch(active::contains))
        .filter(
            role ->
                role.unless() instanceof Condition.Always || cannotHold(disjunct, role.unless()))
        .forEach(
            role ->
                scene
                    .judge()
                    .see(
                        new Effect.Reaches(
                            role, concerned(disjunct), active, event.by(), call.site()),
                        disjunct));
    operation
        .roles(Role.OnlyIn.class)
        .forEach(
            role ->
                scene
                    .judge()
                    .see(new Effect.NeedsContext(role, active, event.by(), call.site()), disjunct));
  }

  private List<ObjectId> concerned(Disjunct disjunct) {
    List<ObjectId> handles = new ArrayList<>();
    for (Operand operand : call.operands()) {
      if (disjunct.value(operand) instanceof Value.Ref ref
          && disjunct.handle(ref.id()).isHandle()) {
        handles.add(ref.id());
      }
    }
    return handles;
  }

  private Disjunct thrown(Disjunct prepared) {
    Disjunct disjunct = prepared;
    for (Role.Closes role : operation.roles(Role.Closes.class).toList()) {
      for (ObjectId id : subjects.find(disjunct, role.subject(), false).ids()) {
        disjunct = lifecycle.closed(disjunct, id, event);
      }
    }
    return disjunct;
  }

  // The outcome.

  private List<Turned> turns(Disjunct prepared) {
    Outcome outcome = operation.outcome();
    if (!outcome.isTested()) {
      return List.of(returned(prepared));
    }
    boolean opens = operation.has(Role.Opens.class);
    boolean isRead =
        scene.read().get(Math.max(0, call.target().index())) && call.target().index() >= 0;
    boolean forks = opens || operation.has(Role.Awaits.class) || isRead && changesOnSuccess();
    List<Turned> turned = new ArrayList<>();
    if (!forks && !mayStartWork()) {
      return List.of(
          assign(
              prepared, Turn.OPEN, new Outcomes.Case(resultScalar(), lastError(prepared), false)));
    }
    Outcomes outcomes = outcomes(prepared);
    Outcomes.Case any = new Outcomes.Case(resultScalar(), Scalar.ANY, false);
    if (mayStartWork()) {
      outcomes
          .cases(any, outcome.pending(), true)
          .forEach(one -> turned.add(assign(prepared, Turn.PENDING, one)));
    }
    Scalar success =
        opensResult() ? resultScalar().withNullness(Scalar.Nullness.NON_NULL) : resultScalar();
    List<Outcomes.Case> good =
        outcomes.cases(new Outcomes.Case(success, Scalar.ANY, false), outcome.ok(), true);
    good.forEach(one -> turned.add(assign(prepared, forks ? Turn.SUCCEEDED : Turn.OPEN, one)));
    if (opens || isRead || operation.has(Role.Awaits.class)) {
      List<Outcomes.Case> bad =
          outcome.mayBePending()
              ? outcomes.cases(resultScalar(), outcome.ok(), false, outcome.pending(), false)
              : outcomes.cases(any, outcome.ok(), false);
      bad.forEach(one -> turned.add(assign(prepared, forks ? Turn.FAILED : Turn.OPEN, one)));
    }
    return turned;
  }

  /** A close that nobody tests counts as complete; other work that nobody tests may be pending. */
  private boolean mayStartWork() {
    return operation.outcome().mayBePending()
        && (!operation.has(Role.Closes.class)
            || scene.read().get(Math.max(0, call.target().index())));
  }

  private boolean changesOnSuccess() {
    return operation.has(Role.Closes.class)
        || operation.has(Role.Becomes.class)
        || operation.has(Role.Clears.class)
        || operation.has(Role.Attaches.class)
        || operation.has(Role.Awaits.class)
        || operation.has(Role.Owned.class);
  }

  private boolean opensResult() {
    return operation
        .roles(Role.Opens.class)
        .anyMatch(role -> role.subject() instanceof Subject.Result);
  }

  private Scalar resultScalar() {
    return Heap.scalar(call.target().type());
  }

  private Turned returned(Disjunct prepared) {
    Optional<Role.SameAs> same = operation.roles(Role.SameAs.class).findFirst();
    if (same.isPresent()) {
      Value value = subjects.value(prepared, same.get().subject());
      return new Turned(Turn.SUCCEEDED, prepared.assign(call.target(), value), Optional.empty());
    }
    if (operation.has(Role.LastErrorReader.class)) {
      Heap.Loaded loaded =
          Heap.load(
              prepared.update(ObjectId.STATICS, object -> object.asExternal(true)),
              ObjectId.STATICS,
              LAST_ERROR,
              Optional.empty(),
              "int");
      return new Turned(
          Turn.SUCCEEDED,
          loaded.disjunct().assign(call.target(), loaded.value()),
          Optional.empty());
    }
    if (call.target().index() < 0 && !opensResult() || call.target().type().equals("void")) {
      return new Turned(Turn.SUCCEEDED, prepared, Optional.empty());
    }
    ObjectId id = ObjectId.born(point, "result");
    Scalar scalar = opensResult() ? Scalar.PRESENT : resultScalar();
    HeapObject object = HeapObject.EXTERNAL.with(scalar).named(call.target().name());
    Disjunct with = Heap.allocate(prepared, id, object).assign(call.target(), new Value.Ref(id));
    return new Turned(Turn.SUCCEEDED, with, Optional.of(id));
  }

  private Turned assign(Disjunct prepared, Turn turn, Outcomes.Case one) {
    ObjectId id = ObjectId.born(point, "result");
    ResultFact fact =
        new ResultFact(event.by(), operation.outcome(), turn, Test.NONE, call.site(), false);
    HeapObject object =
        HeapObject.EXTERNAL.with(one.result()).with(fact).named(call.target().name());
    Disjunct disjunct =
        Heap.allocate(prepared, id, object).assign(call.target(), new Value.Ref(id));
    if (one.asksLastError()) {
      ObjectId error = ObjectId.born(point, "lastError");
      disjunct =
          Heap.allocate(disjunct, error, HeapObject.EXTERNAL.with(one.lastError()))
              .update(ObjectId.STATICS, o -> o.withField(LAST_ERROR, new Value.Ref(error)));
    } else if (operation.outcome().isTested()) {
      disjunct = disjunct.update(ObjectId.STATICS, o -> o.withoutField(LAST_ERROR));
    }
    return new Turned(turn, disjunct, Optional.of(id));
  }

  private Scalar lastError(Disjunct disjunct) {
    return disjunct
        .object(ObjectId.STATICS)
        .field(LAST_ERROR)
        .flatMap(disjunct::object)
        .map(HeapObject::scalar)
        .orElse(Scalar.ANY);
  }

  // After the outcome.

  private Disjunct finished(Turned turned) {
    Disjunct disjunct = turned.disjunct();
    for (Role role : operation.roles()) {
      disjunct = apply(role, turned, disjunct);
    }
    return disjunct;
  }

  private Disjunct apply(Role role, Turned turned, Disjunct disjunct) {
    if (role instanceof Role.Closes closes) {
      return closed(closes, turned, disjunct);
    }
    if (role instanceof Role.Opens opens) {
      return opened(opens, turned, disjunct);
    }
    if (role instanceof Role.Uses uses && turned.turn() == Turn.PENDING) {
      return startsWork(uses, turned, disjunct);
    }
    if (role instanceof Role.Becomes becomes) {
      return becoming(becomes, turned, disjunct);
    }
    if (turned.turn() == Turn.FAILED && role instanceof Role.Awaits awaits) {
      return each(
          disjunct,
          awaits.subject(),
          (d, id) -> lifecycle.failed(d, id, turned.result().stream().toList()));
    }
    if (turned.turn() == Turn.FAILED) {
      return role instanceof Role.Owned owned && owned.when() instanceof When.Any
          ? each(disjunct, owned.subject(), (d, id) -> d.updateHandle(id, HandleFact::silenced))
          : disjunct;
    }
    if (role instanceof Role.Invalidates invalidates) {
      return holdsHere(invalidates.when(), turned, disjunct)
          ? lifecycle.invalidated(disjunct, invalidates.kinds(), event)
          : disjunct;
    }
    if (role instanceof Role.Clears clears) {
      return each(
          disjunct, clears.subject(), (d, id) -> lifecycle.cleared(d, id, clears.kinds(), event));
    }
    if (role instanceof Role.Awaits awaits) {
      return each(
          disjunct,
          awaits.subject(),
          (d, id) -> lifecycle.awaited(lifecycle.asHandle(d, id, awaits.kinds()), id, event));
    }
    if (role instanceof Role.Attaches attaches) {
      return attached(attaches, disjunct);
    }
    if (role instanceof Role.Enters enters) {
      return disjunct.with(disjunct.path().entering(enters.contexts()));
    }
    if (role instanceof Role.Leaves leaves) {
      return disjunct.with(disjunct.path().leaving(leaves.contexts()));
    }
    if (role instanceof Role.Owned owned) {
      return owned(owned, turned, disjunct);
    }
    if (role instanceof Role.Wraps wraps) {
      return wrapped(wraps, turned, disjunct);
    }
    return afterwards(role, turned, disjunct);
  }

  private Disjunct afterwards(Role role, Turned turned, Disjunct disjunct) {
    if (role instanceof Role.Borrowed borrowed && borrowed.subject() instanceof Subject.Result) {
      return turned
          .result()
          .map(id -> disjunct.updateHandle(id, HandleFacts::lent))
          .orElse(disjunct);
    }
    if (role instanceof Role.OfKind kind && kind.subject() instanceof Subject.Result) {
      return turned
          .result()
          .map(id -> lifecycle.asHandle(disjunct, id, kind.kinds()))
          .orElse(disjunct);
    }
    return disjunct;
  }

  private interface Step {
    Disjunct apply(Disjunct disjunct, ObjectId id);
  }

  private Disjunct each(Disjunct before, Subject subject, Step step) {
    Subjects.Found found = subjects.find(before, subject, false);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = step.apply(disjunct, id);
    }
    return disjunct;
  }

  /** Whether the role has its effect: for certain, perhaps, or not. */
  private enum Certainty {
    NO,
    PERHAPS,
    YES
  }

  private Certainty certainty(When when, Turned turned, Disjunct disjunct) {
    Turn turn = turned.turn();
    if (when instanceof When.Holds holds) {
      return certainty(holds.condition(), turned, disjunct);
    }
    boolean yes =
        when instanceof When.Any
            || when instanceof When.Failure && turn == Turn.FAILED
            || when instanceof When.Pending && turn == Turn.PENDING
            || when instanceof When.Success && (turn == Turn.SUCCEEDED || turn == Turn.OPEN);
    return yes ? Certainty.YES : Certainty.NO;
  }

  private Certainty certainty(Condition condition, Turned turned, Disjunct disjunct) {
    Scalar result = turned.result().map(id -> disjunct.object(id).scalar()).orElse(Scalar.ANY);
    Outcomes.Case known = new Outcomes.Case(result, lastError(disjunct), false);
    Outcomes outcomes = outcomes(disjunct);
    if (outcomes.cases(known, condition, true).isEmpty()) {
      return Certainty.NO;
    }
    return outcomes.cases(known, condition, false).isEmpty() ? Certainty.YES : Certainty.PERHAPS;
  }

  private boolean holds(When when, Turned turned, Disjunct disjunct) {
    return certainty(when, turned, disjunct) == Certainty.YES;
  }

  /** A role whose condition asks for the result makes ways of its own. */
  private List<Turned> split(List<Turned> turned) {
    List<Turned> all = turned;
    for (Role role : operation.roles()) {
      if (When.of(role) instanceof When.Holds holds) {
        List<Turned> parts = new ArrayList<>();
        all.forEach(one -> parts.addAll(split(one, holds.condition())));
        all = parts;
      }
    }
    return all;
  }

  private List<Turned> split(Turned turned, Condition condition) {
    if (turned.result().isEmpty()
        || certainty(condition, turned, turned.disjunct()) != Certainty.PERHAPS) {
      return List.of(turned);
    }
    ObjectId id = turned.result().get();
    Disjunct disjunct = turned.disjunct();
    Scalar result = disjunct.object(id).scalar();
    Outcomes.Case known = new Outcomes.Case(result, lastError(disjunct), false);
    List<Outcomes.Case> ways = new ArrayList<>(outcomes(disjunct).cases(known, condition, true));
    ways.addAll(outcomes(disjunct).cases(known, condition, false));
    return ways.stream().map(Outcomes.Case::result).distinct().count() < ways.size()
        ? List.of(turned)
        : ways.stream()
            .map(
                way ->
                    new Turned(
                        turned.turn(),
                        disjunct.update(id, object -> object.with(way.result())),
                        turned.result()))
            .toList();
  }

  /** A new state: now, when a test of the last error tells, or nobody knows. */
  private Disjunct becoming(Role.Becomes role, Turned turned, Disjunct disjunct) {
    Certainty certainty = certainty(role.when(), turned, disjunct);
    if (certainty == Certainty.NO) {
      return disjunct;
    }
    if (certainty == Certainty.YES) {
      return each(
          disjunct,
          role.subject(),
          (d, id) -> d.updateHandle(id, fact -> fact.withState(role.state())));
    }
    Optional<Long> error =
        role.when() instanceof When.Holds holds ? lastErrorIn(holds.condition()) : Optional.empty();
    if (error.isEmpty()) {
      return each(
          disjunct, role.subject(), (d, id) -> d.updateHandle(id, fact -> fact.withState("")));
    }
    return each(disjunct, role.subject(), (d, id) -> whenTested(d, id, role.state(), error.get()));
  }

  private static Optional<Long> lastErrorIn(Condition condition) {
    if (condition instanceof Condition.And and) {
      return lastErrorIn(and.left()).or(() -> lastErrorIn(and.right()));
    }
    return condition instanceof Condition.Test test
            && test.subject() instanceof Subject.LastError
            && test.constant() instanceof Operand.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  private Disjunct whenTested(Disjunct before, ObjectId handle, String state, long error) {
    Optional<Value> known = before.object(ObjectId.STATICS).field(LAST_ERROR);
    boolean isNew = known.isEmpty() || !(known.get() instanceof Value.Ref);
    ObjectId id =
        isNew ? ObjectId.born(point, "lastError") : ((Value.Ref) known.orElseThrow()).id();
    Disjunct disjunct =
        isNew
            ? Heap.allocate(before, id, HeapObject.EXTERNAL)
                .update(ObjectId.STATICS, o -> o.withField(LAST_ERROR, new Value.Ref(id)))
            : before;
    return disjunct.update(
        id, o -> o.withField(Refinement.BECOMES + error + " " + state, new Value.Ref(handle)));
  }

  private boolean holdsHere(Condition condition, Turned turned, Disjunct disjunct) {
    return certainty(new When.Holds(condition), turned, disjunct) != Certainty.NO;
  }

  private Disjunct closed(Role.Closes role, Turned turned, Disjunct before) {
    if (!(role.when() instanceof When.Success)
        || turned.turn() == Turn.SUCCEEDED
        || turned.turn() == Turn.OPEN) {
      Certainty closes = certainty(role.when(), turned, before);
      if (closes == Certainty.PERHAPS) {
        return each(before, role.subject(), (d, id) -> d.updateHandle(id, HandleFact::silenced));
      }
      return closes == Certainty.YES
          ? each(before, role.subject(), (d, id) -> closedNow(role, d, id))
          : before;
    }
    if (turned.turn() == Turn.PENDING) {
      Pending pending = new Pending(What.CLOSES, event);
      return each(
          before,
          role.subject(),
          (d, id) ->
              d.handle(id).life() == Life.OPEN
                  ? d.updateHandle(
                      id,
                      fact ->
                          fact.withPending(pending)
                              .withObliged(false)
                              .withResult(turned.result().stream().toList()))
                  : d);
    }
    // Tested and failed: still open; to give up here is no leak.
    return each(
        before, role.subject(), (d, id) -> d.updateHandle(id, fact -> fact.withObliged(false)));
  }

  private Disjunct closedNow(Role.Closes role, Disjunct disjunct, ObjectId id) {
    if (disjunct.handle(id).life() == Life.UNKNOWN && !disjunct.handle(id).isHandle()) {
      return disjunct;
    }
    boolean all = role.subject() instanceof Subject.Elements;
    boolean many = disjunct.object(id).many();
    Disjunct one = all && many ? disjunct.update(id, object -> object.asMany(false)) : disjunct;
    Disjunct closed = lifecycle.closed(one, id, event);
    return all && many ? closed.update(id, object -> object.asMany(true)) : closed;
  }

  private Disjunct startsWork(Role.Uses role, Turned turned, Disjunct before) {
    if (operation.has(Role.Opens.class) || operation.has(Role.Closes.class)) {
      return before;
    }
    Pending pending = new Pending(What.WORKS, event);
    return each(
        before,
        role.subject(),
        (d, id) ->
            d.handle(id).life() == Life.OPEN && isInnermost(d, id)
                ? d.updateHandle(
                    id,
                    fact -> fact.withPending(pending).withResult(turned.result().stream().toList()))
                : d);
  }

  /** The operation belongs to the handle that no other argument hangs on. */
  private boolean isInnermost(Disjunct disjunct, ObjectId id) {
    String kind = disjunct.handle(id).kind();
    return operation
        .roles(Role.Uses.class)
        .flatMap(role -> role.kinds().stream())
        .flatMap(other -> scene.specs().kind(other).stream())
        .noneMatch(other -> other.parents().contains(kind));
  }

  private Disjunct opened(Role.Opens role, Turned turned, Disjunct before) {
    boolean happens = holds(role.when(), turned, before);
    boolean pends = turned.turn() == Turn.PENDING && role.when() instanceof When.Success;
    boolean elsewhere =
        operation
            .roles(Role.Opens.class)
            .anyMatch(
                other ->
                    !other.equals(role)
                        && other.subject().equals(role.subject())
                        && holds(other.when(), turned, before));
    if (!happens && !pends && elsewhere) {
      return before;
    }
    if (certainty(role.when(), turned, before) == Certainty.PERHAPS) {
      return opening(role).perhaps(before);
    }
    return opening(role)
        .after(before, turned.result(), happens, pends, hangsOnOutcome(role, before));
  }

  private OpenTransfer opening(Role.Opens role) {
    boolean readsCell =
        operation
            .roles(Role.Uses.class)
            .anyMatch(
                uses ->
                    uses.subject().equals(role.subject())
                        || (role.subject() instanceof Subject.Content content
                            && uses.subject().equals(content.cell())));
    return new OpenTransfer(scene, lifecycle, subjects, role, event, point, readsCell);
  }

  /** Whether the caller has to test the outcome to know that the handle is open. */
  private boolean hangsOnOutcome(Role.Opens role, Disjunct disjunct) {
    Condition ok = operation.outcome().ok();
    if (role.when() instanceof When.Holds holds) {
      return outcomes(disjunct).cases(resultScalar(), ok, false, holds.condition(), true).isEmpty();
    }
    return operation.outcome().isTested() && !(role.when() instanceof When.Any);
  }

  private Disjunct attached(Role.Attaches role, Disjunct before) {
    Subjects.Found parents = subjects.find(before, role.parent(), false);
    return each(
        parents.disjunct(),
        role.subject(),
        (d, id) ->
            d.updateHandle(
                id,
                fact -> {
                  List<ObjectId> all = new ArrayList<>(fact.parents());
                  all.addAll(parents.ids());
                  // What its parent closes is in the parent's hands from now on.
                  return fact.withParents(all.stream().distinct().toList())
                      .withObliged(fact.obliged() && !isClosedByParent(fact));
                }));
  }

  private boolean isClosedByParent(HandleFact fact) {
    return scene
        .specs()
        .kind(fact.kind())
        .filter(kind -> kind.onParentClose() == Kind.OnParentClose.CLOSED)
        .isPresent();
  }

  private Disjunct owned(Role.Owned role, Turned turned, Disjunct disjunct) {
    if (role.subject() instanceof Subject.Result) {
      return turned
          .result()
          .map(id -> disjunct.updateHandle(id, fact -> fact.withObliged(fact.isHandle())))
          .orElse(disjunct);
    }
    return each(disjunct, role.subject(), (d, id) -> d.updateHandle(id, HandleFact::silenced));
  }

  private Disjunct wrapped(Role.Wraps role, Turned turned, Disjunct disjunct) {
    Optional<ObjectId> wrapper =
        call.method().isConstructor()
            ? subjects.find(disjunct, new Subject.Receiver(), false).ids().stream().findFirst()
            : turned.result();
    Value inner = subjects.value(disjunct, role.subject());
    return wrapper
        .map(
            id ->
                inner instanceof Value.Ref ref
                    ? disjunct
                        .update(id, object -> object.withField(Heap.WRAPPED, inner))
                        .updateHandle(ref.id(), fact -> fact.withObliged(false))
                    : disjunct)
        .orElse(disjunct);
  }
}
