package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.Optional;

/** Judges one effect in the state right before it. */
public interface Rule {

  /** Its name: that of its class, its page, its suppression key. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** What the effect does wrong, if anything. */
  Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs);
}
