package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call of code that we cannot see, or that is not followed. */
record UnseenCall(Scene scene, Instruction.Invoke call, int point) {

  /** After it: what it is given is not followed any further. */
  Disjunct after(Disjunct disjunct, List<Value> arguments) {
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      boolean isReceiver = i == 0 && call.dispatch() != Dispatch.STATIC;
      if (!isReceiver || !isUntouched(disjunct, arguments.get(i))) {
        given.add(arguments.get(i));
      }
    }
    return after(disjunct, arguments, given);
  }

  /** Whether what it is called on stays as it is. */
  private boolean isUntouched(Disjunct disjunct, Value receiver) {
    // A raw carrier's own methods are no uses of the handle.
    boolean isHandle = receiver instanceof Value.Ref ref && disjunct.handle(ref.id()).isHandle();
    // What is inherited from outside the compilation knows nothing of our fields.
    boolean isInherited =
        call.operands().get(0) instanceof Operand.Variable variable
            && variable.role() == Operand.Variable.Role.THIS;
    return isHandle || isInherited;
  }

  private Disjunct after(Disjunct disjunct, List<Value> arguments, List<Value> given) {
    LifecycleTransfer lifecycle = new LifecycleTransfer(scene.specs());
    Disjunct after =
        lifecycle.mayBeTested(
            disjunct, disjunct.reachable(given), ReachedCalls.tells(call, scene.read()));
    after = handedOver(after, arguments, given);
    boolean mayWait = new ReachedCalls(scene.program(), scene.specs()).mayWait(call);
    after = mayWait ? lifecycle.mayHaveCompleted(after) : after;
    if (call.target().index() < 0 || call.target().type().equals("void")) {
      return after;
    }
    return isPart(arguments) ? part(after, arguments.get(0)) : yielding(after);
  }

  /** What is inherited from outside the compilation runs the object's own code, and no other. */
  private Disjunct handedOver(Disjunct before, List<Value> arguments, List<Value> given) {
    boolean hasReceiver = call.dispatch() != Dispatch.STATIC && given.contains(arguments.get(0));
    if (!hasReceiver || given.size() != 1) {
      return scene.escape(before, given);
    }
    return new RunElsewhere(scene).after(before, given.get(0));
  }

  /** Whether it yields a lock that belongs to the object that it is called on. */
  private boolean isPart(List<Value> arguments) {
    return call.dispatch() != Dispatch.STATIC
        && arguments.size() == 1
        && (arguments.get(0) instanceof Value.Ref || arguments.get(0) instanceof Value.Symbol)
        && scene.summaries().isTaken(call.target().type());
  }

  private Disjunct part(Disjunct disjunct, Value whole) {
    String field = call.method().name() + "()";
    if (whole instanceof Value.Symbol constant) {
      Heap.Loaded part = Heap.partOf(disjunct, constant, field, call.target().type());
      return part.disjunct().assign(call.target(), part.value());
    }
    ObjectId holder = ((Value.Ref) whole).id();
    Optional<Value> known = disjunct.object(holder).field(field);
    if (known.isPresent()) {
      return disjunct.assign(call.target(), known.get());
    }
    Disjunct made = yielding(disjunct);
    Value part = made.value(call.target());
    return made.update(holder, object -> object.withField(field, part));
  }

  /** After bodies that lead too far: what they do is not known, but which fields they write. */
  Disjunct notFollowed(Disjunct disjunct, List<Body> bodies) {
    List<Value> given = call.operands().stream().map(disjunct::value).toList();
    Disjunct after = after(disjunct, given, given);
    Forgetting forgetting = new Forgetting(List.of(), written(bodies));
    for (ObjectId id : disjunct.reachable(given)) {
      after = after.update(id, left -> forgetting.restored(disjunct.object(id), left));
    }
    return after;
  }

  private Optional<Set<String>> written(List<Body> bodies) {
    Set<String> all = new HashSet<>();
    for (Body body : bodies) {
      Optional<Set<String>> names = scene.summaries().written(body);
      if (names.isEmpty()) {
        return names;
      }
      all.addAll(names.get());
    }
    return Optional.of(all);
  }

  /** With something that it yields, perhaps not for the first time. */
  Disjunct yielding(Disjunct after) {
    Heap.Loaded made =
        Heap.unknown(
            after,
            ObjectId.born(point, ObjectId.UNSEEN),
            call.target().type(),
            call.target().name());
    return made.disjunct().assign(call.target(), made.value());
  }
}
