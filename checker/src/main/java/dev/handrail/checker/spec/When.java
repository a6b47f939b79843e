package dev.handrail.checker.spec;

/** For which outcomes of its call a role has its effect. */
public sealed interface When {

  /** On success, as the outcome says: the default. */
  When SUCCESS = new Success();

  /** On success. */
  record Success() implements When {}

  /** On failure. */
  record Failure() implements When {}

  /** While the work is pending. */
  record Pending() implements When {}

  /** Whatever happens. */
  record Any() implements When {}

  /** Where a condition of its own holds. */
  record Holds(Condition condition) implements When {}
}
