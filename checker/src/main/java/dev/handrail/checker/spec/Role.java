package dev.handrail.checker.spec;

import java.util.List;

/** What an operation does with one of its subjects. Kinds and contexts are binary names. */
public sealed interface Role {

  /** Asks the case that fits. */
  <R> R match(Cases<R> cases);

  /** What to do with each sort of role; {@link #otherwise} with those that are not told apart. */
  interface Cases<R> {
    /** Any other role. */
    R otherwise(Role role);

    default R opens(Opens role) {
      return otherwise(role);
    }

    default R uses(Uses role) {
      return otherwise(role);
    }

    default R anyTime(AnyTime role) {
      return otherwise(role);
    }

    default R closes(Closes role) {
      return otherwise(role);
    }

    default R clears(Clears role) {
      return otherwise(role);
    }

    default R attaches(Attaches role) {
      return otherwise(role);
    }

    default R requires(Requires role) {
      return otherwise(role);
    }

    default R becomes(Becomes role) {
      return otherwise(role);
    }

    default R restricts(Restricts role) {
      return otherwise(role);
    }

    default R wraps(Wraps role) {
      return otherwise(role);
    }

    default R sameAs(SameAs role) {
      return otherwise(role);
    }

    default R awaits(Awaits role) {
      return otherwise(role);
    }

    default R completes(Completes role) {
      return otherwise(role);
    }

    default R invalidates(Invalidates role) {
      return otherwise(role);
    }

    default R owned(Owned role) {
      return otherwise(role);
    }

    default R borrowed(Borrowed role) {
      return otherwise(role);
    }

    default R ofKind(OfKind role) {
      return otherwise(role);
    }

    default R runsIn(RunsIn role) {
      return otherwise(role);
    }

    default R notIn(NotIn role) {
      return otherwise(role);
    }

    default R onlyIn(OnlyIn role) {
      return otherwise(role);
    }

    default R enters(Enters role) {
      return otherwise(role);
    }

    default R leaves(Leaves role) {
      return otherwise(role);
    }

    default R lastErrorReader(LastErrorReader role) {
      return otherwise(role);
    }
  }

  /**
   * Opens a handle.
   *
   * @param on the parents; empty: every argument whose kind is a parent kind
   * @param nullable it may open nothing although the call succeeded
   * @param state the state after opening; empty: the first one
   */
  record Opens(
      Subject subject,
      List<String> kinds,
      List<Subject> on,
      When when,
      boolean nullable,
      String state)
      implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.opens(this);
    }
  }

  /** Needs an open handle. */
  record Uses(Subject subject, List<String> kinds) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uses(this);
    }
  }

  /** Is allowed on a closed handle too. */
  record AnyTime(Subject subject) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.anyTime(this);
    }
  }

  /**
   * Closes a handle.
   *
   * @param idempotent closing again is allowed
   */
  record Closes(Subject subject, List<String> kinds, When when, boolean idempotent)
      implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.closes(this);
    }
  }

  /** Closes all children of the kinds that hang on the subject. */
  record Clears(Subject subject, List<String> kinds) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.clears(this);
    }
  }

  /** Makes the subject a child of the parent. */
  record Attaches(Subject subject, Subject parent) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.attaches(this);
    }
  }

  /** Needs one of the states. */
  record Requires(Subject subject, List<String> states, boolean warning) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.requires(this);
    }
  }

  /** Leaves the state. */
  record Becomes(Subject subject, String state, When when) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.becomes(this);
    }
  }

  /**
   * Restricts an argument.
   *
   * @param text the condition as it is written
   */
  record Restricts(Subject subject, Condition condition, String text) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.restricts(this);
    }
  }

  /** The result (or the new object) owns the subject: closing that closes this. */
  record Wraps(Subject subject) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.wraps(this);
    }
  }

  /** The result is the subject, or a view of it. */
  record SameAs(Subject subject) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sameAs(this);
    }
  }

  /** The pending operation on the handle is over when the call returns. */
  record Awaits(Subject subject, List<String> kinds) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.awaits(this);
    }
  }

  /**
   * Of a callback: the pending operation is over when it has run; failed where {@code when} fails.
   */
  record Completes(List<String> kinds, Condition when) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.completes(this);
    }
  }

  /** The other side closed the handles of the kinds. */
  record Invalidates(List<String> kinds, Condition when) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.invalidates(this);
    }
  }

  /** The obligation goes over: of an argument to the callee, of a result to the caller. */
  record Owned(Subject subject, When when) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.owned(this);
    }
  }

  /** Never an obligation, and must not be closed through it. */
  record Borrowed(Subject subject) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.borrowed(this);
    }
  }

  /** A raw value of the kinds. */
  record OfKind(Subject subject, List<String> kinds) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofKind(this);
    }
  }

  /** The callback object given there runs in the contexts. */
  record RunsIn(Subject subject, List<String> contexts) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.runsIn(this);
    }
  }

  /**
   * Must not be reached from code that runs in the contexts.
   *
   * @param own only in a context of this handle or of one of its ancestors
   * @param because the reason; may be empty
   * @param unless lifts it where it holds; {@link Condition#ALWAYS}: nothing lifts it
   */
  record NotIn(
      List<String> contexts, boolean own, String because, Condition unless, boolean warning)
      implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.notIn(this);
    }
  }

  /** May be reached from code that runs in one of the contexts only. */
  record OnlyIn(List<String> contexts) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.onlyIn(this);
    }
  }

  /** The contexts hold from its return. */
  record Enters(List<String> contexts) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.enters(this);
    }
  }

  /** The contexts end with its return. */
  record Leaves(List<String> contexts) implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leaves(this);
    }
  }

  /** Returns the error code of the calling thread's last call. */
  record LastErrorReader() implements Role {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lastErrorReader(this);
    }
  }
}
