package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Site;
import java.util.List;

/**
 * What is known of a handle on one path.
 *
 * @param kind binary name of its kind; empty: not a handle, or not known
 * @param life where it stands in its life
 * @param state its declared state while open; empty: not known
 * @param claim who has to close it, and how often
 * @param parents the handles it was opened on
 * @param pending the operation on it that is not complete
 * @param result the object that says whether its open succeeded
 * @param opened where it was opened, and by what
 * @param closed where it was closed, and by what
 */
public record HandleFact(
    String kind,
    Life life,
    String state,
    Claim claim,
    List<ObjectId> parents,
    Pending pending,
    List<ObjectId> result,
    Event opened,
    Event closed) {

  /**
   * Who has to close a handle, and how often.
   *
   * @param obliged whether this method's objects still have to close it
   * @param borrowed whether it was only lent
   * @param shared whether it was open before this method's objects took references of their own
   * @param count how many closes it needs of this method's objects
   */
  public record Claim(boolean obliged, boolean borrowed, boolean shared, int count) {
    /** Nobody's. */
    public static final Claim NONE = new Claim(false, false, false, 0);

    /** Somebody else's. */
    public static final Claim OTHERS = new Claim(false, false, false, 1);

    /** Ours. */
    public static final Claim OURS = new Claim(true, false, false, 1);

    Claim withObliged(boolean changed) {
      return new Claim(changed, borrowed, shared, count);
    }

    /** Only lent. */
    public Claim lent() {
      return new Claim(false, true, shared, Math.max(count, 1));
    }

    /** One more reference. */
    Claim taken() {
      return new Claim(true, borrowed, shared || !obliged, obliged ? count + 1 : 1);
    }

    /** One reference less: what remains is ours, or others'. */
    Claim givenBack() {
      return new Claim(count > 1, borrowed, shared, Math.max(count - 1, 1));
    }

    Claim join(Claim other) {
      return new Claim(
          obliged && other.obliged,
          borrowed || other.borrowed,
          shared || other.shared,
          Math.min(count, other.count));
    }
  }

  /** Where a handle stands in its life. */
  public enum Life {
    /** It can be used. */
    OPEN,
    /** It was closed. */
    CLOSED,
    /** Its open failed: there is no handle. */
    FAILED,
    /** Code that we cannot see has had it. */
    UNKNOWN,
    /** A rule has found fault with it: nothing more is said of it. */
    FAULTY
  }

  /** Something that happened to a handle: where, and the name of the method that did it. */
  public record Event(Site site, String by) {
    /** It has not happened, or nobody saw it. */
    public static final Event NONE = new Event(Site.NONE, "");

    /** The same without the place: summaries do without, so that more calls share one. */
    public Event elsewhere() {
      return by.isEmpty() ? NONE : new Event(Site.NONE, by);
    }
  }

  /**
   * An operation that was started and is not complete.
   *
   * @param what what its completion does
   */
  public record Pending(What what, Event started) {
    /** What a completion does. */
    public enum What {
      NOTHING,
      OPENS,
      CLOSES,
      WORKS
    }

    /** No operation is under way. */
    public static final Pending NONE = new Pending(What.NOTHING, Event.NONE);
  }

  /** No handle. */
  public static final HandleFact NONE = of("", Life.UNKNOWN, Claim.NONE, Event.NONE);

  /** A handle without history. */
  public static HandleFact of(String kind, Life life, Claim claim, Event opened) {
    return new HandleFact(
        kind, life, "", claim, List.of(), Pending.NONE, List.of(), opened, Event.NONE);
  }

  /** Enough of it to tell most handles apart. */
  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + life.name().hashCode()) + claim.count();
  }

  /** Whether anything is known. */
  public boolean isHandle() {
    return !kind.isEmpty();
  }

  /** Whether somebody still has to close it. */
  public boolean owes() {
    return obliged() && life == Life.OPEN;
  }

  /** Whether an operation on it is under way. */
  public boolean isPending() {
    return pending.what() != Pending.What.NOTHING;
  }

  /** Whether this method's objects still have to close it. */
  public boolean obliged() {
    return claim.obliged();
  }

  /** Whether it was only lent. */
  public boolean borrowed() {
    return claim.borrowed();
  }

  /** The same elsewhere in its life. */
  public HandleFact with(Life changed) {
    return new HandleFact(kind, changed, state, claim, parents, pending, result, opened, closed);
  }

  /** The same in another declared state. */
  public HandleFact withState(String changed) {
    return new HandleFact(kind, life, changed, claim, parents, pending, result, opened, closed);
  }

  /** The same of another kind. */
  public HandleFact withKind(String changed) {
    return new HandleFact(changed, life, state, claim, parents, pending, result, opened, closed);
  }

  /** The same with another claim on it. */
  public HandleFact with(Claim changed) {
    return new HandleFact(kind, life, state, changed, parents, pending, result, opened, closed);
  }

  /** The same with or without an obligation. */
  public HandleFact withObliged(boolean changed) {
    return with(claim.withObliged(changed));
  }

  /** The same with one more reference of ours. */
  public HandleFact taken(Event event) {
    return with(claim.taken()).withEvents(event, Event.NONE);
  }

  /** Whether a close only gives back one of several references. */
  public boolean isTakenMoreThanOnce() {
    return obliged() && (claim.count() > 1 || claim.shared());
  }

  /** Whether it was opened here, as a lock that is held, and nobody can say what became of it. */
  public boolean isOursOrGone() {
    return owes() || isHandle() && life == Life.UNKNOWN;
  }

  /** The same with one reference less. */
  public HandleFact givenBack() {
    return with(claim.givenBack());
  }

  /** The same on other parents. */
  public HandleFact withParents(List<ObjectId> changed) {
    return new HandleFact(kind, life, state, claim, changed, pending, result, opened, closed);
  }

  /** The same with another operation under way. */
  public HandleFact withPending(Pending changed) {
    return new HandleFact(kind, life, state, claim, parents, changed, result, opened, closed);
  }

  /** The same, whose open hangs on other results. */
  public HandleFact withResult(List<ObjectId> changed) {
    return new HandleFact(kind, life, state, claim, parents, pending, changed, opened, closed);
  }

  /** The same, opened and closed elsewhere. */
  public HandleFact withEvents(Event nowOpened, Event nowClosed) {
    return new HandleFact(kind, life, state, claim, parents, pending, result, nowOpened, nowClosed);
  }

  /** The same, closed at the event. */
  public HandleFact closedBy(Event event) {
    Claim over = new Claim(false, claim.borrowed(), claim.shared(), 0);
    return new HandleFact(
        kind, Life.CLOSED, state, over, parents, Pending.NONE, result, opened, event);
  }

  /** The same, of which nothing is known any more. */
  public HandleFact silenced() {
    return gone(Life.UNKNOWN);
  }

  /** The same after a rule has found fault with it. */
  public HandleFact faulty() {
    return gone(Life.FAULTY);
  }

  /** The same after somebody else has taken it over: to close it is theirs. */
  public HandleFact handedOver() {
    return silenced().with(claim.lent());
  }

  private HandleFact gone(Life changed) {
    return new HandleFact(
        kind,
        changed,
        "",
        claim.withObliged(false),
        parents,
        Pending.NONE,
        List.of(),
        opened,
        closed);
  }

  /** What matters of it when states are compared: not where things happened. */
  HandleFact shape() {
    Pending bare = new Pending(pending.what(), Event.NONE);
    return new HandleFact(kind, life, state, claim, parents, bare, result, Event.NONE, Event.NONE);
  }

  /** What holds of both. */
  HandleFact join(HandleFact other) {
    if (shape().equals(other.shape())) {
      return this;
    }
    if (kind.equals(other.kind) && life == other.life) {
      return new HandleFact(
          kind,
          life,
          state.equals(other.state) ? state : "",
          claim.join(other.claim),
          parents.equals(other.parents) ? parents : List.of(),
          isPending() && other.isPending() ? pending : Pending.NONE,
          result.equals(other.result) ? result : List.of(),
          opened,
          closed);
    }
    return (isHandle() ? this : other).silenced();
  }
}
