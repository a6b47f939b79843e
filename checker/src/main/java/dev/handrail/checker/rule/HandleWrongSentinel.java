package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a test that does not separate success from failure as the outcome says. */
public final class HandleWrongSentinel implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Uses uses) {
      return check(uses.handle(), before);
    }
    if (effect instanceof Effect.Closes closes) {
      return check(closes.handle(), before);
    }
    return effect instanceof Effect.HandsOn hands
        ? check(hands.result(), before)
        : Optional.empty();
  }

  private Optional<Violation> check(ObjectId id, Disjunct before) {
    HandleFact fact = before.handle(id);
    return fact.life() == Life.FAILED
        ? wrongTest(fact, before).map(result -> violation(id, fact, result))
        : Optional.empty();
  }

  /** The violation for a handle whose result was tested the wrong way. */
  public Violation violation(ObjectId id, HandleFact fact, ResultFact result) {
    return new Violation(
        name(),
        false,
        List.of(id),
        result.testedAt(),
        fact.opened().by(),
        "this test does not tell whether {by} has failed: it succeeds where the result is "
            + result.outcome().ok(),
        List.of(new Step.Opened(0)),
        "test for " + result.outcome().ok() + " instead");
  }

  /** The result of the handle's open, if a test of it did not decide it. */
  static Optional<ResultFact> wrongTest(HandleFact fact, Disjunct before) {
    return fact.result().stream()
        .map(result -> before.object(result).result())
        .filter(result -> result.test() == Test.UNDECIDED)
        // Of an open handle that is what a close has answered.
        .filter(result -> fact.life() != Life.OPEN || result.turn() != Turn.FAILED)
        .findFirst();
  }
}
