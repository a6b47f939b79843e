package dev.handrail.checker.spec;

/** For which outcomes of its call a role has its effect. */
public sealed interface When {

  /** On success, as the outcome says: the default. */
  When SUCCESS = new Success();

  /** For which outcomes the role has its effect; roles that do not say so have it on success. */
  static When of(Role role) {
    if (role instanceof Role.Opens opens) {
      return opens.when();
    }
    if (role instanceof Role.Closes closes) {
      return closes.when();
    }
    if (role instanceof Role.Becomes becomes) {
      return becomes.when();
    }
    return role instanceof Role.Owned owned ? owned.when() : SUCCESS;
  }

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
