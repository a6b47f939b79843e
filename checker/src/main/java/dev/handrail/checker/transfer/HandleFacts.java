package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;

/** Facts that declarations of ownership give. */
final class HandleFacts {

  private HandleFacts() {}

  /** Only lent: must not be closed by whom it was lent to. */
  static HandleFact lent(HandleFact fact) {
    return new HandleFact(
        fact.kind(),
        fact.isHandle() ? fact.life() : Life.OPEN,
        fact.state(),
        false,
        true,
        fact.count(),
        fact.parents(),
        Pending.NONE,
        fact.result(),
        fact.opened(),
        Event.NONE);
  }

  /** Handed over: whoever has it now has to close it. */
  static HandleFact owned(HandleFact fact) {
    return fact.isHandle() ? fact.with(Life.OPEN).withObliged(true) : fact;
  }
}
