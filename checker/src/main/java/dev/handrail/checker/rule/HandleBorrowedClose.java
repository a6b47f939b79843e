package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a handle that is closed by somebody to whom it was only lent. */
public final class HandleBorrowedClose implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (!(effect instanceof Effect.Closes closes)) {
      return Optional.empty();
    }
    HandleFact fact = before.handle(closes.handle());
    if (!fact.borrowed()
        || fact.obliged()
        || fact.life() == Life.FAULTY
        || fact.life() == Life.CLOSED) {
      return Optional.empty();
    }
    // Who has it now may close it again.
    boolean isHarmless = fact.life() == Life.UNKNOWN && closes.idempotent();
    if (isHarmless) {
      return Optional.empty();
    }
    return Optional.of(
        Violations.at(
            this,
            effect,
            List.of(closes.handle()),
            "'{0}' is closed here although it was only lent",
            List.of(new Step.Opened(0)),
            "remove the call to {by}: the owner closes the handle"));
  }
}
