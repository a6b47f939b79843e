package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.When;
import java.util.Optional;

/**
 * One way in which a described call may turn out.
 *
 * @param disjunct after it, with the result assigned
 * @param result the object that stands for the result, if there is one
 */
record Turned(DescribedCall call, Turn turn, Disjunct disjunct, Optional<ObjectId> result) {

  /** Whether a role has its effect. */
  enum Certainty {
    NO,
    PERHAPS,
    YES
  }

  boolean failed() {
    return turn == Turn.FAILED;
  }

  boolean isPending() {
    return turn == Turn.PENDING;
  }

  /** Whether it succeeded as far as anybody has asked. */
  boolean succeeded() {
    return turn == Turn.SUCCEEDED || turn == Turn.OPEN;
  }

  /** Whether what is said for these outcomes holds now. */
  Certainty certainty(When when, Disjunct now) {
    if (when instanceof When.Holds holds) {
      return certainty(holds.condition(), now);
    }
    boolean yes =
        when instanceof When.Any
            || when instanceof When.Failure && failed()
            || when instanceof When.Pending && isPending()
            || when instanceof When.Success && succeeded();
    return yes ? Certainty.YES : Certainty.NO;
  }

  /** Whether the condition holds now. */
  Certainty certainty(Condition condition, Disjunct now) {
    Outcomes outcomes = call.outcomes(now);
    Outcomes.Case known = known(now);
    if (outcomes.cases(known, condition, true).isEmpty()) {
      return Certainty.NO;
    }
    return outcomes.cases(known, condition, false).isEmpty() ? Certainty.YES : Certainty.PERHAPS;
  }

  /** Whether what is said for these outcomes holds for certain. */
  boolean holds(When when, Disjunct now) {
    return certainty(when, now) == Certainty.YES;
  }

  /** What is known of the result and of the last error. */
  Outcomes.Case known(Disjunct now) {
    Scalar scalar = result.map(id -> now.object(id).scalar()).orElse(Scalar.ANY);
    return new Outcomes.Case(scalar, DescribedCall.lastError(now), false);
  }
}
