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

/** Reports a handle that is closed although it is already closed. */
public final class HandleDoubleClose implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (!(effect instanceof Effect.Closes closes) || closes.idempotent()) {
      return Optional.empty();
    }
    HandleFact fact = before.handle(closes.handle());
    if (fact.life() != Life.CLOSED || !HandleWrongKind.fits(closes.kinds(), fact, specs)) {
      return Optional.empty();
    }
    return Optional.of(
        Violations.at(
            this,
            effect,
            List.of(closes.handle()),
            "'{0}' is closed although it is already closed",
            List.of(new Step.Opened(0), new Step.Closed(0)),
            "remove the second call to {by}"));
  }
}
