package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Outcome;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which ways a described call may turn out: it succeeds, it fails, its work is pending. */
final class Turns {

  private final DescribedCall described;
  private final Operation operation;
  private final boolean forks;

  Turns(DescribedCall described) {
    this.described = described;
    this.operation = described.operation();
    this.forks =
        operation.has(Role.Opens.class)
            || operation.has(Role.Awaits.class)
            || described.isRead() && changesOnSuccess();
  }

  /** The ways, each with the result assigned. */
  List<Turned> from(Disjunct prepared) {
    List<Turned> all = turns(prepared);
    // A role whose condition asks for the result makes ways of its own.
    for (Role role : operation.roles()) {
      if (When.of(role) instanceof When.Holds holds) {
        List<Turned> parts = new ArrayList<>();
        // A new state waits for a test of the last error; an open cannot.
        boolean byError = role instanceof Role.Opens;
        all.forEach(one -> parts.addAll(split(one, holds.condition(), byError)));
        all = parts;
      }
    }
    return all;
  }

  private boolean changesOnSuccess() {
    return operation.has(Role.Closes.class)
        || operation.has(Role.Becomes.class)
        || operation.has(Role.Clears.class)
        || operation.has(Role.Attaches.class)
        || operation.has(Role.Owned.class);
  }

  private List<Turned> turns(Disjunct prepared) {
    if (!operation.outcome().isTested()) {
      return List.of(returned(prepared));
    }
    if (!forks && !mayStartWork()) {
      return List.of(assign(prepared, Turn.OPEN, any(DescribedCall.lastError(prepared))));
    }
    List<Turned> turned = new ArrayList<>();
    pending(prepared).forEach(one -> turned.add(assign(prepared, Turn.PENDING, one)));
    good(prepared).forEach(one -> turned.add(assign(prepared, turn(Turn.SUCCEEDED), one)));
    bad(prepared).forEach(one -> turned.add(assign(prepared, turn(Turn.FAILED), one)));
    return turned;
  }

  private Turn turn(Turn decided) {
    return forks ? decided : Turn.OPEN;
  }

  private Outcomes.Case any(Scalar lastError) {
    return new Outcomes.Case(described.resultScalar(), lastError, false);
  }

  private List<Outcomes.Case> pending(Disjunct prepared) {
    return mayStartWork()
        ? described.outcomes(prepared).cases(any(Scalar.ANY), operation.outcome().pending(), true)
        : List.of();
  }

  private List<Outcomes.Case> good(Disjunct prepared) {
    Scalar result = described.resultScalar();
    Scalar success =
        described.opensResult() ? result.withNullness(Scalar.Nullness.NON_NULL) : result;
    return described
        .outcomes(prepared)
        .cases(new Outcomes.Case(success, Scalar.ANY, false), operation.outcome().ok(), true);
  }

  private List<Outcomes.Case> bad(Disjunct prepared) {
    if (!described.isRead()
        && !operation.has(Role.Opens.class)
        && !operation.has(Role.Awaits.class)) {
      return List.of();
    }
    Outcome outcome = operation.outcome();
    Outcomes outcomes = described.outcomes(prepared);
    return outcome.mayBePending()
        ? outcomes.cases(described.resultScalar(), outcome.ok(), false, outcome.pending(), false)
        : outcomes.cases(any(Scalar.ANY), outcome.ok(), false);
  }

  /** A close that nobody tests counts as complete; other work that nobody tests may be pending. */
  private boolean mayStartWork() {
    return operation.outcome().mayBePending()
        && (!operation.has(Role.Closes.class) || described.isRead());
  }

  /** A call that has no outcome to test. */
  private Turned returned(Disjunct prepared) {
    Optional<Role.SameAs> same = operation.roles(Role.SameAs.class).findFirst();
    if (same.isPresent()) {
      Value value = described.subjects().value(prepared, same.get().subject());
      return withoutResult(prepared.assign(described.call().target(), value));
    }
    if (operation.has(Role.LastErrorReader.class)) {
      return withoutResult(readingLastError(prepared));
    }
    boolean isIgnored = described.call().target().index() < 0 && !described.opensResult();
    if (isIgnored || described.call().target().type().equals("void")) {
      return withoutResult(prepared);
    }
    Scalar scalar = described.opensResult() ? Scalar.PRESENT : described.resultScalar();
    return withResult(prepared, Turn.SUCCEEDED, HeapObject.EXTERNAL.with(scalar));
  }

  private Disjunct readingLastError(Disjunct prepared) {
    Heap.Loaded loaded =
        Heap.load(
            prepared.update(ObjectId.STATICS, object -> object.asExternal(true)),
            ObjectId.STATICS,
            DescribedCall.LAST_ERROR,
            Optional.empty(),
            "int");
    return loaded.disjunct().assign(described.call().target(), loaded.value());
  }

  private Turned withoutResult(Disjunct after) {
    return new Turned(described, Turn.SUCCEEDED, after, Optional.empty());
  }

  private Turned withResult(Disjunct prepared, Turn turn, HeapObject object) {
    ObjectId id = ObjectId.born(described.point(), "result");
    HeapObject named = object.named(described.call().target().name());
    Disjunct after =
        Heap.allocate(prepared, id, named).assign(described.call().target(), new Value.Ref(id));
    return new Turned(described, turn, after, Optional.of(id));
  }

  private Turned assign(Disjunct prepared, Turn turn, Outcomes.Case one) {
    ResultFact fact =
        new ResultFact(
            described.event().by(),
            operation.outcome(),
            described.resultScalar().equals(Scalar.TRUTH) ? Scalar.TRUTH : Scalar.ANY,
            turn,
            Test.NONE,
            described.call().site(),
            false);
    Turned turned = withResult(prepared, turn, HeapObject.EXTERNAL.with(one.result()).with(fact));
    return new Turned(described, turn, withLastError(turned.disjunct(), one), turned.result());
  }

  private Disjunct told(Disjunct disjunct, Outcomes.Case way) {
    ObjectId error = ObjectId.born(described.point(), "lastError");
    return way.asksLastError()
        ? described.withLastError(disjunct, error, way.lastError())
        : disjunct;
  }

  private Disjunct withLastError(Disjunct disjunct, Outcomes.Case one) {
    if (one.asksLastError()) {
      return told(disjunct, one);
    }
    return operation.outcome().isTested()
        ? disjunct.update(ObjectId.STATICS, o -> o.withoutField(DescribedCall.LAST_ERROR))
        : disjunct;
  }

  private List<Turned> split(Turned turned, Condition condition, boolean byError) {
    Disjunct disjunct = turned.disjunct();
    if (turned.result().isEmpty()
        || turned.certainty(condition, disjunct) != Turned.Certainty.PERHAPS) {
      return List.of(turned);
    }
    Outcomes outcomes = described.outcomes(disjunct);
    Outcomes.Case known = turned.known(disjunct);
    List<Outcomes.Case> ways = new ArrayList<>(outcomes.cases(known, condition, true));
    ways.addAll(outcomes.cases(known, condition, false));
    long distinct =
        byError
            ? ways.stream().distinct().count()
            : ways.stream().map(Outcomes.Case::result).distinct().count();
    if (distinct < ways.size()) {
      return List.of(turned);
    }
    ObjectId id = turned.result().get();
    return ways.stream()
        .map(
            way -> {
              Disjunct after = disjunct.update(id, object -> object.with(way.result()));
              Disjunct told = byError ? told(after, way) : after;
              return new Turned(described, turned.turn(), told, turned.result());
            })
        .toList();
  }
}
