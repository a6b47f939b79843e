package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Code that somebody else runs, on another thread or later. What it has is in its hands, but not
 * the handles that it only uses: none of its bodies closes anything, stores or gives away what it
 * has, or stays for ever.
 */
record RunElsewhere(Scene scene) {

  /** After the value was handed over to be run. */
  Disjunct after(Disjunct before, Value value) {
    Optional<HeapObject> runner = before.object(value);
    if (runner.isEmpty() || !onlyUses(runner.get())) {
      return scene.escape(before, List.of(value));
    }
    List<Value> rest = new ArrayList<>();
    for (String name : runner.get().fields().names()) {
      Value held = runner.get().field(name).orElseThrow();
      if (!isOpen(before, held)) {
        rest.add(held);
      }
    }
    return scene.escape(before, rest);
  }

  private static boolean isOpen(Disjunct disjunct, Value value) {
    return value instanceof Value.Ref ref
        && disjunct.handle(ref.id()).isHandle()
        && disjunct.handle(ref.id()).life() == HandleFact.Life.OPEN;
  }

  /** Whether the object's code is in view, comes to an end, and lets what it has be. */
  boolean onlyUses(HeapObject runner) {
    List<Body> bodies = bodies(runner);
    ReachedCalls reached = new ReachedCalls(scene.program(), scene.specs());
    return !bodies.isEmpty()
        && !runner.handle().isHandle()
        && bodies.stream()
            .noneMatch(
                body -> reached.mayPassOn(body) || reached.mayClose(body) || reached.mayStay(body));
  }

  private List<Body> bodies(HeapObject runner) {
    if (runner.code().isPresent()) {
      return runner.code().flatMap(scene.program()::body).stream().toList();
    }
    return scene.program().classInfo(runner.type()).stream()
        .flatMap(info -> Stream.concat(Stream.of(info.name()), info.supertypes().stream()))
        .flatMap(name -> scene.program().classInfo(name).stream())
        .flatMap(this::bodies)
        .toList();
  }

  // All that it declares: whoever runs it may call what the task does not.
  private Stream<Body> bodies(ClassInfo info) {
    return info.methods().stream()
        .filter(method -> !method.isConstructor())
        .flatMap(method -> scene.program().body(method).stream());
  }
}
