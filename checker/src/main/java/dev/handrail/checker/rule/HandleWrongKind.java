package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a closer or user that gets a handle of another kind. */
public final class HandleWrongKind implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Uses uses) {
      return check(effect, uses.handle(), uses.kinds(), before, specs);
    }
    return effect instanceof Effect.Closes closes
        ? check(effect, closes.handle(), closes.kinds(), before, specs)
        : Optional.empty();
  }

  private Optional<Violation> check(
      Effect effect, ObjectId id, List<String> kinds, Disjunct before, SpecCatalog specs) {
    HandleFact fact = before.handle(id);
    if (fact.life() == Life.FAULTY || fits(kinds, fact, specs)) {
      return Optional.empty();
    }
    return Optional.of(
        Violations.at(
            this,
            effect,
            List.of(id),
            "'{0}' is a handle of kind "
                + simple(fact.kind())
                + ", but {by} takes one of kind "
                + simple(kinds.get(0)),
            List.of(new Step.Opened(0)),
            effect instanceof Effect.Closes
                ? "close '{0}' with the closer of " + simple(fact.kind())
                : "pass a handle of kind " + simple(kinds.get(0))));
  }

  /** Whether an operation for one of the kinds takes the handle. */
  static boolean fits(List<String> kinds, HandleFact fact, SpecCatalog specs) {
    return kinds.isEmpty() || !fact.isHandle() || specs.fits(fact.kind(), kinds);
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
