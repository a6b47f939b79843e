package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;

/**
 * Where an instruction stands.
 *
 * @param number names what is born there
 */
record ProgramPoint(Scene scene, int number) {

  /** The object that is born here. */
  ObjectId born() {
    return ObjectId.born(number, "");
  }

  /** The variable holds something of which only the type is known. */
  Outflow computed(Disjunct disjunct, Variable target) {
    if (target.index() < 0) {
      return Outflow.of(disjunct);
    }
    Heap.Loaded made = Heap.unknown(disjunct, born(), target.type(), target.name());
    return Outflow.of(made.disjunct().assign(target, made.value()));
  }

  /** The variable holds something of which nothing is known but that it is there. */
  Outflow present(Disjunct disjunct, Variable target) {
    Disjunct after = computed(disjunct, target).normal().get(0);
    return Outflow.of(
        after.value(target) instanceof Value.Ref ref
            ? after.update(ref.id(), object -> object.with(Scalar.PRESENT))
            : after);
  }

  /** A failed open that was tested the wrong way goes where only an open handle should go. */
  void handsOn(Disjunct disjunct, Value value, String to, Site site) {
    if (value instanceof Value.Ref ref && disjunct.handle(ref.id()).life() == Life.FAILED) {
      scene.judge().see(new Effect.HandsOn(ref.id(), to, site), disjunct);
    }
  }
}
