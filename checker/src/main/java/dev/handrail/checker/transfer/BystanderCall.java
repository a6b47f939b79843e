package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar.Nullness;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.List;
import java.util.Optional;

/**
 * The call of a body that has nothing to do with handles, and is given none: one summary serves all
 * such calls. Whether it returns, throws, and yields something matters; what it computes does not.
 */
record BystanderCall(Scene scene, int point, Body body, Projection projection) {

  /** What it leaves; empty if the body was given up. */
  Optional<Outflow> from(Variable target) {
    Disjunct entry = new Entries(scene.program(), scene.specs()).of(body);
    return scene
        .summaries()
        .ofBystander(body, entry, scene.contexts())
        .map(summary -> leave(summary, target));
  }

  private Outflow leave(Summaries.Summary summary, Variable target) {
    Disjunct after = projection.forgotten();
    List<Disjunct> normal =
        summary.returns().isEmpty() ? List.of() : List.of(returned(after, summary, target));
    List<Disjunct> thrown =
        summary.throwsOut().stream()
            .map(exit -> exit.path().thrown())
            .distinct()
            .map(type -> thrown(after, type))
            .toList();
    return new Outflow(normal, thrown);
  }

  private Disjunct thrown(Disjunct after, String type) {
    Heap.Loaded made = Heap.unknown(after, ObjectId.born(point, "thrown"), type, "");
    Disjunct known = made.disjunct().assign(scene.body().thrown(), made.value());
    return known.with(known.path().throwing(type));
  }

  private Disjunct returned(Disjunct after, Summaries.Summary summary, Variable target) {
    if (target.index() < 0) {
      return after;
    }
    List<Value> values =
        summary.returns().stream().map(exit -> exit.value(body.result())).distinct().toList();
    if (values.size() == 1 && !(values.get(0) instanceof Value.Ref)) {
      return after.assign(target, values.get(0));
    }
    Heap.Loaded made =
        Heap.unknown(after, ObjectId.born(point, ObjectId.UNSEEN), target.type(), target.name());
    boolean isThere =
        summary.returns().stream().allMatch(exit -> isThere(exit, exit.value(body.result())));
    Disjunct known =
        isThere && made.value() instanceof Value.Ref ref
            ? made.disjunct()
                .update(
                    ref.id(),
                    object -> object.with(object.scalar().withNullness(Nullness.NON_NULL)))
            : made.disjunct();
    return known.assign(target, made.value());
  }

  private static boolean isThere(Disjunct exit, Value value) {
    return value instanceof Value.NonNull
        || value instanceof Value.Symbol
        || value instanceof Value.Ref ref
            && exit.object(ref.id()).scalar().nullness() == Nullness.NON_NULL;
  }
}
