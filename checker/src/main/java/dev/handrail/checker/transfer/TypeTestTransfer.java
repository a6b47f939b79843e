package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import java.util.List;
import java.util.Optional;

/** What a test of a type tells. */
record TypeTestTransfer(Scene scene, Instruction.TypeTest test) {

  /** The ways in which it may turn out. */
  Outflow from(Disjunct disjunct) {
    Value source = disjunct.value(test.source());
    Disjunct no = disjunct.assign(test.target(), new Value.Number(0));
    if (isOtherKind(disjunct, source, test.type())) {
      return Outflow.of(no);
    }
    if (isOfType(disjunct, source, test.type())) {
      return Outflow.of(disjunct.assign(test.target(), new Value.Number(1)));
    }
    Optional<Disjunct> yes =
        Refinement.where(disjunct, Comparison.NOT_EQUAL, source, Value.NULL, test.site())
            .map(there -> there.assign(test.target(), new Value.Number(1)));
    return Outflow.of(yes.map(there -> List.of(there, no)).orElse(List.of(no)));
  }

  /** A handle that is of a kind of its own is of no other kind's type. */
  private boolean isOtherKind(Disjunct disjunct, Value value, String type) {
    String exact = disjunct.object(value).map(HeapObject::type).orElse("");
    if (!exact.isEmpty()) {
      return !scene.program().isSubtype(exact, type);
    }
    String kind = disjunct.object(value).map(object -> object.handle().kind()).orElse("");
    return !kind.isEmpty()
        && scene.specs().kind(type).isPresent()
        && !scene.program().isSubtype(kind, type)
        && !scene.program().isSubtype(type, kind);
  }

  private boolean isOfType(Disjunct disjunct, Value value, String type) {
    Optional<HeapObject> object =
        disjunct.object(value).filter(o -> o.scalar().nullness() == Scalar.Nullness.NON_NULL);
    String exact = object.map(HeapObject::type).orElse("");
    String known = exact.isEmpty() ? object.map(o -> o.handle().kind()).orElse("") : exact;
    return !known.isEmpty() && scene.program().isSubtype(known, type);
  }
}
