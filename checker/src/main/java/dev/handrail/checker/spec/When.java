package dev.handrail.checker.spec;

/** For which outcomes of its call a role has its effect. */
public sealed interface When {

  /** On success, as the outcome says: the default. */
  When SUCCESS = new Success();

  /** For which outcomes the role has its effect; roles that do not say so have it on success. */
  static When of(Role role) {
    return role.match(
        new Role.Cases<>() {
          @Override
          public When opens(Role.Opens opens) {
            return opens.when();
          }

          @Override
          public When closes(Role.Closes closes) {
            return closes.when();
          }

          @Override
          public When becomes(Role.Becomes becomes) {
            return becomes.when();
          }

          @Override
          public When owned(Role.Owned owned) {
            return owned.when();
          }

          @Override
          public When otherwise(Role other) {
            return SUCCESS;
          }
        });
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
