package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;

/**
 * What a described call does before its outcome is known: arguments become the handles that they
 * are declared to be, and the rules look at what is done to them.
 */
final class BeforeCall {

  private final DescribedCall call;
  private final Operation operation;
  private final LifecycleTransfer lifecycle;

  BeforeCall(DescribedCall call) {
    this.call = call;
    this.operation = call.operation();
    this.lifecycle = call.lifecycle();
  }

  /** The disjunct in which the call is made. */
  Disjunct from(Disjunct before) {
    judgeArguments(before);
    Disjunct disjunct = before;
    for (Role.Uses role : operation.roles(Role.Uses.class).toList()) {
      disjunct = using(disjunct, role);
    }
    disjunct = named(disjunct);
    for (Role.Requires role : operation.roles(Role.Requires.class).toList()) {
      disjunct = requiring(disjunct, role);
    }
    judgeContexts(disjunct);
    registers(disjunct);
    for (Role.Closes role : operation.roles(Role.Closes.class).toList()) {
      disjunct = closing(disjunct, role);
    }
    return disjunct;
  }

  /** What the rules see of a call whose source says what it does to its handles. */
  Disjunct judged(Disjunct before) {
    judgeArguments(before);
    Disjunct disjunct = named(before);
    judgeContexts(disjunct);
    registers(disjunct);
    return disjunct;
  }

  private void judgeArguments(Disjunct disjunct) {
    operation
        .roles(Role.Restricts.class)
        .filter(role -> call.cannotHold(disjunct, role.condition()))
        .forEach(role -> call.see(breaking(role), disjunct));
  }

  private Effect breaking(Role.Restricts role) {
    return new Effect.Breaks(
        call.subjects().name(role.subject()), role.text(), call.event().by(), call.call().site());
  }

  private Disjunct using(Disjunct before, Role.Uses uses) {
    Subjects.Found found = call.subjects().find(before, uses.subject(), false);
    if (found.isNothing()) {
      judgeNothing(found.disjunct(), uses.subject(), uses.kinds());
      return found.disjunct();
    }
    boolean anyTime =
        operation.roles(Role.AnyTime.class).anyMatch(any -> any.subject().equals(uses.subject()));
    List<String> wanted = wanted(uses.subject(), uses.kinds());
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = lifecycle.asHandle(disjunct, id, uses.kinds());
      call.see(
          new Effect.Uses(id, wanted, anyTime, call.event().by(), call.call().site()), disjunct);
      disjunct = anyTime ? disjunct : lifecycle.used(disjunct, id, wanted);
    }
    return disjunct;
  }

  /** The kinds that have to be told apart: that a receiver has the method, the compiler knows. */
  private List<String> wanted(Subject subject, List<String> kinds) {
    String owner = call.call().method().owner();
    boolean isTyped =
        subject instanceof Subject.Receiver
            && kinds.stream().anyMatch(kind -> call.scene().program().isSubtype(owner, kind));
    return isTyped ? List.of() : kinds;
  }

  private void judgeNothing(Disjunct disjunct, Subject subject, List<String> kinds) {
    if (call.subjects().operand(subject).filter(o -> o instanceof Operand.Null).isPresent()) {
      String kind = kinds.isEmpty() ? "" : kinds.get(0);
      String name = call.subjects().name(subject);
      call.see(
          new Effect.PassesNothing(kind, name, call.event().by(), call.call().site()), disjunct);
    }
  }

  private Disjunct named(Disjunct before) {
    Disjunct disjunct = before;
    for (Role.OfKind role : operation.roles(Role.OfKind.class).toList()) {
      if (!(role.subject() instanceof Subject.Result)) {
        disjunct =
            call.each(disjunct, role.subject(), (d, id) -> lifecycle.asHandle(d, id, role.kinds()));
      }
    }
    return disjunct;
  }

  private Disjunct requiring(Disjunct before, Role.Requires role) {
    return call.each(
        before,
        role.subject(),
        (disjunct, id) -> {
          call.see(
              new Effect.Requires(
                  id, role.states(), role.warning(), call.event().by(), call.call().site()),
              disjunct);
          String state = disjunct.handle(id).state();
          boolean told = !state.isEmpty() && !role.states().contains(state) && !role.warning();
          if (!told) {
            return disjunct;
          }
          return disjunct.updateHandle(
              id, fact -> isReopened(role.subject()) ? fact.faulty() : fact.withState(""));
        });
  }

  /** What cannot be opened in its state is not open twice afterwards. */
  private boolean isReopened(Subject subject) {
    return operation.roles(Role.Opens.class).anyMatch(role -> role.subject().equals(subject));
  }

  private Disjunct closing(Disjunct before, Role.Closes role) {
    if (role.when() instanceof When.Holds holds && call.cannotHold(before, holds.condition())) {
      return before;
    }
    Subjects.Found found = call.subjects().find(before, role.subject(), false);
    if (found.isNothing()) {
      judgeNothing(found.disjunct(), role.subject(), role.kinds());
      return found.disjunct();
    }
    List<String> wanted = wanted(role.subject(), role.kinds());
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = lifecycle.asHandle(disjunct, id, role.kinds());
      boolean again = role.idempotent() || isCloseable(disjunct, id);
      call.see(
          new Effect.Closes(id, wanted, again, call.event().by(), call.call().site()), disjunct);
      disjunct = lifecycle.closing(disjunct, id, wanted, again);
    }
    return disjunct;
  }

  private boolean isCloseable(Disjunct disjunct, ObjectId id) {
    return call.scene().specs().kind(disjunct.handle(id).kind()).map(Kind::closeable).orElse(false);
  }

  private void judgeContexts(Disjunct disjunct) {
    List<String> all = call.scene().active(disjunct.path().contexts());
    List<String> active = Contexts.names(all);
    String by = call.event().by();
    operation
        .roles(Role.NotIn.class)
        .filter(role -> isIn(role, all, disjunct))
        .filter(role -> !isLifted(role, disjunct))
        .map(role -> new Effect.Reaches(role, concerned(disjunct), active, by, call.call().site()))
        .forEach(effect -> call.see(effect, disjunct));
    operation
        .roles(Role.OnlyIn.class)
        .map(role -> new Effect.NeedsContext(role, active, by, call.call().site()))
        .forEach(effect -> call.see(effect, disjunct));
  }

  private boolean isIn(Role.NotIn role, List<String> contexts, Disjunct disjunct) {
    return role.own()
        ? contexts.stream()
            .anyMatch(one -> Contexts.mayBeOwn(one, role.contexts(), disjunct, receiver()))
        : Contexts.names(contexts).stream().anyMatch(role.contexts()::contains);
  }

  private boolean isLifted(Role.NotIn role, Disjunct disjunct) {
    return !(role.unless() instanceof Condition.Always)
        && !call.cannotHold(disjunct, role.unless());
  }

  private List<ObjectId> concerned(Disjunct disjunct) {
    List<ObjectId> handles = new ArrayList<>();
    for (Operand operand : call.call().operands()) {
      if (disjunct.value(operand) instanceof Value.Ref ref
          && disjunct.handle(ref.id()).isHandle()) {
        handles.add(ref.id());
      }
    }
    return handles;
  }

  private void registers(Disjunct disjunct) {
    operation
        .roles(Role.RunsIn.class)
        .filter(role -> !(role.subject() instanceof Subject.Receiver))
        .forEach(
            role -> {
              Value value = call.subjects().value(disjunct, role.subject());
              String type = call.subjects().declaredType(role.subject());
              List<String> contexts = contexts(role, disjunct, value);
              call.scene().registers(disjunct, value, type, contexts);
            });
  }

  private List<String> contexts(Role.RunsIn role, Disjunct disjunct, Value code) {
    return call.call().dispatch() == Dispatch.STATIC
        ? role.contexts()
        : Contexts.of(role.contexts(), disjunct, receiver(), code);
  }

  private Operand receiver() {
    return call.call().operands().isEmpty() ? new Operand.Opaque() : call.call().operands().get(0);
  }
}
