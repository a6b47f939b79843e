package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports an argument that the API forbids. */
public final class HandleArgument implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    return effect instanceof Effect.Breaks breaks
        ? Optional.of(
            Violations.at(
                this,
                effect,
                List.of(),
                "the argument '" + breaks.parameter() + "' of {by} must be " + breaks.condition(),
                List.of(),
                "pass a value that is " + breaks.condition()))
        : Optional.empty();
  }
}
