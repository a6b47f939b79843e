package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Site;
import java.util.List;

/**
 * What is known of a handle on one path.
 *
 * @param kind binary name of its kind; empty: not a handle, or not known
 * @param life where it stands in its life
 * @param state its declared state while open; empty: not known
 * @param obliged whether this method's objects still have to close it
 * @param borrowed whether it was only lent
 * @param count how many closes it needs
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
    boolean obliged,
    boolean borrowed,
    int count,
    List<ObjectId> parents,
    Pending pending,
    List<ObjectId> result,
    Event opened,
    Event closed) {

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
  public static final HandleFact NONE =
      new HandleFact(
          "",
          Life.UNKNOWN,
          "",
          false,
          false,
          0,
          List.of(),
          Pending.NONE,
          List.of(),
          Event.NONE,
          Event.NONE);

  /** Whether anything is known. */
  public boolean isHandle() {
    return !kind.isEmpty();
  }

  /** Whether somebody still has to close it. */
  public boolean owes() {
    return obliged && life == Life.OPEN;
  }

  /** Whether an operation on it is under way. */
  public boolean isPending() {
    return pending.what() != Pending.What.NOTHING;
  }

  /** The same elsewhere in its life. */
  public HandleFact with(Life changed) {
    return new HandleFact(
        kind, changed, state, obliged, borrowed, count, parents, pending, result, opened, closed);
  }

  /** The same in another declared state. */
  public HandleFact withState(String changed) {
    return new HandleFact(
        kind, life, changed, obliged, borrowed, count, parents, pending, result, opened, closed);
  }

  /** The same with or without an obligation. */
  public HandleFact withObliged(boolean changed) {
    return new HandleFact(
        kind, life, state, changed, borrowed, count, parents, pending, result, opened, closed);
  }

  /** The same with another count. */
  public HandleFact withCount(int changed) {
    return new HandleFact(
        kind, life, state, obliged, borrowed, changed, parents, pending, result, opened, closed);
  }

  /** The same on other parents. */
  public HandleFact withParents(List<ObjectId> changed) {
    return new HandleFact(
        kind, life, state, obliged, borrowed, count, changed, pending, result, opened, closed);
  }

  /** The same with another operation under way. */
  public HandleFact withPending(Pending changed) {
    return new HandleFact(
        kind, life, state, obliged, borrowed, count, parents, changed, result, opened, closed);
  }

  /** The same of another kind. */
  public HandleFact withKind(String changed) {
    return new HandleFact(
        changed, life, state, obliged, borrowed, count, parents, pending, result, opened, closed);
  }

  /** The same, whose open hangs on other results. */
  public HandleFact withResult(List<ObjectId> changed) {
    return new HandleFact(
        kind, life, state, obliged, borrowed, count, parents, pending, changed, opened, closed);
  }

  /** The same, opened and closed elsewhere. */
  public HandleFact withEvents(Event changedOpened, Event changedClosed) {
    return new HandleFact(
        kind,
        life,
        state,
        obliged,
        borrowed,
        count,
        parents,
        pending,
        result,
        changedOpened,
        changedClosed);
  }

  /** The same, closed at the event. */
  public HandleFact closedBy(Event event) {
    return new HandleFact(
        kind, Life.CLOSED, state, false, borrowed, 0, parents, Pending.NONE, result, opened, event);
  }

  /** The same, of which nothing is known any more. */
  public HandleFact silenced() {
    return gone(Life.UNKNOWN);
  }

  /** The same after a rule has found fault with it. */
  public HandleFact faulty() {
    return gone(Life.FAULTY);
  }

  private HandleFact gone(Life changed) {
    return new HandleFact(
        kind,
        changed,
        "",
        false,
        borrowed,
        count,
        parents,
        Pending.NONE,
        List.of(),
        opened,
        closed);
  }

  /** What matters of it when states are compared: not where things happened. */
  HandleFact shape() {
    Pending bare = new Pending(pending.what(), Event.NONE);
    return new HandleFact(
        kind, life, state, obliged, borrowed, count, parents, bare, result, Event.NONE, Event.NONE);
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
          obliged && other.obliged,
          borrowed || other.borrowed,
          Math.min(count, other.count),
          parents.equals(other.parents) ? parents : List.of(),
          isPending() && other.isPending() ? pending : Pending.NONE,
          result.equals(other.result) ? result : List.of(),
          opened,
          closed);
    }
    return (isHandle() ? this : other).silenced();
  }
}
