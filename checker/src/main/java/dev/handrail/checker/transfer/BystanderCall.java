package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
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
record BystanderCall(
    Scene scene, int point, Body body, Projection projection, List<Value> arguments) {

  /** What it leaves; empty if the body was given up. */
  Optional<Outflow> from(Variable target) {
    Disjunct entry = new Entries(scene.program(), scene.specs()).of(body);
    Optional<Summaries.Summary> blind = summary(entry);
    boolean mayThrow = blind.filter(summary -> !summary.throwsOut().isEmpty()).isPresent();
    Optional<Summaries.Summary> told = mayThrow ? summary(told(entry)) : Optional.empty();
    return told.or(() -> blind).map(summary -> leave(summary, target));
  }

  private Optional<Summaries.Summary> summary(Disjunct entry) {
    return scene.summaries().ofBystander(body, entry, scene.contexts());
  }

  /** With what it is told: which arguments are there. What throws where one is missing does not. */
  private Disjunct told(Disjunct entry) {
    Disjunct given = projection.entry(body, arguments);
    Disjunct told = entry;
    for (Variable parameter : body.parameters()) {
      boolean isThere =
          isThere(given, given.value(parameter)) && told.value(parameter) instanceof Value.Ref;
      told =
          isThere
              ? told.update(((Value.Ref) told.value(parameter)).id(), BystanderCall::there)
              : told;
    }
    return told;
  }

  private static HeapObject there(HeapObject object) {
    return object.with(object.scalar().withNullness(Nullness.NON_NULL));
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
            ? made.disjunct().update(ref.id(), BystanderCall::there)
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
