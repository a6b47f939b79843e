package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;
import dev.handrail.checker.domain.HandleFact.Pending.What;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What one role of a described call leaves in one way in which the call has turned out. */
record AfterCall(DescribedCall call, Turned turned, Disjunct before)
    implements Role.Cases<Disjunct> {

  /** What all roles of the call leave. */
  static Disjunct of(DescribedCall call, Turned turned) {
    Disjunct disjunct = turned.disjunct();
    for (Role role : call.operation().roles()) {
      disjunct = role.match(new AfterCall(call, turned, disjunct));
    }
    return turned.failed() ? disjunct : new GivenCode(call).from(disjunct);
  }

  @Override
  public Disjunct otherwise(Role role) {
    return before;
  }

  @Override
  public Disjunct opens(Role.Opens role) {
    boolean happens = turned.holds(role.when(), before);
    boolean pends = turned.isPending() && role.when() instanceof When.Success;
    if (!happens && !pends && isOpenedByAnother(role) || yields(role)) {
      return before;
    }
    if (turned.certainty(role.when(), before) == Turned.Certainty.PERHAPS) {
      return call.opening(role).perhaps(before);
    }
    return call.opening(role).after(before, turned.result(), happens, pends, hangsOnOutcome(role));
  }

  private boolean isOpenedByAnother(Role.Opens role) {
    return others(role).anyMatch(other -> turned.holds(other.when(), before));
  }

  private boolean isDecisive() {
    BitSet decisive = call.scene().summaries().texts().decisive(call.scene());
    return decisive.get(call.call().target().index());
  }

  /** What is opened on a condition comes before what is opened in any case: if it surely holds. */
  private boolean yields(Role.Opens role) {
    if (isConditional(role)) {
      return !turned.holds(role.when(), before) && others(role).anyMatch(o -> !isConditional(o));
    }
    return others(role).anyMatch(o -> isConditional(o) && turned.holds(o.when(), before));
  }

  private static boolean isConditional(Role.Opens role) {
    return role.when() instanceof When.Holds;
  }

  private Stream<Role.Opens> others(Role.Opens role) {
    return call.operation()
        .roles(Role.Opens.class)
        .filter(other -> !other.equals(role) && other.subject().equals(role.subject()));
  }

  /** Whether the caller has to test the outcome to know that the handle is open. */
  private boolean hangsOnOutcome(Role.Opens role) {
    Condition ok = call.operation().outcome().ok();
    if (role.when() instanceof When.Holds holds) {
      return call.outcomes(before)
          .cases(call.resultScalar(), ok, false, holds.condition(), true)
          .isEmpty();
    }
    return call.operation().outcome().isTested() && !(role.when() instanceof When.Any);
  }

  @Override
  public Disjunct uses(Role.Uses role) {
    boolean starts =
        turned.isPending()
            && !call.operation().has(Role.Opens.class)
            && !call.operation().has(Role.Closes.class);
    if (!starts) {
      return before;
    }
    Pending pending = new Pending(What.WORKS, call.event());
    List<ObjectId> result = turned.result().stream().toList();
    return each(
        role.subject(),
        (d, id) ->
            d.handle(id).life() == Life.OPEN && isInnermost(d, id)
                ? d.updateHandle(id, fact -> fact.withPending(pending).withResult(result))
                : d);
  }

  /** The operation belongs to the handle that no other argument hangs on. */
  private boolean isInnermost(Disjunct disjunct, ObjectId id) {
    String kind = disjunct.handle(id).kind();
    return call.operation()
        .roles(Role.Uses.class)
        .flatMap(role -> role.kinds().stream())
        .flatMap(other -> call.scene().specs().kind(other).stream())
        .noneMatch(other -> other.parents().contains(kind));
  }

  /**
   * Whoever asks a handle how it is, and does what the answer says, may know that it needs no
   * close.
   */
  @Override
  public Disjunct anyTime(Role.AnyTime role) {
    boolean asks =
        call.call().target().type().equals("boolean")
            && call.call().method().parameters().equals("()")
            && call.isRead()
            && isDecisive();
    return asks ? each(role.subject(), call.lifecycle()::asked) : before;
  }

  @Override
  public Disjunct closes(Role.Closes role) {
    if (role.when() instanceof When.Success && turned.isPending()) {
      return startsClosing(role);
    }
    if (role.when() instanceof When.Success && turned.failed()) {
      // Tested and failed: still open; to give up here is no leak.
      List<ObjectId> result = turned.result().stream().toList();
      return each(
          role.subject(),
          (d, id) -> d.updateHandle(id, fact -> fact.withObliged(false).withResult(result)));
    }
    return switch (turned.certainty(role.when(), before)) {
      case NO -> before;
      case PERHAPS -> each(role.subject(), (d, id) -> d.updateHandle(id, HandleFact::silenced));
      case YES -> each(role.subject(), (d, id) -> closed(role, d, id));
    };
  }

  private Disjunct startsClosing(Role.Closes role) {
    Pending pending = new Pending(What.CLOSES, call.event());
    List<ObjectId> result = turned.result().stream().toList();
    return each(
        role.subject(),
        (d, id) ->
            d.handle(id).life() == Life.OPEN
                ? d.updateHandle(
                    id, fact -> fact.withPending(pending).withObliged(false).withResult(result))
                : d);
  }

  private Disjunct closed(Role.Closes role, Disjunct disjunct, ObjectId id) {
    if (disjunct.handle(id).life() == Life.UNKNOWN && !disjunct.handle(id).isHandle()) {
      return disjunct;
    }
    boolean all = role.subject() instanceof Subject.Elements && disjunct.object(id).many();
    Disjunct one = all ? disjunct.update(id, object -> object.asMany(false)) : disjunct;
    Disjunct closed = call.lifecycle().closed(one, id, call.event());
    return all ? closed.update(id, object -> object.asMany(true)) : closed;
  }

  @Override
  public Disjunct becomes(Role.Becomes role) {
    return new StateTransfer(call, turned, role).from(before);
  }

  @Override
  public Disjunct awaits(Role.Awaits role) {
    LifecycleTransfer lifecycle = call.lifecycle();
    if (isOfAll(role)) {
      return awaitedAll(role);
    }
    if (turned.failed()) {
      List<ObjectId> result = turned.result().stream().toList();
      return each(role.subject(), (d, id) -> lifecycle.failed(d, id, result));
    }
    return each(
        role.subject(),
        (d, id) -> lifecycle.awaited(lifecycle.asHandle(d, id, role.kinds()), id, call.event()));
  }

  /** A wait that is given no handle is for all of the kinds. */
  private boolean isOfAll(Role.Awaits role) {
    return role.subject() instanceof Subject.Receiver
        && !role.kinds().isEmpty()
        && call.subjects().find(before, role.subject(), false).ids().stream()
            .noneMatch(id -> call.lifecycle().isOf(before, id, role.kinds()));
  }

  private Disjunct awaitedAll(Role.Awaits role) {
    Disjunct disjunct = before;
    for (ObjectId id : before.handles()) {
      boolean isMeant =
          disjunct.handle(id).isPending() && call.lifecycle().isOf(disjunct, id, role.kinds());
      disjunct = isMeant ? call.lifecycle().awaited(disjunct, id, call.event()) : disjunct;
    }
    return disjunct;
  }

  @Override
  public Disjunct owned(Role.Owned role) {
    boolean taken = !turned.failed() || role.when() instanceof When.Any;
    if (!taken) {
      return before;
    }
    if (role.subject() instanceof Subject.Result) {
      return turned.failed() ? before : ofResult((d, id) -> d.updateHandle(id, this::received));
    }
    return each(role.subject(), (d, id) -> settled(d, id, HandleFacts::givenAway));
  }

  private HandleFact received(HandleFact fact) {
    return fact.isHandle() ? fact.withObliged(true).withEvents(call.event(), Event.NONE) : fact;
  }

  /** Somebody else has to close it from now on. */
  private Disjunct settled(Disjunct disjunct, ObjectId id, UnaryOperator<HandleFact> change) {
    call.scene().judge().settles(id, disjunct);
    return disjunct.updateHandle(id, change);
  }

  @Override
  public Disjunct invalidates(Role.Invalidates role) {
    boolean perhaps =
        !turned.failed() && turned.certainty(role.when(), before) != Turned.Certainty.NO;
    if (!perhaps) {
      return before;
    }
    Disjunct told = before.with(before.path().revoking(role.kinds()));
    return call.lifecycle().invalidated(told, role.kinds(), call.event());
  }

  @Override
  public Disjunct clears(Role.Clears role) {
    return turned.failed()
        ? before
        : each(
            role.subject(), (d, id) -> call.lifecycle().cleared(d, id, role.kinds(), call.event()));
  }

  @Override
  public Disjunct attaches(Role.Attaches role) {
    if (turned.failed()) {
      return before;
    }
    Subjects.Found parents = call.subjects().find(before, role.parent(), false);
    return call.each(
        parents.disjunct(),
        role.subject(),
        (d, id) ->
            call.scene().specs().isClosedWithParent(d.handle(id).kind())
                ? settled(d, id, fact -> attached(fact, parents.ids()).withObliged(false))
                : d.updateHandle(id, fact -> attached(fact, parents.ids())));
  }

  private static HandleFact attached(HandleFact fact, List<ObjectId> parents) {
    List<ObjectId> all = new ArrayList<>(fact.parents());
    all.addAll(parents);
    return fact.withParents(all.stream().distinct().toList());
  }

  @Override
  public Disjunct enters(Role.Enters role) {
    return turned.failed() ? before : before.with(before.path().entering(role.contexts()));
  }

  @Override
  public Disjunct leaves(Role.Leaves role) {
    return turned.failed() ? before : before.with(before.path().leaving(role.contexts()));
  }

  @Override
  public Disjunct wraps(Role.Wraps role) {
    Value inner = call.subjects().value(before, role.subject());
    if (turned.failed()) {
      return before;
    }
    if (!(inner instanceof Value.Ref ref)) {
      // Nobody knows what it wraps.
      return call.wrapper(before, turned.result())
          .map(id -> before.updateHandle(id, fact -> fact.withObliged(false)))
          .orElse(before);
    }
    boolean owes = owesWhatItWraps();
    return call.wrapper(before, turned.result())
        .map(
            id ->
                before
                    .update(id, object -> object.withField(HeapObject.WRAPPED, inner))
                    .updateHandle(id, fact -> fact.withObliged(fact.obliged() && owes)))
        .map(with -> settled(with, ref.id(), fact -> fact.withObliged(false)))
        .orElse(before);
  }

  /** Wrapping what carries no obligation carries none. */
  private boolean owesWhatItWraps() {
    return call.operation()
        .roles(Role.Wraps.class)
        .map(role -> call.subjects().value(turned.disjunct(), role.subject()))
        .anyMatch(
            value -> value instanceof Value.Ref ref && turned.disjunct().handle(ref.id()).owes());
  }

  @Override
  public Disjunct borrowed(Role.Borrowed role) {
    boolean isResult = role.subject() instanceof Subject.Result && !turned.failed();
    return isResult ? ofResult((d, id) -> d.updateHandle(id, HandleFacts::lent)) : before;
  }

  @Override
  public Disjunct ofKind(Role.OfKind role) {
    boolean isResult = role.subject() instanceof Subject.Result && !turned.failed();
    return isResult ? ofResult((d, id) -> call.lifecycle().asHandle(d, id, role.kinds())) : before;
  }

  private Disjunct each(Subject subject, DescribedCall.Step step) {
    return call.each(before, subject, step);
  }

  private Disjunct ofResult(DescribedCall.Step step) {
    return turned.result().map(id -> step.apply(before, id)).orElse(before);
  }
}
