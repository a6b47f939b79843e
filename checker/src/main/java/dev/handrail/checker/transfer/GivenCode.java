package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code that a described operation is given runs later: a handle that goes with it, and that it may
 * close, is in its hands.
 */
record GivenCode(DescribedCall call) {

  /** The disjunct after the call. */
  Disjunct from(Disjunct before) {
    Disjunct disjunct = before;
    for (Operand operand : call.call().operands()) {
      Optional<Body> body =
          before
              .object(before.value(operand))
              .flatMap(HeapObject::code)
              .flatMap(call.scene().program()::body);
      if (body.isPresent()) {
        disjunct = given(disjunct, before.value(operand), body.get());
      } else if (!isReceiver(operand) && !isLent(operand) && !onlyUses(before, operand)) {
        disjunct = held(disjunct, before.value(operand));
      }
    }
    return disjunct;
  }

  private boolean isReceiver(Operand operand) {
    return call.call().dispatch() != Dispatch.STATIC
        && operand.equals(call.call().operands().get(0));
  }

  private boolean isLent(Operand operand) {
    return call.operation()
        .roles(Role.Borrowed.class)
        .anyMatch(
            role -> call.subjects().operand(role.subject()).filter(operand::equals).isPresent());
  }

  private Disjunct given(Disjunct before, Value code, Body body) {
    ReachedCalls reached = new ReachedCalls(call.scene().program(), call.scene().specs());
    List<Value> given = call.call().operands().stream().map(before::value).toList();
    Set<ObjectId> captured = before.reachable(List.of(code));
    boolean passesOn = reached.mayPassOn(body);
    Disjunct disjunct = before;
    for (ObjectId id : before.reachable(given)) {
      boolean isTaken =
          passesOn && captured.contains(id) || reached.mayClose(body, before.handle(id).kind());
      disjunct = isTaken ? inItsHands(disjunct, id) : disjunct;
    }
    return disjunct;
  }

  /** What an object of another class holds goes with it where a pack does not know the class. */
  private Disjunct held(Disjunct before, Value argument) {
    boolean isHolder =
        call.operation().ofPack()
            && before.object(argument).filter(object -> !object.handle().isHandle()).isPresent();
    Disjunct disjunct = before;
    for (ObjectId id : isHolder ? before.reachable(List.of(argument)) : Set.<ObjectId>of()) {
      disjunct = inItsHands(disjunct, id);
    }
    return disjunct;
  }

  /** Whether it is run, and does not take what it has. */
  private boolean onlyUses(Disjunct before, Operand operand) {
    boolean isRun =
        call.operation()
            .roles(Role.RunsIn.class)
            .anyMatch(
                role ->
                    call.subjects().operand(role.subject()).filter(operand::equals).isPresent());
    return isRun
        && before
            .object(before.value(operand))
            .filter(new RunElsewhere(call.scene())::onlyUses)
            .isPresent();
  }

  private Disjunct inItsHands(Disjunct disjunct, ObjectId id) {
    if (!disjunct.handle(id).owes()) {
      return disjunct;
    }
    call.scene().judge().settles(id, disjunct);
    return disjunct.updateHandle(id, call.lifecycle()::inOtherHands);
  }
}
