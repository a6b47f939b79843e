package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Operand;
import java.util.List;
import java.util.Optional;

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
        disjunct = given(disjunct, body.get());
      }
    }
    return disjunct;
  }

  private Disjunct given(Disjunct before, Body body) {
    ReachedCalls reached = new ReachedCalls(call.scene().program(), call.scene().specs());
    List<Value> given = call.call().operands().stream().map(before::value).toList();
    Disjunct disjunct = before;
    for (ObjectId id : before.reachable(given)) {
      if (before.handle(id).owes() && reached.mayClose(body, before.handle(id).kind())) {
        call.scene().judge().settles(id);
        disjunct = disjunct.updateHandle(id, fact -> fact.withObliged(false));
      }
    }
    return disjunct;
  }
}
