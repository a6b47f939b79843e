package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.ir.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call leaves of which nobody can say whether it is still to be closed: what it closes on
 * some of its ways only, and gives no sign of; a lock that it has taken though it was taken before,
 * or that goes with the object that it yields.
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
    return ways.stream().map(way -> left(before, way, doubtful)).toList();
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

  private Disjunct left(Disjunct before, Disjunct way, List<ObjectId> doubtful) {
    boolean isObject = yielded().filter(type -> !Heap.isPrimitive(type)).isPresent();
    LifecycleTransfer lifecycle = new LifecycleTransfer(scene.specs());
    Disjunct after = way;
    for (ObjectId id : way.handles()) {
      HandleFact fact = way.handle(id);
      boolean isElsewhere = id.isEntry() || !way.object(id).via().isEmpty();
      boolean goesWithResult =
          isObject && isElsewhere && isLock(way, id) && !before.handle(id).owes();
      if (fact.owes() && (goesWithResult || doubtful.contains(id))) {
        after = after.updateHandle(id, lifecycle::inOtherHands);
      }
    }
    return after;
  }
}
