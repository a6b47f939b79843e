package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.ResultFact.Turn;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Kind.OnParentClose;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a parent handle that is closed while one of its children is still open. */
public final class HandleCloseOrder implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Closes closes) {
      return isLastClose(before.handle(closes.handle()), specs)
          ? openChild(closes, before, specs)
          : closedParent(closes.handle(), before, specs);
    }
    return effect instanceof Effect.Uses uses
        ? closedParent(uses.handle(), before, specs)
        : Optional.empty();
  }

  private static boolean isLastClose(HandleFact fact, SpecCatalog specs) {
    boolean counted = specs.isCounted(fact.kind());
    return fact.life() == Life.OPEN && (!counted || !fact.isTakenMoreThanOnce());
  }

  private Optional<Violation> openChild(Effect.Closes closes, Disjunct before, SpecCatalog specs) {
    Optional<Violation> late = closedParent(closes.handle(), before, specs);
    if (late.isPresent()) {
      return late;
    }
    return before.descendants(closes.handle()).stream()
        .filter(child -> isOpen(before.handle(child)) && !isLeftUntold(before, child))
        .filter(child -> policy(before.handle(child), specs) != OnParentClose.CLOSED)
        .findFirst()
        .map(child -> violation(closes, child, before, specs));
  }

  /** Its close has failed, but nobody has asked: it counts as closed. */
  private static boolean isLeftUntold(Disjunct before, ObjectId child) {
    HandleFact fact = before.handle(child);
    return !fact.obliged()
        && fact.result().stream()
            .map(result -> before.object(result).result())
            .anyMatch(result -> result.turn() == Turn.FAILED && result.test() != Test.DECIDED);
  }

  private static boolean isOpen(HandleFact fact) {
    return fact.life() == Life.OPEN
        && !fact.isPending()
        && (fact.obliged() || !fact.borrowed() && seen(fact));
  }

  private static boolean seen(HandleFact fact) {
    return !fact.opened().by().isEmpty();
  }

  private static OnParentClose policy(HandleFact child, SpecCatalog specs) {
    return specs.kind(child.kind()).map(Kind::onParentClose).orElse(OnParentClose.REJECTED);
  }

  private Violation violation(
      Effect.Closes closes, ObjectId child, Disjunct before, SpecCatalog specs) {
    HandleFact fact = before.handle(child);
    String code = specs.kind(fact.kind()).map(Kind::code).orElse("");
    String answer = code.isEmpty() ? "" : " (" + code + ")";
    Violation violation =
        Violations.at(
            this,
            closes,
            List.of(closes.handle(), child),
            "'{0}' is closed while its child '{1}' is still open" + answer,
            List.of(new Step.Opened(1)),
            "close '{1}' before the call to {by}");
    return policy(fact, specs) == OnParentClose.ABORTED ? Violations.warning(violation) : violation;
  }

  /** A child that came in from outside and is still alive after its parent was closed. */
  private Optional<Violation> closedParent(ObjectId child, Disjunct before, SpecCatalog specs) {
    HandleFact fact = before.handle(child);
    if (fact.life() != Life.OPEN || seen(fact) || policy(fact, specs) == OnParentClose.CLOSED) {
      return Optional.empty();
    }
    return fact.parents().stream()
        .filter(parent -> before.handle(parent).life() == Life.CLOSED)
        .findFirst()
        .map(
            parent -> {
              HandleFact.Event closed = before.handle(parent).closed();
              Violation violation =
                  new Violation(
                      name(),
                      policy(fact, specs) == OnParentClose.ABORTED,
                      List.of(parent, child),
                      closed.site(),
                      closed.by(),
                      "'{0}' is closed while its child '{1}' is still open",
                      List.of(),
                      "close '{1}' before the call to {by}");
              return violation;
            });
  }
}
