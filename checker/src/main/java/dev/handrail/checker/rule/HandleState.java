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

/** Reports an operation in a state that does not allow it. */
public final class HandleState implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (!(effect instanceof Effect.Requires requires)) {
      return Optional.empty();
    }
    HandleFact fact = before.handle(requires.handle());
    boolean known = fact.life() == Life.OPEN && !fact.state().isEmpty();
    if (!known || requires.states().contains(fact.state())) {
      return Optional.empty();
    }
    Violation violation =
        Violations.at(
            this,
            effect,
            List.of(requires.handle()),
            "{by} is called while '{0}' is "
                + fact.state()
                + "; it must be "
                + String.join(" or ", requires.states()),
            List.of(new Step.Opened(0)),
            "bring '{0}' into the state " + requires.states().get(0) + " before the call to {by}");
    return Optional.of(requires.warning() ? Violations.warning(violation) : violation);
  }
}
