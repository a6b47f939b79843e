package dev.handrail.checker.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What holds at a program point: the ways in which the program may have come there. None: it cannot
 * come there.
 */
public record AbstractState(List<Disjunct> disjuncts) {

  /** More disjuncts than this are merged with loss. */
  public static final int MOST = 32;

  /** The state of a point that is not reached. */
  public static final AbstractState UNREACHED = new AbstractState(List.of());

  /** The state with one disjunct. */
  public static AbstractState of(Disjunct disjunct) {
    return new AbstractState(List.of(disjunct));
  }

  /** Whether the point cannot be reached. */
  public boolean isUnreached() {
    return disjuncts.isEmpty();
  }

  /** Each disjunct changed. */
  public AbstractState map(UnaryOperator<Disjunct> change) {
    return new AbstractState(disjuncts.stream().map(change).toList());
  }

  /** Each disjunct followed by what comes of it. */
  public AbstractState flatMap(Function<Disjunct, List<Disjunct>> step) {
    List<Disjunct> after = new ArrayList<>();
    disjuncts.forEach(disjunct -> after.addAll(step.apply(disjunct)));
    return new AbstractState(after).bounded(false);
  }

  /** The least state that covers both. */
  public AbstractState join(AbstractState other, boolean widen) {
    if (other.isUnreached() || equals(other)) {
      return this;
    }
    if (isUnreached()) {
      return other.merged(widen);
    }
    List<Disjunct> all =
        Stream.concat(disjuncts.stream(), other.disjuncts.stream()).distinct().toList();
    return new AbstractState(all).merged(widen);
  }

  /** With each disjunct once. */
  public AbstractState distinct() {
    return disjuncts.size() < 2 ? this : new AbstractState(disjuncts.stream().distinct().toList());
  }

  /** With disjuncts merged that differ in nothing that matters. */
  public AbstractState merged(boolean widen) {
    return new AbstractState(Merging.bySameShape(disjuncts, widen)).bounded(widen);
  }

  private AbstractState bounded(boolean widen) {
    if (disjuncts.size() <= MOST) {
      return this;
    }
    List<Disjunct> some = Merging.bySameShape(disjuncts, widen);
    if (some.size() <= MOST) {
      return new AbstractState(some);
    }
    Disjunct one = some.get(0);
    for (Disjunct disjunct : some.subList(1, some.size())) {
      one = Merging.differentShape(one, disjunct);
    }
    return of(one);
  }
}
