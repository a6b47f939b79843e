package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Kind.OnParentClose;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports a handle that is used or closed while an operation on it is not complete. */
public final class HandlePending implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Uses uses && !uses.anyTime()) {
      return isUnderWay(before, uses.handle())
          ? Optional.of(violation(effect, List.of(uses.handle()), "used", before, specs))
          : Optional.empty();
    }
    if (!(effect instanceof Effect.Closes closes)) {
      return Optional.empty();
    }
    if (isUnderWay(before, closes.handle())) {
      return Optional.of(violation(effect, List.of(closes.handle()), "closed", before, specs));
    }
    return before.descendants(closes.handle()).stream()
        .filter(child -> isUnderWay(before, child))
        .findFirst()
        .map(child -> ofChild(closes, child, before, specs));
  }

  private static boolean isUnderWay(Disjunct before, ObjectId id) {
    HandleFact fact = before.handle(id);
    return fact.isPending() && fact.life() == Life.OPEN;
  }

  private Violation violation(
      Effect effect, List<ObjectId> subjects, String done, Disjunct before, SpecCatalog specs) {
    HandleFact fact = before.handle(subjects.get(0));
    return weighed(
        Violations.at(
            this,
            effect,
            subjects,
            "'{0}' is " + done + " while " + fact.pending().started().by() + " is not complete",
            trace(fact),
            "wait for the completion before the call to {by}"),
        fact,
        specs);
  }

  private Violation ofChild(
      Effect.Closes closes, ObjectId child, Disjunct before, SpecCatalog specs) {
    HandleFact fact = before.handle(child);
    return weighed(
        Violations.at(
            this,
            closes,
            List.of(closes.handle(), child),
            "'{0}' is closed while "
                + fact.pending().started().by()
                + " on its child '{1}' is not complete",
            trace(fact),
            "wait for the completion before the call to {by}"),
        fact,
        specs);
  }

  private static List<Step> trace(HandleFact fact) {
    return Stream.of(fact.pending().started())
        .filter(started -> !started.equals(HandleFact.Event.NONE))
        .<Step>map(started -> new Step.At(started.site(), started.by() + " is started here"))
        .toList();
  }

  private static Violation weighed(Violation violation, HandleFact fact, SpecCatalog specs) {
    boolean rejected =
        specs.kind(fact.kind()).map(Kind::onParentClose).orElse(OnParentClose.ABORTED)
            == OnParentClose.REJECTED;
    return rejected ? violation : Violations.warning(violation);
  }
}
