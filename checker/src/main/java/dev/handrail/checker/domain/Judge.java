package dev.handrail.checker.domain;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Site;
import java.util.List;

/** Sees every effect in the state right before it. */
public interface Judge {

  /** Sees nothing: while the state is still being computed. */
  Judge BLIND =
      new Judge() {
        @Override
        public void see(Effect effect, Disjunct before) {}

        @Override
        public void passes(ObjectId handle, Site site) {}

        @Override
        public void calls(Site site) {}

        @Override
        public void sometimesCloses(Site site) {}

        @Override
        public void lift(Violation violation, Disjunct before) {}

        @Override
        public void settles(ObjectId handle, Disjunct before) {}

        @Override
        public void registers(HeapObject callback, String type, List<String> contexts) {}

        @Override
        public void stores(FieldKey field, Value value, Disjunct before) {}
      };

  /** An effect happens. */
  void see(Effect effect, Disjunct before);

  /** A method is given the handle. */
  void passes(ObjectId handle, Site site);

  /** A method whose source is here is called in one more state. */
  void calls(Site site);

  /** A called method closes something on some of its ways only. */
  void sometimesCloses(Site site);

  /** A called method breaks a rule with what this method gave it. */
  void lift(Violation violation, Disjunct before);

  /** A called method closes what this method gave it. */
  void settles(ObjectId handle, Disjunct before);

  /**
   * A callback is registered that will run in the contexts.
   *
   * @param type what it is registered as: its methods are what runs
   */
  void registers(HeapObject callback, String type, List<String> contexts);

  /** A value is stored in a field. */
  void stores(FieldKey field, Value value, Disjunct before);
}
