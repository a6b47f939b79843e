package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending.What;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a handle that is used before its open was tested, or where the open failed. */
public final class HandleUncheckedOpen implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Uses uses) {
      return check(effect, uses.handle(), before);
    }
    if (effect instanceof Effect.Closes closes) {
      return check(effect, closes.handle(), before);
    }
    if (effect instanceof Effect.PassesNothing nothing) {
      return Optional.of(
          Violations.at(
              this,
              effect,
              List.of(),
              "null is passed to {by} where it needs an open handle ('"
                  + nothing.parameter()
                  + "')",
              List.of(),
              "open a handle first and pass that"));
    }
    return Optional.empty();
  }

  private Optional<Violation> check(Effect effect, ObjectId id, Disjunct before) {
    HandleFact fact = before.handle(id);
    boolean failed = fact.life() == Life.FAILED;
    if (!failed && (fact.life() != Life.OPEN || !isUntested(fact, before))) {
      return Optional.empty();
    }
    if (failed && HandleWrongSentinel.wrongTest(fact, before).isPresent()) {
      return Optional.empty();
    }
    String problem =
        failed && isTested(fact, before)
            ? "'{0}' is used where " + fact.opened().by() + " has failed"
            : "'{0}' is used before the result of " + fact.opened().by() + " is tested";
    return Optional.of(
        Violations.at(
            this,
            effect,
            List.of(id),
            problem,
            List.of(new Step.Opened(0)),
            "test the result of " + fact.opened().by() + " and call {by} only on success"));
  }

  private static boolean isTested(HandleFact fact, Disjunct before) {
    return fact.result().stream()
        .anyMatch(result -> before.object(result).result().test() == Test.DECIDED);
  }

  private static boolean isUntested(HandleFact fact, Disjunct before) {
    return fact.result().stream()
        .map(result -> before.object(result).result())
        .anyMatch(result -> result.test() == Test.NONE && isOpening(result, fact));
  }

  private static boolean isOpening(ResultFact result, HandleFact fact) {
    return result.turn() == Turn.SUCCEEDED
        || result.turn() == Turn.PENDING && fact.pending().what() == What.OPENS;
  }
}
