package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a handle that is used after it was closed, by us, with its parent, or by an event. */
public final class HandleUseAfterClose implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (!(effect instanceof Effect.Uses uses)
        || uses.anyTime()
        || before.handle(uses.handle()).life() != Life.CLOSED
        || !HandleWrongKind.fits(uses.kinds(), before.handle(uses.handle()), specs)) {
      return Optional.empty();
    }
    return Optional.of(
        Violations.at(
            this,
            effect,
            List.of(uses.handle()),
            "'{0}' is used after it was closed",
            List.of(new Step.Opened(0), new Step.Closed(0)),
            "move the call to {by} before the close"));
  }
}
