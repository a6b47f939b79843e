package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.Optional;

/**
 * A call of a described operation, and what can be asked of it.
 *
 * @param subjects finds what the roles speak of
 * @param event how the history of a handle names this call
 */
record DescribedCall(
    Scene scene,
    Instruction.Invoke call,
    Operation operation,
    int point,
    LifecycleTransfer lifecycle,
    Subjects subjects,
    Event event) {

  /** The field in which the pseudo-object of all static fields keeps the last error. */
  static final String LAST_ERROR = "<lastError>";

  /** What is done to each object that a subject names. */
  interface Step {
    Disjunct apply(Disjunct disjunct, ObjectId id);
  }

  static DescribedCall of(Scene scene, Instruction.Invoke call, Operation operation, int point) {
    return new DescribedCall(
        scene,
        call,
        operation,
        point,
        new LifecycleTransfer(scene.specs()),
        new Subjects(call, scene.specs()),
        new Event(call.site(), call.method().display()));
  }

  /** Has the rules look at the effect. */
  void see(Effect effect, Disjunct disjunct) {
    scene.judge().see(effect, disjunct);
  }

  /** Takes the step for each object that the subject names. */
  Disjunct each(Disjunct before, Subject subject, Step step) {
    Subjects.Found found = subjects.find(before, subject, false);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct = step.apply(disjunct, id);
    }
    return disjunct;
  }

  /** Whether what is known excludes that the condition holds before the call. */
  boolean cannotHold(Disjunct disjunct, Condition condition) {
    return outcomes(disjunct)
        .cases(new Outcomes.Case(Scalar.ANY, lastError(disjunct), false), condition, true)
        .isEmpty();
  }

  /** Works out conditions with what is known of the arguments. */
  Outcomes outcomes(Disjunct disjunct) {
    return new Outcomes(subject -> subjects.scalar(disjunct, subject));
  }

  /** What is known of the thread's last error. */
  static Scalar lastError(Disjunct disjunct) {
    return disjunct
        .object(ObjectId.STATICS)
        .field(LAST_ERROR)
        .flatMap(disjunct::object)
        .map(HeapObject::scalar)
        .orElse(Scalar.ANY);
  }

  /** The disjunct with another object for the last error. */
  Disjunct withLastError(Disjunct disjunct, ObjectId id, Scalar scalar) {
    return Heap.allocate(disjunct, id, HeapObject.EXTERNAL.with(scalar))
        .update(ObjectId.STATICS, o -> o.withField(LAST_ERROR, new Value.Ref(id)));
  }

  /** What the result can be as far as its type says. */
  Scalar resultScalar() {
    return Heap.scalar(call.target().type());
  }

  /** Whether the result is a handle that the caller gets. */
  boolean opensResult() {
    return operation
            .roles(Role.Opens.class)
            .anyMatch(role -> role.subject() instanceof Subject.Result)
        || operation
            .roles(Role.Owned.class)
            .anyMatch(role -> role.subject() instanceof Subject.Result);
  }

  /** Whether the body reads the result. */
  boolean isRead() {
    return call.target().index() >= 0 && scene.read().get(call.target().index());
  }

  /** What opening by the role does. */
  OpenTransfer opening(Role.Opens role) {
    boolean readsCell =
        operation
            .roles(Role.Uses.class)
            .anyMatch(
                uses ->
                    uses.subject().equals(role.subject())
                        || (role.subject() instanceof Subject.Content content
                            && uses.subject().equals(content.cell())));
    return new OpenTransfer(this, role, readsCell);
  }

  /** The object that the new wrapper or the result is. */
  Optional<ObjectId> wrapper(Disjunct disjunct, Optional<ObjectId> result) {
    return call.method().isConstructor()
        ? subjects.find(disjunct, new Subject.Receiver(), false).ids().stream().findFirst()
        : result;
  }
}
