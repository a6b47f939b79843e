package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import java.util.List;

/** Makes violations. */
final class Violations {

  private Violations() {}

  /** At the effect's own call. */
  static Violation at(
      Rule rule,
      Effect effect,
      List<ObjectId> subjects,
      String problem,
      List<Step> trace,
      String fix) {
    return new Violation(
        rule.name(), false, subjects, effect.site(), effect.by(), problem, trace, fix);
  }

  /** The same as a warning. */
  static Violation warning(Violation violation) {
    return new Violation(
        violation.rule(),
        true,
        violation.subjects(),
        violation.site(),
        violation.by(),
        violation.problem(),
        violation.trace(),
        violation.fix());
  }
}
