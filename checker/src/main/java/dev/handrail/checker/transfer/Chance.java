package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.spec.Accessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call leaves of which nobody can say whether it is still to be closed: what it closes on
 * some of its ways only, and gives no sign of; a lock that it has taken though it was taken before,
 * or that goes with the object that it yields; what a constructor puts into a container that it
 * fills on some of its ways only: nobody knows how often its loop runs.
 *
 * @param targets how many bodies the call may run
 */
record Chance(Scene scene, Instruction.Invoke call, int targets) {

  /** The ways on which the call returns. */
  List<Disjunct> after(Disjunct before, List<Disjunct> ways) {
    List<ObjectId> doubtful = new ArrayList<>();
    for (ObjectId id : before.handles()) {
      boolean isByChance =
          before.handle(id).life() == Life.OPEN
              && isAmong(ways, id, Life.CLOSED)
              && isAmong(ways, id, Life.OPEN);
      if (isByChance) {
        scene.judge().sometimesCloses(call.site());
      }
      boolean isSilent = isByChance && yielded().isEmpty() && (targets == 1 || isLock(before, id));
      if (before.handle(id).owes() && (isSilent || isTakenAgain(before, ways, id))) {
        doubtful.add(id);
      }
    }
    List<ObjectId> putAway =
        before.handles().stream()
            .filter(id -> before.handle(id).owes() && isPutAway(ways, id))
            .toList();
    return ways.stream().map(way -> left(before, way, doubtful, putAway)).toList();
  }

  /** The type of what it yields; empty: nothing, or nobody looks at it. */
  private Optional<String> yielded() {
    return Optional.of(call.target())
        .filter(target -> target.index() >= 0 && !target.type().equals("void"))
        .map(target -> target.type());
  }

  private boolean isLock(Disjunct disjunct, ObjectId id) {
    return scene.specs().isCounted(disjunct.handle(id).kind());
  }

  /** Whether it stands there on some way, whatever the result of a call was. */
  private static boolean isAmong(List<Disjunct> ways, ObjectId id, Life life) {
    return ways.stream()
        .filter(exit -> exit.handle(id).result().isEmpty() && !exit.path().failed())
        .anyMatch(exit -> exit.handle(id).life() == life);
  }

  private static boolean isTakenAgain(Disjunct before, List<Disjunct> ways, ObjectId id) {
    int count = before.handle(id).claim().count();
    return ways.stream().anyMatch(way -> way.handle(id).claim().count() > count);
  }

  /** Whether a container of the object that is made, filled in a loop, has it on some way. */
  private boolean isPutAway(List<Disjunct> ways, ObjectId id) {
    return call.method().isConstructor()
        && scene.program().body(call.method()).filter(this::fillsInLoop).isPresent()
        && ways.stream().anyMatch(way -> isAmongElements(way, id));
  }

  private boolean fillsInLoop(Body body) {
    return body.blocks().stream()
        .filter(block -> block.instructions().stream().anyMatch(this::fills))
        .anyMatch(block -> body.isInLoop(block.number()));
  }

  private boolean fills(Instruction step) {
    return step instanceof Instruction.StoreElement
        || step instanceof Instruction.Invoke put
            && scene.specs().accessor(put.method()).filter(Accessor::keeps).isPresent();
  }

  private boolean isAmongElements(Disjunct way, ObjectId id) {
    return made(way).stream()
        .flatMap(holder -> way.object(holder).field(Heap.ELEMENTS).stream())
        .anyMatch(elements -> way.reachable(List.of(elements)).contains(id));
  }

  /** What the new object leads to. */
  private Set<ObjectId> made(Disjunct way) {
    return way.reachable(List.of(way.value(call.operands().get(0))));
  }

  private Disjunct left(
      Disjunct before, Disjunct way, List<ObjectId> doubtful, List<ObjectId> putAway) {
    boolean isObject = yielded().filter(type -> !Heap.isPrimitive(type)).isPresent();
    LifecycleTransfer lifecycle = new LifecycleTransfer(scene.specs());
    Disjunct after = way;
    for (ObjectId id : way.handles()) {
      HandleFact fact = way.handle(id);
      boolean isElsewhere = id.isEntry() || !way.object(id).via().isEmpty();
      boolean goesWithResult =
          isObject && isElsewhere && isLock(way, id) && !before.handle(id).owes();
      boolean isNotPutThere = putAway.contains(id) && !made(way).contains(id);
      if (fact.owes() && (goesWithResult || isNotPutThere || doubtful.contains(id))) {
        after = after.updateHandle(id, lifecycle::inOtherHands);
      }
    }
    return after;
  }
}
