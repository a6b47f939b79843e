package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Claim;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a handle: what opening, using, closing and awaiting does to it and to what hangs on
 * it. A handle that a rule has found fault with is silenced, so that one mistake is told once.
 */
final class LifecycleTransfer {

  private final SpecCatalog specs;

  LifecycleTransfer(SpecCatalog specs) {
    this.specs = specs;
  }

  /** The object as a handle of one of the kinds; what came in from outside counts as open. */
  Disjunct asHandle(Disjunct disjunct, ObjectId id, List<String> kinds) {
    HeapObject object = disjunct.object(id);
    if (kinds.isEmpty() || object.handle().isHandle()) {
      return narrowed(disjunct, id, kinds);
    }
    String kind = Kind.oneOf(kinds);
    HandleFact fact =
        HandleFact.of(
            kind,
            Life.OPEN,
            object.handle().borrowed() ? Claim.OTHERS.lent() : Claim.OTHERS,
            object.handle().opened());
    boolean invalid = object.external() && isInvalidated(disjunct, kind);
    Event event = new Event(Site.NONE, "the other side");
    HandleFact known = invalid ? fact.closedBy(event) : fact;
    Disjunct with =
        disjunct.with(id, object.with(known.withParents(likelyParents(disjunct, id, kind))));
    return id.isEntry() ? adopted(with, kind) : with;
  }

  /** Whether it is open was asked, and so whether what wraps it is. */
  Disjunct asked(Disjunct disjunct, ObjectId id) {
    return withoutWrapped(disjunct.updateHandle(id, this::asked), id, 8);
  }

  /** Where it is open, it is not what was closed before. */
  private HandleFact asked(HandleFact fact) {
    return fact.life() == Life.CLOSED ? fact.silenced() : inOtherHands(fact);
  }

  /**
   * Whoever else may close it: of a count nobody knows how much is left, other things are theirs.
   */
  HandleFact inOtherHands(HandleFact fact) {
    return specs.isCounted(fact.kind()) ? fact.faulty() : fact.withObliged(false);
  }

  /** What was one of several kinds is the one that it is used as. */
  private static Disjunct narrowed(Disjunct disjunct, ObjectId id, List<String> kinds) {
    List<String> known = Kind.alternatives(disjunct.handle(id).kind());
    List<String> left = known.stream().filter(kinds::contains).toList();
    return known.size() > 1 && !left.isEmpty() && left.size() < known.size()
        ? disjunct.updateHandle(id, fact -> fact.withKind(Kind.oneOf(left)))
        : disjunct;
  }

  /** Children that came in before their likely parent was known. */
  private Disjunct adopted(Disjunct disjunct, String kind) {
    Disjunct after = disjunct;
    for (ObjectId child : disjunct.handles()) {
      HandleFact fact = disjunct.handle(child);
      boolean orphan = child.isEntry() && fact.isHandle() && fact.parents().isEmpty();
      if (orphan
          && specs.kind(fact.kind()).filter(known -> known.parents().contains(kind)).isPresent()) {
        List<ObjectId> likely = likelyParents(disjunct, child, fact.kind());
        after = after.updateHandle(child, old -> old.withParents(likely));
      }
    }
    return after;
  }

  private boolean isInvalidated(Disjunct disjunct, String kind) {
    return disjunct.path().invalidated().stream().anyMatch(gone -> hangsOn(kind, gone, 8));
  }

  /** Whether handles of the kind are of the ancestor's kind or hang on such handles. */
  private boolean hangsOn(String kind, String ancestor, int depth) {
    Optional<Kind> known = specs.kind(kind);
    return kind.equals(ancestor)
        || depth > 0
            && known.isPresent()
            && (known.get().fits(ancestor)
                || known.get().parents().stream()
                    .anyMatch(parent -> hangsOn(parent, ancestor, depth - 1)));
  }

  /**
   * A handle that came in from outside, after the one handle of its parent's kind that came in from
   * outside too was closed: the child was alive then.
   */
  private List<ObjectId> likelyParents(Disjunct disjunct, ObjectId id, String kind) {
    Optional<Kind> known = specs.kind(kind);
    if (!id.isEntry() || known.isEmpty() || known.get().parents().isEmpty()) {
      return List.of();
    }
    List<ObjectId> candidates =
        disjunct.handles().stream()
            .filter(other -> !other.equals(id) && isOf(disjunct, other, known.get().parents()))
            .toList();
    return candidates.size() == 1 && candidates.get(0).isEntry() ? candidates : List.of();
  }

  /** Whether the object is a handle of one of the kinds. */
  boolean isOf(Disjunct disjunct, ObjectId id, List<String> kinds) {
    String kind = disjunct.handle(id).kind();
    return !kind.isEmpty() && specs.fits(kind, kinds);
  }

  /** After a use. */
  Disjunct used(Disjunct disjunct, ObjectId id, List<String> kinds) {
    Disjunct known = asHandle(disjunct, id, kinds);
    HandleFact fact = known.handle(id);
    boolean faulty =
        fact.life() == Life.CLOSED
            || fact.life() == Life.FAILED
            || fact.isPending()
            || !kinds.isEmpty() && !isOf(known, id, kinds);
    return faulty ? known.updateHandle(id, HandleFact::faulty) : decided(known, fact);
  }

  /**
   * Code that we cannot see may test the results that it is given, and throw or tell.
   *
   * @param tells whether it answers something
   */
  Disjunct mayBeTested(Disjunct disjunct, Set<ObjectId> given, boolean tells) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.handles()) {
      HandleFact fact = disjunct.handle(id);
      if (fact.result().stream().anyMatch(given::contains)) {
        after =
            tells || fact.life() == Life.FAILED
                ? after.updateHandle(id, HandleFact::silenced)
                : decided(after, fact);
      }
    }
    return after;
  }

  /** A result that was used without a test counts as tested from here on. */
  static Disjunct decided(Disjunct disjunct, HandleFact fact) {
    Disjunct after = disjunct;
    for (ObjectId result : fact.result()) {
      after =
          after.update(
              result,
              object -> object.with(object.result().tested(Test.DECIDED, Site.NONE, false)));
    }
    return after;
  }

  /** After a close that was called: judged faults are silenced, whatever its outcome. */
  Disjunct closing(Disjunct disjunct, ObjectId id, List<String> kinds, boolean idempotent) {
    Disjunct known = asHandle(disjunct, id, kinds);
    HandleFact fact = known.handle(id);
    boolean faulty =
        fact.life() == Life.CLOSED && !idempotent
            || fact.life() == Life.FAILED
            || fact.borrowed() && !fact.obliged()
            || fact.isPending()
            || !kinds.isEmpty() && !isOf(known, id, kinds);
    return faulty ? known.updateHandle(id, HandleFact::faulty) : decided(known, fact);
  }

  /** After a close that succeeded. */
  Disjunct closed(Disjunct disjunct, ObjectId id, Event event) {
    HeapObject object = disjunct.object(id);
    HandleFact fact = object.handle();
    if (fact.life() == Life.FAULTY || isLasting(fact)) {
      return disjunct;
    }
    if (object.many()) {
      return fact.life() == Life.CLOSED
          ? disjunct
          : disjunct.updateHandle(id, HandleFact::silenced);
    }
    if (specs.isCounted(fact.kind()) && !fact.owes()) {
      return closed(perhapsGivenBack(disjunct, id), id, fact, event);
    }
    return closed(disjunct, id, fact, event);
  }

  /** What is given back was not seen taken: it may be what was taken under another name. */
  private Disjunct perhapsGivenBack(Disjunct disjunct, ObjectId id) {
    Disjunct after = disjunct;
    for (ObjectId other : disjunct.handles()) {
      HandleFact fact = disjunct.handle(other);
      boolean isTaken = fact.owes() && specs.isCounted(fact.kind());
      if (isTaken && (id.isUnseen() || other.isUnseen()) && isAlike(fact, disjunct.handle(id))) {
        after = after.updateHandle(other, HandleFact::faulty);
      }
    }
    return after;
  }

  private boolean isAlike(HandleFact one, HandleFact other) {
    return specs.fits(one.kind(), Kind.alternatives(other.kind()))
        || specs.fits(other.kind(), Kind.alternatives(one.kind()));
  }

  private Disjunct closed(Disjunct disjunct, ObjectId id, HandleFact fact, Event event) {
    if (specs.isCounted(fact.kind()) && fact.life() == Life.UNKNOWN) {
      // How many references there were nobody knows.
      return disjunct;
    }
    if (specs.isCounted(fact.kind()) && fact.isTakenMoreThanOnce()) {
      return disjunct.updateHandle(id, HandleFact::givenBack);
    }
    Disjunct after = childrenOfClosed(disjunct, id, event);
    // What comes of a close in the wrong order is the same mistake.
    boolean isFaulty = isFaultyAmongChildren(disjunct, after, id);
    after = after.updateHandle(id, old -> isFaulty ? old.faulty() : old.closedBy(event));
    after = withoutWrapped(after, id, 8);
    Optional<ObjectId> wrapped = disjunct.object(id).wrapped();
    if (wrapped.isEmpty()) {
      return after;
    }
    Disjunct inside =
        specs.isClosedBySource(after.object(wrapped.get()).type())
            ? perhapsClosed(after, wrapped.get())
            : closed(after, wrapped.get(), event);
    return closingWhatItHolds(inside, wrapped.get());
  }

  /** What an object does with its fields while it is closed by what wraps it is not followed. */
  private static Disjunct closingWhatItHolds(Disjunct disjunct, ObjectId wrapped) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.objects()) {
      boolean isHeld = disjunct.object(wrapped).holds(id) && disjunct.handle(id).owes();
      after = isHeld ? after.updateHandle(id, HandleFact::silenced) : after;
    }
    return after;
  }

  /** After something that may have closed it and what it wraps. */
  static Disjunct perhapsClosed(Disjunct disjunct, ObjectId outer) {
    Disjunct after = disjunct.updateHandle(outer, HandleFact::silenced);
    for (ObjectId inner : disjunct.wrapped(outer)) {
      after = after.updateHandle(inner, HandleFact::silenced);
    }
    return after;
  }

  private boolean isLasting(HandleFact fact) {
    return fact.isHandle() && specs.kind(fact.kind()).filter(Kind::lasting).isPresent();
  }

  /** What wraps something that is closed has nothing left to close. */
  private static Disjunct withoutWrapped(Disjunct disjunct, ObjectId inner, int depth) {
    Disjunct after = disjunct;
    for (ObjectId id : depth == 0 ? List.<ObjectId>of() : disjunct.objects()) {
      boolean wraps = disjunct.object(id).wrapped().filter(inner::equals).isPresent();
      if (wraps) {
        after =
            withoutWrapped(after.updateHandle(id, fact -> fact.withObliged(false)), id, depth - 1);
      }
    }
    return after;
  }

  private static boolean isFaultyAmongChildren(Disjunct before, Disjunct after, ObjectId id) {
    return before.descendants(id).stream()
        .anyMatch(
            child ->
                before.handle(child).life() == Life.OPEN
                    && after.handle(child).life() == Life.FAULTY);
  }

  private Disjunct childrenOfClosed(Disjunct disjunct, ObjectId id, Event event) {
    Disjunct after = disjunct;
    for (ObjectId child : disjunct.descendants(id)) {
      HandleFact fact = after.handle(child);
      boolean inOrder = specs.isClosedWithParent(fact.kind());
      boolean seen = fact.obliged() || fact.isPending() || !fact.opened().equals(Event.NONE);
      if (fact.life() != Life.OPEN || (!seen && !inOrder)) {
        continue;
      }
      after = after.updateHandle(child, old -> inOrder ? old.closedBy(event) : old.faulty());
      after = withoutWrapped(after, child, 8);
    }
    return after;
  }

  /** After all children of the kinds were closed. */
  Disjunct cleared(Disjunct disjunct, ObjectId id, List<String> kinds, Event event) {
    Disjunct after = disjunct;
    for (ObjectId child : disjunct.descendants(id)) {
      if (after.handle(child).life() == Life.OPEN
          && (kinds.isEmpty() || isOf(after, child, kinds))) {
        after = after.updateHandle(child, old -> old.closedBy(event));
      }
    }
    return after;
  }

  /** After the other side has closed all handles of the kinds, and what hangs on them. */
  Disjunct invalidated(Disjunct disjunct, List<String> kinds, Event event) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.handles()) {
      HandleFact fact = disjunct.handle(id);
      boolean gone = kinds.stream().anyMatch(kind -> hangsOn(fact.kind(), kind, 8));
      if (fact.life() == Life.OPEN && gone) {
        after = after.updateHandle(id, old -> old.closedBy(event));
      }
    }
    return after;
  }

  /** After whatever is pending on the handle and on what hangs on it is over. */
  Disjunct awaited(Disjunct disjunct, ObjectId id, Event event) {
    Disjunct after = complete(disjunct, id, event);
    for (ObjectId child : disjunct.descendants(id)) {
      after = complete(after, child, event);
    }
    return after;
  }

  private Disjunct complete(Disjunct disjunct, ObjectId id, Event event) {
    HandleFact fact = disjunct.handle(id);
    return switch (fact.pending().what()) {
      case NOTHING -> disjunct;
      case OPENS ->
          disjunct.updateHandle(
              id, old -> old.withPending(Pending.NONE).withResult(List.of()).withObliged(true));
      case WORKS ->
          disjunct.updateHandle(id, old -> old.withPending(Pending.NONE).withResult(List.of()));
      case CLOSES ->
          closed(disjunct.updateHandle(id, old -> old.withPending(Pending.NONE)), id, event);
    };
  }

  /** After whatever was pending on the handle, and on what hangs on it, has failed. */
  Disjunct failed(Disjunct disjunct, ObjectId id, List<ObjectId> result) {
    Disjunct after = disjunct.updateHandle(id, fact -> afterFailure(fact, result));
    for (ObjectId child : disjunct.descendants(id)) {
      after = after.updateHandle(child, fact -> afterFailure(fact, result));
    }
    return after;
  }

  private static HandleFact afterFailure(HandleFact fact, List<ObjectId> result) {
    HandleFact over = fact.withPending(Pending.NONE);
    return switch (fact.pending().what()) {
      case NOTHING -> fact;
      case OPENS -> over.with(Life.FAILED).withObliged(false).withResult(result);
      case CLOSES -> over.withObliged(true).withResult(List.of());
      case WORKS -> over.withResult(List.of());
    };
  }

  /** After a wait for something that we cannot see: nothing is known to be pending any more. */
  Disjunct mayHaveCompleted(Disjunct disjunct) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.handles()) {
      if (disjunct.handle(id).isPending()) {
        after = after.updateHandle(id, LifecycleTransfer::afterUnseenWait);
      }
    }
    return after;
  }

  private static HandleFact afterUnseenWait(HandleFact fact) {
    return switch (fact.pending().what()) {
      // Whoever has waited may have been told that it has failed.
      case CLOSES, OPENS -> fact.silenced();
      case NOTHING, WORKS -> fact.withPending(Pending.NONE).withResult(List.of());
    };
  }
}
