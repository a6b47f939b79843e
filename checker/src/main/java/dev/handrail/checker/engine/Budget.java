package dev.handrail.checker.engine;

import java.util.Optional;

/**
 * How much work an analysis may take, in steps, so that every machine gives up at the same place.
 * What it takes is also taken from the budget that it is part of.
 */
public final class Budget {

  private final Optional<Budget> whole;
  private long left;

  private Budget(long steps, Optional<Budget> whole) {
    this.left = steps;
    this.whole = whole;
  }

  /** A budget of so many steps. */
  public Budget(long steps) {
    this(steps, Optional.empty());
  }

  /** A part of this budget: so many steps, if the whole has them. */
  public Budget part(long steps) {
    return new Budget(steps, Optional.of(this));
  }

  /** Takes so many steps; the analysis must end once this says false. */
  public boolean take(long steps) {
    left -= steps;
    boolean enough = whole.map(budget -> budget.take(steps)).orElse(true);
    return enough && left >= 0;
  }

  /** Whether nothing is left. */
  public boolean spent() {
    return left < 0 || whole.map(Budget::spent).orElse(false);
  }
}
