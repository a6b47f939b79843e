package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.AbstractState;
import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states in which bodies begin when nothing is known of their callers. */
public final class Entries {

  private final Program program;
  private final SpecCatalog specs;

  /** For the bodies of a program. */
  public Entries(Program program, SpecCatalog specs) {
    this.program = program;
    this.specs = specs;
  }

  /** The entry state of a body, with its parameters as they are declared. */
  public Disjunct of(Body body) {
    Disjunct entry = Disjunct.EMPTY.with(ObjectId.STATICS, HeapObject.EXTERNAL);
    List<Variable> parameters = body.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Variable parameter = parameters.get(i);
      ObjectId id = ObjectId.entry("p" + i);
      boolean isThis = parameter.role() == Variable.Role.THIS;
      Scalar scalar = isThis ? Scalar.PRESENT : Heap.scalar(parameter.type());
      boolean isNew = isThis && body.key().isConstructor();
      HeapObject object = HeapObject.EXTERNAL.with(scalar).asExternal(!isNew);
      entry = entry.with(id, object).assign(parameter, new Value.Ref(id));
      entry = isThis ? entry : declared(entry, id, body, i);
    }
    return entry;
  }

  /**
   * The entry states of a root: where the body is a callback by which the other side tells that it
   * has closed handles, with and without that.
   */
  public AbstractState roots(Body body) {
    Disjunct entry = named(of(body), body);
    List<Disjunct> all = new ArrayList<>(List.of(entry));
    for (Operation operation : operations(body.key())) {
      for (Role.Invalidates role : operation.roles(Role.Invalidates.class).toList()) {
        all = invalidated(body, role, all);
      }
    }
    return new AbstractState(all);
  }

  /** With the parameters' names: summaries do without, so that more calls share one. */
  private static Disjunct named(Disjunct entry, Body body) {
    Disjunct named = entry;
    for (int i = 0; i < body.parameters().size(); i++) {
      String name = body.parameters().get(i).name();
      named = named.update(ObjectId.entry("p" + i), object -> object.named(name));
    }
    return named;
  }

  private List<Disjunct> invalidated(Body body, Role.Invalidates role, List<Disjunct> entries) {
    List<Disjunct> all = new ArrayList<>();
    for (Disjunct entry : entries) {
      where(entry, body, role.when(), true)
          .forEach(yes -> all.add(yes.with(yes.path().invalidating(role.kinds()))));
      all.addAll(where(entry, body, role.when(), false));
    }
    return all;
  }

  /** The ways in which the condition holds, or does not hold, when the body begins. */
  private List<Disjunct> where(Disjunct entry, Body body, Condition condition, boolean holds) {
    return condition.ways(entry, holds, (given, leaf, hold) -> leaf(given, body, leaf, hold));
  }

  private List<Disjunct> leaf(Disjunct entry, Body body, Condition condition, boolean holds) {
    if (condition instanceof Condition.Test test
        && test.subject() instanceof Subject.Argument argument
        && argument.index() + leading(body) < body.parameters().size()) {
      Value value = entry.value(body.parameters().get(argument.index() + leading(body)));
      Comparison comparison = holds ? test.comparison() : test.comparison().negated();
      return Refinement.where(
              entry, comparison, value, Outcomes.constant(test.constant()), Site.NONE)
          .map(List::of)
          .orElse(List.of());
    }
    return holds == condition instanceof Condition.Always ? List.of(entry) : List.of();
  }

  /** The contexts that the body runs in because of what it overrides or implements. */
  public List<String> contexts(MethodKey method) {
    List<String> contexts = new ArrayList<>();
    operations(method)
        .forEach(
            operation ->
                operation
                    .roles(Role.RunsIn.class)
                    .filter(role -> role.subject() instanceof Subject.Receiver)
                    .forEach(role -> contexts.addAll(role.contexts())));
    return contexts.stream().distinct().sorted().toList();
  }

  /** What is declared of the method and of what it overrides or runs for, nearest first. */
  public List<Operation> operations(MethodKey method) {
    List<Operation> operations = new ArrayList<>();
    specs.operation(method).ifPresent(operations::add);
    program.declarations(method).forEach(m -> specs.operation(m).ifPresent(operations::add));
    program.callbacks(method).forEach(m -> specs.operation(m).ifPresent(operations::add));
    return operations;
  }

  /** How many of the body's parameters are captured values or {@code this}. */
  private int leading(Body body) {
    Optional<MethodKey> declared = program.declarations(body.key()).stream().findFirst();
    boolean isCode = body.key().name().contains("$");
    int own = declared.filter(key -> isCode).map(Entries::count).orElse(-1);
    return own >= 0 ? Math.max(0, body.parameters().size() - own) : body.isStatic() ? 0 : 1;
  }

  private static int count(MethodKey key) {
    String inner = key.parameters().substring(1, key.parameters().length() - 1);
    return inner.isEmpty() ? 0 : inner.split(",", -1).length;
  }

  private Disjunct declared(Disjunct entry, ObjectId id, Body body, int parameter) {
    int index = parameter - leading(body);
    Disjunct disjunct = entry;
    List<Operation> operations = operations(body.key());
    for (Operation operation : operations) {
      for (Role role : operation.roles()) {
        disjunct = declared(disjunct, id, role, index);
      }
    }
    for (Operation operation : operations) {
      for (Role role : operation.roles()) {
        disjunct = handedOver(disjunct, id, role, index);
      }
    }
    return disjunct;
  }

  private static Disjunct handedOver(Disjunct entry, ObjectId id, Role role, int index) {
    return role instanceof Role.Owned owned
            && names(owned.subject(), index)
            && (owned.when() instanceof When.Success || owned.when() instanceof When.Any)
        ? entry.updateHandle(id, HandleFacts::owned)
        : entry;
  }

  private Disjunct declared(Disjunct entry, ObjectId id, Role role, int index) {
    if (role instanceof Role.OfKind kind && names(kind.subject(), index)) {
      return handle(entry, id, kind.kinds());
    }
    if (role instanceof Role.Uses uses && names(uses.subject(), index)) {
      return handle(entry, id, uses.kinds());
    }
    if (role instanceof Role.Borrowed borrowed && names(borrowed.subject(), index)) {
      return entry.updateHandle(id, HandleFacts::lent);
    }
    return entry;
  }

  private static boolean names(Subject subject, int index) {
    return subject instanceof Subject.Argument argument && argument.index() == index;
  }

  private Disjunct handle(Disjunct entry, ObjectId id, List<String> kinds) {
    return new LifecycleTransfer(specs).asHandle(entry, id, kinds);
  }
}
