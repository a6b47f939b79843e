package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Claim;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HandleFact.Pending;
import dev.handrail.checker.domain.HandleFact.Pending.What;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What opening a handle leaves, for one way in which the call may turn out. */
final class OpenTransfer {

  private final Scene scene;
  private final LifecycleTransfer lifecycle;
  private final Subjects subjects;
  private final Role.Opens role;
  private final Event event;
  private final int point;
  private final boolean readsCell;

  /**
   * @param readsCell the operation also uses what the cell holds before
   */
  OpenTransfer(DescribedCall call, Role.Opens role, boolean readsCell) {
    this.scene = call.scene();
    this.lifecycle = call.lifecycle();
    this.subjects = call.subjects();
    this.role = role;
    this.event = call.event();
    this.point = call.point();
    this.readsCell = readsCell;
  }

  /**
   * The disjunct after it.
   *
   * @param happens the handle is open now
   * @param pends it will be open when the work is complete
   * @param tested whether the caller has to test the result
   */
  Disjunct after(
      Disjunct before, Optional<ObjectId> result, boolean happens, boolean pends, boolean tested) {
    Life life = happens || pends ? Life.OPEN : Life.FAILED;
    HandleFact fact =
        HandleFact.of(
                kindName(),
                life,
                (happens || pends) && mustClose() ? Claim.OURS : Claim.OTHERS,
                event)
            .withState(happens ? state() : "")
            .withParents(life == Life.OPEN ? parents(before) : List.of())
            .withPending(pends ? new Pending(What.OPENS, event) : Pending.NONE)
            .withResult(tested ? result.stream().toList() : List.of());
    Subject subject = role.subject();
    if (subject instanceof Subject.Result) {
      return result.map(id -> before.updateHandle(id, old -> fact)).orElse(before);
    }
    if (subject instanceof Subject.Content content) {
      return inCell(before, content.cell(), fact);
    }
    if (subject instanceof Subject.Field field) {
      return inField(before, field.base(), field.name(), fact);
    }
    if (subject instanceof Subject.Elements elements) {
      return happens ? inElements(before, elements.container(), fact) : before;
    }
    return life == Life.FAILED
        ? failsItself(before, subject, fact)
        : opensItself(before, subject, fact);
  }

  /** The disjunct in which nobody can say whether the handle was opened. */
  Disjunct perhaps(Disjunct before) {
    return role.subject() instanceof Subject.Content content
        ? inCell(before, content.cell(), HandleFact.NONE.with(Life.UNKNOWN))
        : before;
  }

  /** The disjunct in which the call succeeded and opened nothing. */
  Disjunct withNothing(Disjunct opened) {
    Subjects.Found found = subjects.find(opened, role.subject(), false);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      disjunct =
          disjunct.update(
              id,
              object -> {
                HandleFact none =
                    object
                        .handle()
                        .with(Life.FAILED)
                        .withObliged(false)
                        .withParents(List.of())
                        .withResult(List.of());
                return object.with(Scalar.NOTHING).with(none);
              });
    }
    return disjunct;
  }

  private String kindName() {
    return role.kinds().isEmpty() ? "" : role.kinds().get(0);
  }

  private Optional<Kind> kind() {
    return scene.specs().kind(kindName());
  }

  private boolean mustClose() {
    return kind().map(Kind::mustClose).orElse(true);
  }

  private String state() {
    List<String> states = kind().map(Kind::states).orElse(List.of());
    return !role.state().isEmpty() ? role.state() : states.isEmpty() ? "" : states.get(0);
  }

  private List<ObjectId> parents(Disjunct disjunct) {
    if (!role.on().isEmpty()) {
      List<ObjectId> named = new ArrayList<>();
      role.on().forEach(on -> named.addAll(subjects.find(disjunct, on, false).ids()));
      return named;
    }
    List<String> kinds = subjects.parentKinds(kindName());
    return kinds.isEmpty() ? List.of() : subjects.parentsAmongArguments(disjunct, kinds, lifecycle);
  }

  private Disjunct inCell(Disjunct before, Subject cell, HandleFact fact) {
    boolean isArray =
        subjects
            .operand(cell)
            .filter(Operand.Variable.class::isInstance)
            .filter(operand -> ((Operand.Variable) operand).type().endsWith("[]"))
            .isPresent();
    return inField(before, cell, isArray ? "[0]" : Heap.CONTENT, fact);
  }

  private Disjunct inField(Disjunct before, Subject base, String field, HandleFact fact) {
    Subjects.Found owner = subjects.find(before, base, true);
    if (owner.isNothing()) {
      return before;
    }
    Optional<ObjectId> counted = countedIn(owner, field);
    if (counted.isPresent()) {
      return fact.life() == Life.OPEN ? again(owner.disjunct(), counted.get()) : before;
    }
    ObjectId id = ObjectId.born(point, subjects.name(base) + field);
    HeapObject handle =
        HeapObject.EXTERNAL
            .with(scalar(fact, owner, field))
            .with(fact)
            .named(subjects.name(role.subject()));
    Disjunct with = Heap.allocate(owner.disjunct(), id, handle.named(cellName(base)));
    if (owner.ids().size() != 1) {
      // Whoever holds the cell has the handle.
      return with.updateHandle(id, HandleFact::silenced);
    }
    return with.update(owner.ids().get(0), object -> object.withField(field, new Value.Ref(id)));
  }

  /** A handle that is in the cell already and whose opens are counted. */
  private Optional<ObjectId> countedIn(Subjects.Found owner, String field) {
    if (!readsCell || !isCounted() || owner.ids().size() != 1) {
      return Optional.empty();
    }
    return owner
        .disjunct()
        .object(owner.ids().get(0))
        .field(field)
        .filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).id())
        .filter(id -> owner.disjunct().handle(id).kind().equals(kindName()))
        .filter(id -> owner.disjunct().handle(id).life() == Life.OPEN);
  }

  private Disjunct again(Disjunct disjunct, ObjectId id) {
    return disjunct.updateHandle(id, known -> known.taken(event));
  }

  private String cellName(Subject base) {
    return subjects
        .operand(base)
        .filter(Operand.Variable.class::isInstance)
        .map(operand -> ((Operand.Variable) operand).name())
        .orElse(subjects.name(base));
  }

  private static Scalar scalar(HandleFact fact, Subjects.Found owner, String field) {
    // A cell that a failed open has not filled holds what it held before: as a rule nothing.
    return switch (fact.life()) {
      case OPEN -> Scalar.PRESENT;
      case FAILED ->
          owner.ids().stream()
              .flatMap(id -> owner.disjunct().object(id).field(field).stream())
              .filter(Value.Number.class::isInstance)
              .findFirst()
              .flatMap(number -> Scalar.ANY.where(Comparison.EQUAL, number))
              .orElse(Scalar.NOTHING);
      case CLOSED, UNKNOWN, FAULTY -> Scalar.ANY;
    };
  }

  private Disjunct inElements(Disjunct before, Subject container, HandleFact fact) {
    Subjects.Found owner = subjects.find(before, container, true);
    if (owner.ids().size() != 1) {
      return before;
    }
    ObjectId id = ObjectId.born(point, "elements");
    HeapObject handles =
        HeapObject.EXTERNAL.with(Scalar.PRESENT).with(fact).asMany(true).named(cellName(container));
    return Heap.allocate(owner.disjunct(), id, handles)
        .update(
            owner.ids().get(0),
            object ->
                object.with(HeapObject.Fields.EMPTY).withField(Heap.ELEMENTS, new Value.Ref(id)));
  }

  /** The argument or the receiver is what is opened: a lock, a reference count, a constructor. */
  private Disjunct opensItself(Disjunct before, Subject subject, HandleFact fact) {
    Subjects.Found found = subjects.find(before, subject, true);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      HandleFact known = disjunct.handle(id);
      boolean isUncounted = isCounted() && known.isHandle() && known.life() == Life.UNKNOWN;
      if (disjunct.object(id).many() || known.life() == Life.FAULTY || isUncounted) {
        // Which of them it is nobody can say afterwards, nor how many references there are; of what
        // is at fault nothing more is said.
        boolean isDoubtful = known.isHandle() && known.life() == Life.FAILED;
        disjunct = isDoubtful ? disjunct.updateHandle(id, HandleFact::silenced) : disjunct;
        continue;
      }
      boolean again = known.isHandle() && known.life() == Life.OPEN && isCounted();
      disjunct = again ? again(disjunct, id) : disjunct.updateHandle(id, old -> fact);
    }
    return disjunct;
  }

  /** What was no handle before is none now. */
  private Disjunct failsItself(Disjunct before, Subject subject, HandleFact fact) {
    Subjects.Found found = subjects.find(before, subject, true);
    Disjunct disjunct = found.disjunct();
    for (ObjectId id : found.ids()) {
      boolean isKnown = disjunct.handle(id).isHandle() || disjunct.object(id).many();
      disjunct = isKnown ? disjunct : disjunct.updateHandle(id, old -> fact);
    }
    return disjunct;
  }

  private boolean isCounted() {
    return scene.specs().isCounted(kindName());
  }
}
