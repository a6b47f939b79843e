package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Kind;
import java.util.List;
import javax.lang.model.element.Element;

/** Names of states. */
final class States {

  private States() {}

  /** Complains about states that none of the kinds has; silent where no kind is known. */
  static void check(
      Declaration declaration,
      Element element,
      Mirror mirror,
      List<String> states,
      List<String> kinds) {
    List<Kind> known = declaration.known(kinds);
    if (known.isEmpty()) {
      return;
    }
    List<String> valid = known.stream().flatMap(kind -> kind.states().stream()).distinct().toList();
    for (String state : states) {
      if (!valid.contains(state)) {
        String kind = known.get(0).simpleName();
        declaration.complain(
            element,
            mirror,
            "'" + kind + "' has no state '" + state + "'",
            valid.isEmpty()
                ? "list the states in the @Handle of '" + kind + "'"
                : Spelling.didYouMean(state, valid));
      }
    }
  }
}
