package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a body calls somewhere, itself or through the bodies that it calls or makes objects of. */
record ReachedCalls(Program program, SpecCatalog specs) {

  private static final int MOST_BODIES = 50;

  /** Whether it may close handles of the kind. */
  boolean mayClose(Body body, String kind) {
    return any(
        body, call -> specs.operation(call.method()).filter(o -> closes(o, kind)).isPresent());
  }

  /** Whether it may close anything. */
  boolean mayClose(Body body) {
    return any(
        body,
        call -> specs.operation(call.method()).filter(o -> o.has(Role.Closes.class)).isPresent());
  }

  /**
   * Whether it may give what it has captured to code that nobody sees, put it somewhere, or return
   * it.
   */
  boolean mayPassOn(Body body) {
    return anyStep(body, (in, step) -> passesOn(in, step) || in.equals(body) && returns(in, step));
  }

  private static boolean returns(Body body, Instruction step) {
    return step instanceof Instruction.Copy copy
        && copy.target().equals(body.result())
        && isObject(copy.source());
  }

  /** Whether it may go on for ever. */
  boolean mayStay(Body body) {
    return anyStep(body, (in, step) -> !in.returns() && !in.isStub());
  }

  private boolean passesOn(Body body, Instruction step) {
    if (step instanceof Instruction.Invoke call) {
      return isUnseen(call.method())
          && specs.accessor(call.method()).map(Accessor::keeps).orElse(true)
          && call.operands().stream().anyMatch(ReachedCalls::isObject);
    }
    boolean stores =
        step instanceof Instruction.StoreField
            || step instanceof Instruction.StoreStatic
            || step instanceof Instruction.StoreElement;
    // What an object made here gets has not left yet.
    return stores
        && !body.key().isConstructor()
        && isObject(step.operands().get(step.operands().size() - 1));
  }

  private boolean closes(Operation operation, String kind) {
    return operation
        .roles(Role.Closes.class)
        .anyMatch(role -> role.kinds().isEmpty() || specs.fits(kind, role.kinds()));
  }

  /** Whether it may wait for something, as far as anybody can see. */
  boolean mayWait(Body body) {
    return any(body, this::mayWait);
  }

  /** Whoever waits for something has been given something to wait for. */
  boolean mayWait(Instruction.Invoke call) {
    Optional<Accessor> accessor = specs.accessor(call.method());
    return accessor.isPresent()
        ? accessor.get().steps().stream().anyMatch(step -> step.motion() == Motion.AWAIT)
        : isUnseen(call.method()) && call.operands().stream().anyMatch(ReachedCalls::isObject);
  }

  /** Whether the call answers with a number or a truth value that somebody reads. */
  static boolean tells(Instruction.Invoke call, BitSet read) {
    return call.target().index() >= 0
        && Heap.isPrimitive(call.target().type())
        && read.get(call.target().index());
  }

  private boolean isUnseen(MethodKey method) {
    return specs.operation(method).isEmpty() && program.body(method).isEmpty();
  }

  private static boolean isObject(Operand operand) {
    return operand instanceof Variable variable
        && !Heap.isPrimitive(variable.type())
        && !variable.type().equals("java.lang.String");
  }

  private boolean any(Body body, Predicate<Instruction.Invoke> test) {
    return anyStep(body, (in, step) -> step instanceof Instruction.Invoke call && test.test(call));
  }

  private boolean anyStep(Body body, BiPredicate<Body, Instruction> test) {
    return any(body, test, new TreeSet<>());
  }

  private boolean any(Body body, BiPredicate<Body, Instruction> test, Set<MethodKey> seen) {
    // What is too much to be looked at may do anything.
    return seen.size() >= MOST_BODIES
        || seen.add(body.key())
            && body.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .anyMatch(step -> test.test(body, step) || anyBehind(step, test, seen));
  }

  private boolean anyBehind(
      Instruction step, BiPredicate<Body, Instruction> test, Set<MethodKey> seen) {
    if (step instanceof Instruction.MakeCode code) {
      return program.body(code.body()).filter(body -> any(body, test, seen)).isPresent();
    }
    return step instanceof Instruction.Invoke call
        && (program.body(call.method()).filter(body -> any(body, test, seen)).isPresent()
            || program.targets(call.method()).stream()
                .flatMap(target -> program.body(target).stream())
                .anyMatch(body -> any(body, test, seen)));
  }
}
