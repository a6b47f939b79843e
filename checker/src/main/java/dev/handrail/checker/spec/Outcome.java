package dev.handrail.checker.spec;

/**
 * When a call succeeded.
 *
 * @param ok holds on success; {@link Condition#ALWAYS}: succeeded if it returned normally
 * @param pending holds where the work has only started; {@link Condition#ALWAYS}: never
 */
public record Outcome(Condition ok, Condition pending) {

  /** Succeeded if it returned normally. */
  public static final Outcome RETURNS = new Outcome(Condition.ALWAYS, Condition.ALWAYS);

  /** Whether success hangs on a value that the caller has to test. */
  public boolean isTested() {
    return !(ok instanceof Condition.Always);
  }

  /** Whether the call may have only started its work. */
  public boolean mayBePending() {
    return !(pending instanceof Condition.Always);
  }
}
