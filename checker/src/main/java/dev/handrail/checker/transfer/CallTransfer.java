package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;

/** What a call of a described operation does. */
final class CallTransfer {

  private final DescribedCall call;
  private final BeforeCall preparation;

  CallTransfer(Scene scene, Instruction.Invoke call, Operation operation, int point) {
    this.call = DescribedCall.of(scene, call, operation, point);
    this.preparation = new BeforeCall(this.call);
  }

  /** What the call leaves if it returns, and what it leaves if it throws. */
  Outflow from(Disjunct before) {
    Disjunct prepared = preparation.from(before);
    List<Disjunct> normal = new ArrayList<>();
    for (Turned turned : new Turns(call).from(prepared)) {
      Disjunct after = AfterCall.of(call, turned);
      normal.add(after);
      normal.addAll(withoutHandle(turned, after));
    }
    List<Disjunct> thrown =
        call.scene().specs().thrownBy(call.call()).stream()
            .map(type -> thrown(prepared).with(prepared.path().throwing(type)))
            .toList();
    return new Outflow(normal, thrown);
  }

  /** The state in which the call is made, after the rules have seen it. */
  Disjunct prepared(Disjunct before) {
    return preparation.from(before);
  }

  /** What the rules see of a call whose source says what it does to its handles. */
  Disjunct judged(Disjunct before) {
    return preparation.judged(before);
  }

  /** An open that may open nothing although it succeeds. */
  private List<Disjunct> withoutHandle(Turned turned, Disjunct after) {
    return call.operation()
        .roles(Role.Opens.class)
        .filter(Role.Opens::nullable)
        .filter(role -> turned.holds(role.when(), after))
        .map(role -> call.opening(role).withNothing(after))
        .toList();
  }

  /** Whether it is closed or not nobody knows: neither a leak nor a use can be held against it. */
  private HandleFact perhaps(HandleFact fact) {
    return call.operation().ofPack() && fact.life() == HandleFact.Life.CLOSED
        ? fact.silenced()
        : fact;
  }

  /** A close that throws counts as one: there is nothing that its caller could do about it. */
  private Disjunct thrown(Disjunct prepared) {
    Disjunct disjunct = prepared;
    for (Role.Closes role : call.operation().roles(Role.Closes.class).toList()) {
      if (role.when() instanceof When.Holds holds && call.cannotHold(prepared, holds.condition())) {
        continue;
      }
      disjunct =
          call.each(
              disjunct,
              role.subject(),
              (d, id) ->
                  call.lifecycle().closed(d, id, call.event()).updateHandle(id, this::perhaps));
    }
    return handedOver(disjunct);
  }

  /** What is taken over in any case is taken over by a call that throws, too. */
  private Disjunct handedOver(Disjunct before) {
    Disjunct disjunct = before;
    for (Role.Owned role : call.operation().roles(Role.Owned.class).toList()) {
      if (role.when() instanceof When.Any && !(role.subject() instanceof Subject.Result)) {
        disjunct =
            call.each(
                disjunct, role.subject(), (d, id) -> d.updateHandle(id, HandleFacts::givenAway));
      }
    }
    return disjunct;
  }
}
