package dev.handrail.checker.engine;

/**
 * How much work one analysis may take, in steps, so that every machine gives up at the same place.
 * A budget is used up by the analysis that it was handed to and by nothing else.
 */
public final class Budget {

  private long left;

  /** A budget of so many steps. */
  public Budget(long steps) {
    this.left = steps;
  }

  /** Takes so many steps; the analysis must end once this says false. */
  public boolean take(long steps) {
    left -= steps;
    return left >= 0;
  }

  /** Whether nothing is left. */
  public boolean spent() {
    return left < 0;
  }
}
