package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.Optional;

/** A new declared state: now, when a test of the last error tells, or nobody knows. */
record StateTransfer(DescribedCall call, Turned turned, Role.Becomes role) {

  /** The disjunct after it. */
  Disjunct from(Disjunct before) {
    return switch (turned.certainty(role.when(), before)) {
      case NO -> before;
      case YES -> becoming(before, role.state());
      case PERHAPS ->
          hangsOn()
              .map(error -> call.each(before, role.subject(), (d, id) -> whenTested(d, id, error)))
              .orElseGet(() -> becoming(before, ""));
    };
  }

  private Disjunct becoming(Disjunct before, String state) {
    return call.each(
        before, role.subject(), (d, id) -> d.updateHandle(id, fact -> fact.withState(state)));
  }

  /** The last error with which the state is the new one. */
  private Optional<Long> hangsOn() {
    return role.when() instanceof When.Holds holds
        ? lastErrorIn(holds.condition())
        : Optional.empty();
  }

  private static Optional<Long> lastErrorIn(Condition condition) {
    if (condition instanceof Condition.And and) {
      return lastErrorIn(and.left()).or(() -> lastErrorIn(and.right()));
    }
    return condition instanceof Condition.Test test
            && test.comparison() == Comparison.EQUAL
            && test.subject() instanceof Subject.LastError
            && test.constant() instanceof Operand.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  private Disjunct whenTested(Disjunct before, ObjectId handle, long error) {
    Optional<ObjectId> known =
        before
            .object(ObjectId.STATICS)
            .field(DescribedCall.LAST_ERROR)
            .filter(Value.Ref.class::isInstance)
            .map(value -> ((Value.Ref) value).id());
    ObjectId id = known.orElseGet(() -> ObjectId.born(call.point(), "lastError"));
    Disjunct disjunct = known.isPresent() ? before : call.withLastError(before, id, Scalar.ANY);
    String field = Refinement.BECOMES + error + " " + role.state();
    return disjunct.update(id, object -> object.withField(field, new Value.Ref(handle)));
  }
}
