package dev.handrail.checker.rule;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;

/** Reports a call that is reached from a context that forbids it. */
public final class HandleContext implements Rule {

  @Override
  public Optional<Violation> check(Effect effect, Disjunct before, SpecCatalog specs) {
    if (effect instanceof Effect.Reaches reaches) {
      return forbidden(reaches, before);
    }
    return effect instanceof Effect.NeedsContext needs ? missing(needs) : Optional.empty();
  }

  private Optional<Violation> forbidden(Effect.Reaches reaches, Disjunct before) {
    Role.NotIn rule = reaches.rule();
    List<ObjectId> concerned = rule.own() ? reaches.handles() : List.of();
    if (isOfOthers(concerned, before)) {
      return Optional.empty();
    }
    String context =
        rule.contexts().stream().filter(reaches.active()::contains).findFirst().orElse("");
    String reason = rule.because().isEmpty() ? "" : ": " + rule.because();
    Violation violation =
        Violations.at(
            this,
            reaches,
            concerned,
            reaches.by() + " is called in the context '" + simple(context) + "'" + reason,
            List.of(),
            "call "
                + reaches.by()
                + " after the "
                + simple(context)
                + " has ended, from elsewhere");
    return Optional.of(rule.warning() ? Violations.warning(violation) : violation);
  }

  /**
   * Whether a violation that a called method has found is none here: the handle that it was given
   * belongs to another context.
   */
  public static boolean isLifted(Violation violation, Disjunct before) {
    return violation.rule().equals(Rules.CONTEXT) && isOfOthers(violation.subjects(), before);
  }

  // A handle that was opened in the very callback is not the one that the callback belongs to.
  private static boolean isOfOthers(List<ObjectId> handles, Disjunct before) {
    return !handles.isEmpty()
        && handles.stream()
            .allMatch(id -> !id.isEntry() && !before.handle(id).opened().by().isEmpty());
  }

  private Optional<Violation> missing(Effect.NeedsContext needs) {
    List<String> wanted = needs.rule().contexts();
    if (needs.active().isEmpty() || needs.active().stream().anyMatch(wanted::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        Violations.at(
            this,
            needs,
            List.of(),
            needs.by()
                + " is called in the context '"
                + simple(needs.active().get(0))
                + "', but is allowed in '"
                + simple(wanted.get(0))
                + "' only",
            List.of(),
            "move the call to " + needs.by() + " to code that runs in " + simple(wanted.get(0))));
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
