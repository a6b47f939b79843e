package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the contexts of a run. A context of a handle that the code which runs in it cannot reach is
 * marked: what is forbidden in contexts of the own handle only is no matter there.
 */
final class Contexts {

  private static final String OUT_OF_REACH = " of a handle out of reach";

  private Contexts() {}

  /** The contexts, of a handle that what runs in them cannot reach. */
  static List<String> outOfReach(List<String> contexts) {
    return contexts.stream().map(name -> name + OUT_OF_REACH).toList();
  }

  /** The contexts, whatever handle they belong to. */
  static List<String> names(List<String> contexts) {
    return contexts.stream()
        .map(
            name ->
                name.endsWith(OUT_OF_REACH)
                    ? name.substring(0, name.length() - OUT_OF_REACH.length())
                    : name)
        .distinct()
        .toList();
  }

  /**
   * Whether only the method that has opened the handle has it, and not the code that it is given.
   */
  static boolean isOutOfReach(Disjunct disjunct, Value handle, Value code) {
    if (!(handle instanceof Value.Ref ref) || ref.id().isEntry()) {
      return false;
    }
    HandleFact fact = disjunct.handle(ref.id());
    List<Value> others = new ArrayList<>(List.of(code));
    disjunct.objects().stream()
        .filter(ObjectId::isEntry)
        .forEach(id -> others.add(new Value.Ref(id)));
    return fact.owes()
        && !fact.opened().by().isEmpty()
        && !disjunct.reachable(others).contains(ref.id());
  }
}
