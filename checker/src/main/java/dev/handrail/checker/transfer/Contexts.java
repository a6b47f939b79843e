package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Operand;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the contexts of a run, and the handle that each belongs to, as far as it is known: one that
 * the code which runs in it cannot reach, or one that a field holds. What is forbidden in contexts
 * of the own handle only is no matter in those of another.
 */
final class Contexts {

  private static final String OF = " of ";
  private static final String OUT_OF_REACH = "a handle out of reach";

  private Contexts() {}

  /** The contexts, of the handle, for the code. */
  static List<String> of(List<String> contexts, Disjunct disjunct, Operand handle, Value code) {
    boolean isOut = isOutOfReach(disjunct, disjunct.value(handle), code);
    String owner = isOut ? OUT_OF_REACH : inField(disjunct, handle);
    return owner.isEmpty() ? contexts : contexts.stream().map(name -> name + OF + owner).toList();
  }

  /**
   * Whether the context may be one of these, and of the handle.
   *
   * @param context with the handle that it belongs to
   */
  static boolean mayBeOwn(String context, List<String> wanted, Disjunct disjunct, Operand handle) {
    if (!wanted.contains(name(context)) || context.endsWith(OF + OUT_OF_REACH)) {
      return false;
    }
    String field = inField(disjunct, handle);
    boolean isOfField = !context.equals(name(context));
    // Of another type it may be what this one was opened on.
    return !isOfField
        || field.isEmpty()
        || !type(field).equals(type(context))
        || context.endsWith(OF + field);
  }

  /** The field that holds what was there before, and its type. */
  private static String inField(Disjunct disjunct, Operand handle) {
    Value value = disjunct.value(handle);
    return disjunct
        .object(value)
        .filter(object -> value instanceof Value.Ref ref && ref.id().isEntry())
        .filter(object -> !object.via().isEmpty() && handle instanceof Operand.Variable)
        .map(object -> object.via().get(object.via().size() - 1))
        .map(field -> field + " " + ((Operand.Variable) handle).type())
        .orElse("");
  }

  private static String type(String owner) {
    return owner.substring(owner.lastIndexOf(' ') + 1);
  }

  private static String name(String context) {
    int of = context.indexOf(OF);
    return of < 0 ? context : context.substring(0, of);
  }

  /** The contexts, whatever handle they belong to. */
  static List<String> names(List<String> contexts) {
    return contexts.stream().map(Contexts::name).distinct().toList();
  }

  /**
   * Whether only the method that has opened the handle has it, and not the code that it is given.
   */
  private static boolean isOutOfReach(Disjunct disjunct, Value handle, Value code) {
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
