package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.transfer.BodyRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who still has something when a method has ended. */
record Holders(Body body, SpecCatalog specs) {

  /** What keeps a handle alive when the method ends in this way. */
  List<Value> of(BodyRun.Exit exit) {
    List<Value> holders = new ArrayList<>();
    boolean neverBorn = exit.thrown() && body.key().isConstructor();
    for (ObjectId id : exit.disjunct().objects()) {
      boolean isThis = id.equals(ObjectId.entry("p0")) && !body.isStatic();
      if (id.isEntry() && !(neverBorn && isThis)) {
        holders.addAll(exit.disjunct().object(id).fields().values());
      }
      if (isThis && body.key().isConstructor() && !exit.thrown()) {
        // Who creates the object has it.
        holders.add(new Value.Ref(id));
      }
    }
    holders.add(exit.disjunct().value(exit.thrown() ? body.thrown() : body.result()));
    return holders;
  }

  /** What they hold; who has a handle that is closed with its parent can reach that parent. */
  Set<ObjectId> held(BodyRun.Exit exit) {
    Disjunct disjunct = exit.disjunct();
    Set<ObjectId> held = disjunct.reachable(of(exit));
    for (ObjectId id : List.copyOf(held)) {
      if (specs.isClosedWithParent(disjunct.handle(id).kind())) {
        held.addAll(disjunct.reachable(parents(disjunct.handle(id))));
      }
    }
    return held;
  }

  private static List<Value> parents(HandleFact fact) {
    return fact.parents().stream().<Value>map(Value.Ref::new).toList();
  }
}
