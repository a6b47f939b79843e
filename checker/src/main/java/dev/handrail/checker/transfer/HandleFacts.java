package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;

/** Facts that declarations of ownership give. */
final class HandleFacts {

  private HandleFacts() {}

  /** Only lent: must not be closed by whom it was lent to. */
  static HandleFact lent(HandleFact fact) {
    return fact.with(fact.isHandle() ? fact.life() : Life.OPEN)
        .with(fact.claim().lent())
        .withPending(Pending.NONE);
  }

  /** Given away; what was closed stays closed, and of what was no handle nobody knows anything. */
  static HandleFact givenAway(HandleFact fact) {
    if (fact.isHandle() && fact.life() == Life.CLOSED) {
      return fact;
    }
    return fact.isHandle() ? fact.handedOver() : fact.silenced();
  }

  /** Handed over: whoever has it now has to close it. */
  static HandleFact owned(HandleFact fact) {
    return fact.isHandle() ? fact.with(Life.OPEN).withObliged(true) : fact;
  }
}
