package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comparison teaches: of values, and of the calls whose outcome they tell. */
final class Refinement {

  /** Begins the fields of an error code that tell which handle is in which state if it is N. */
  static final String BECOMES = "<becomes> ";

  private Refinement() {}

  /** The disjunct if the comparison holds; empty if it cannot hold. */
  static Optional<Disjunct> where(
      Disjunct disjunct, Comparison comparison, Value left, Value right, Site site) {
    if (left instanceof Value.Ref ref && isConstant(right)) {
      return whereObject(disjunct, ref.id(), comparison, right, site);
    }
    if (right instanceof Value.Ref ref && isConstant(left)) {
      return whereObject(disjunct, ref.id(), comparison.mirrored(), left, site);
    }
    if (left instanceof Value.Ref && left.equals(right)) {
      return sameObject(disjunct, comparison);
    }
    if (left instanceof Value.Ref one && right instanceof Value.Ref other) {
      return twoObjects(disjunct, comparison, one.id(), other.id());
    }
    if (isConstant(left) && isConstant(right)) {
      return scalarOf(left).where(comparison, right).map(any -> disjunct);
    }
    boolean cannotBeNull =
        left instanceof Value.NonNull && right instanceof Value.Null
            || left instanceof Value.Null && right instanceof Value.NonNull;
    return cannotBeNull && comparison == Comparison.EQUAL
        ? Optional.empty()
        : Optional.of(disjunct);
  }

  /** Both ways in which the comparison can turn out, as truth value and disjunct. */
  static List<Heap.Loaded> fork(
      Disjunct disjunct, Comparison comparison, Value left, Value right, Site site) {
    List<Heap.Loaded> ways = new ArrayList<>();
    where(disjunct, comparison, left, right, site)
        .ifPresent(holds -> ways.add(new Heap.Loaded(holds, new Value.Number(1))));
    where(disjunct, comparison.negated(), left, right, site)
        .ifPresent(not -> ways.add(new Heap.Loaded(not, new Value.Number(0))));
    return ways;
  }

  private static Optional<Disjunct> sameObject(Disjunct disjunct, Comparison comparison) {
    return switch (comparison) {
      case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> Optional.of(disjunct);
      case NOT_EQUAL, LESS, GREATER -> Optional.empty();
    };
  }

  private static Optional<Disjunct> twoObjects(
      Disjunct disjunct, Comparison comparison, ObjectId one, ObjectId other) {
    // What was opened here and is nobody else's yet is nothing that came from elsewhere.
    boolean isNew = isNew(disjunct, one) || isNew(disjunct, other);
    return isNew && comparison == Comparison.EQUAL ? Optional.empty() : Optional.of(disjunct);
  }

  private static boolean isNew(Disjunct disjunct, ObjectId id) {
    HandleFact fact = disjunct.handle(id);
    return fact.owes() && !fact.opened().by().isEmpty() && !disjunct.object(id).many();
  }

  /**
   * A result that is compared with something unknown: what hangs on it is unknown from there on.
   */
  static Disjunct opaque(Disjunct disjunct, Value left, Value right) {
    boolean bothUnknown = !isConstant(left) && !isConstant(right);
    return bothUnknown ? opaque(opaque(disjunct, left), right) : disjunct;
  }

  private static Disjunct opaque(Disjunct disjunct, Value value) {
    boolean isOpen =
        value instanceof Value.Ref ref
            && disjunct.object(ref.id()).result().isResult()
            && disjunct.object(ref.id()).result().test() != Test.DECIDED
            && disjunct.object(ref.id()).result().test() != Test.OPAQUE
            && !disjunct.handle(ref.id()).isHandle();
    if (!isOpen) {
      return disjunct;
    }
    ObjectId id = ((Value.Ref) value).id();
    return untold(
        disjunct.update(
            id, object -> object.with(object.result().tested(Test.OPAQUE, Site.NONE, false))));
  }

  /** With what hangs on results that nobody can read silenced. */
  static Disjunct untold(Disjunct disjunct) {
    Disjunct after = disjunct;
    for (ObjectId id : disjunct.handles()) {
      boolean isUntold =
          disjunct.handle(id).result().stream()
              .anyMatch(result -> disjunct.object(result).result().test() == Test.OPAQUE);
      after = isUntold ? after.updateHandle(id, HandleFact::silenced) : after;
    }
    return after;
  }

  private static boolean isConstant(Value value) {
    return value instanceof Value.Null
        || value instanceof Value.Number
        || value instanceof Value.Symbol;
  }

  private static Scalar scalarOf(Value constant) {
    return Scalar.ANY.where(Comparison.EQUAL, constant).orElse(Scalar.ANY);
  }

  private static Optional<Disjunct> whereObject(
      Disjunct disjunct, ObjectId id, Comparison comparison, Value constant, Site site) {
    HeapObject object = disjunct.object(id);
    if (object.many()) {
      return Optional.of(disjunct);
    }
    if (isForeignSentinel(object, comparison, constant)) {
      return Optional.empty();
    }
    // A raw handle in a number is absent when it is 0, a reference when it is null.
    return object
        .scalar()
        .where(comparison, constant)
        .map(
            scalar -> {
              HeapObject known = absent(object, comparison, constant).with(scalar);
              Disjunct told = ofItself(disjunct, object, comparison, constant);
              Disjunct refined = becoming(told.with(id, known), id);
              return object.result().isResult()
                  ? tested(refined, id, comparison, constant, site)
                  : refined;
            });
  }

  /** An error code that is known now may tell the state of a handle. */
  private static Disjunct becoming(Disjunct disjunct, ObjectId error) {
    HeapObject object = disjunct.object(error);
    Disjunct after = disjunct;
    for (String field : object.fields().names()) {
      if (field.startsWith(BECOMES)
          && object.field(field).orElseThrow() instanceof Value.Ref handle) {
        String[] parts = field.substring(BECOMES.length()).split(" ", 2);
        long number = Long.parseLong(parts[0]);
        if (object.scalar().low() == number && object.scalar().high() == number) {
          after = after.updateHandle(handle.id(), fact -> fact.withState(parts[1]));
        }
      }
    }
    return after;
  }

  /** An open handle equals no constant: what it is compared with is meant as a failure value. */
  private static boolean isForeignSentinel(
      HeapObject object, Comparison comparison, Value constant) {
    HandleFact fact = object.handle();
    return fact.isHandle()
        && fact.life() == Life.OPEN
        && !fact.opened().by().isEmpty()
        && isMeantAsFailure(comparison, constant, object.result().isResult());
  }

  private static boolean isMeantAsFailure(Comparison comparison, Value constant, boolean isResult) {
    if (!(constant instanceof Value.Number number)) {
      return comparison == Comparison.EQUAL && !(constant instanceof Value.Unknown);
    }
    return switch (comparison) {
      case EQUAL -> true;
      // Of a result the outcome says which numbers are failures.
      case LESS -> !isResult && number.value() <= 1;
      case LESS_OR_EQUAL -> !isResult && number.value() <= 0;
      case NOT_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
    };
  }

  /** Who asks the handle itself whether it is there has tested the outcome of its open. */
  private static Disjunct ofItself(
      Disjunct disjunct, HeapObject object, Comparison comparison, Value constant) {
    boolean tells =
        isMeantAsFailure(comparison, constant, false)
            || isMeantAsFailure(comparison.negated(), constant, false);
    return tells && object.handle().isHandle() && !object.result().isResult()
        ? LifecycleTransfer.decided(disjunct, object.handle())
        : disjunct;
  }

  /** A handle that came in from outside and is what says that there is none. */
  private static HeapObject absent(HeapObject object, Comparison comparison, Value constant) {
    boolean owed = object.handle().owes() && object.handle().opened().by().isEmpty();
    return owed && isMeantAsFailure(comparison, constant, false)
        ? object.with(object.handle().silenced())
        : object;
  }

  private static Disjunct tested(
      Disjunct disjunct, ObjectId id, Comparison comparison, Value constant, Site site) {
    ResultFact fact = disjunct.object(id).result();
    Classes classes = Classes.of(fact, disjunct.object(id).handle().isHandle());
    boolean mayBeOk = classes.mayBeOk(comparison, constant);
    boolean mayFail = classes.mayFail(comparison, constant);
    Disjunct after = disjunct;
    if (!mayBeOk && mayFail && fact.turn() != Turn.SUCCEEDED) {
      after = after.with(after.path().afterFailure());
    }
    if (fact.test() == Test.DECIDED || fact.test() == Test.OPAQUE) {
      return after;
    }
    boolean decided =
        switch (fact.turn()) {
          case SUCCEEDED -> !mayFail;
          case FAILED, OPEN -> !mayBeOk;
          case PENDING -> !mayBeOk || !mayFail;
        };
    if (decided) {
      return after.update(id, object -> object.with(fact.tested(Test.DECIDED, Site.NONE, false)));
    }
    // "!= ERROR_MORE_DATA": one of many failures is singled out, the others are still to be tested.
    boolean singlesOut =
        comparison == Comparison.NOT_EQUAL
            && !classes.mayBeOk(Comparison.EQUAL, constant)
            && classes.mayFail(Comparison.EQUAL, constant);
    if (singlesOut) {
      return after;
    }
    boolean failureSide = !classes.mayFail(comparison.negated(), constant);
    return after.update(id, object -> object.with(fact.tested(Test.UNDECIDED, site, failureSide)));
  }

  /** The values that say success and those that say failure. */
  private record Classes(List<Scalar> ok, List<Scalar> failure) {

    static Classes of(ResultFact fact, boolean isHandle) {
      Outcomes outcomes = Outcomes.ofResult();
      Scalar success = isHandle ? Scalar.PRESENT : fact.range();
      return new Classes(
          outcomes
              .cases(new Outcomes.Case(success, Scalar.ANY, false), fact.outcome().ok(), true)
              .stream()
              .map(Outcomes.Case::result)
              .toList(),
          (fact.outcome().mayBePending()
                  ? outcomes.cases(
                      fact.range(), fact.outcome().ok(), false, fact.outcome().pending(), false)
                  : outcomes.cases(
                      new Outcomes.Case(fact.range(), Scalar.ANY, false),
                      fact.outcome().ok(),
                      false))
              .stream().map(Outcomes.Case::result).toList());
    }

    boolean mayBeOk(Comparison comparison, Value constant) {
      return ok.stream().anyMatch(scalar -> scalar.where(comparison, constant).isPresent());
    }

    boolean mayFail(Comparison comparison, Value constant) {
      return failure.stream().anyMatch(scalar -> scalar.where(comparison, constant).isPresent());
    }
  }
}
