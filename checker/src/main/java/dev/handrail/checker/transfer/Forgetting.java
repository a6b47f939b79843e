package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller still knows of objects after a call that was not told what they hold.
 *
 * @param beyond what the call can reach through its arguments
 * @param written the fields that it may write; empty: any
 */
record Forgetting(List<ObjectId> beyond, Optional<Set<String>> written) {

  /** Of a call that is told everything. */
  static final Forgetting NOTHING = new Forgetting(List.of(), Optional.of(Set.of()));

  /** The caller's state without what the call may have changed out of sight. */
  Disjunct from(Disjunct caller) {
    Disjunct after = caller;
    for (ObjectId id : beyond) {
      after = after.update(id, this::forgotten);
    }
    return after;
  }

  private HeapObject forgotten(HeapObject object) {
    HeapObject kept = object;
    for (String name : object.fields().names()) {
      kept = mayBeWritten(name) ? kept.withoutField(name) : kept;
    }
    return kept.asExternal(true);
  }

  /** An argument after the call: what the call has told of it, and what it cannot have changed. */
  HeapObject restored(HeapObject before, HeapObject after) {
    HeapObject kept = after;
    for (String name : before.fields().names()) {
      if (!mayBeWritten(name)) {
        kept = kept.withField(name, before.field(name).orElseThrow());
      }
    }
    return kept;
  }

  // What has no name in the source is what a container or a cell holds.
  private boolean mayBeWritten(String name) {
    return written.map(names -> names.contains(name)).orElse(true) || !HeapObject.isNamed(name);
  }
}
