package dev.handrail.checker.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a method of a cell, a container or a view moves values around. These are facts about data
 * structures, not about handles.
 *
 * @param steps what it does, in order
 */
public record Accessor(List<Step> steps) {

  /** One movement. Operands are counted with the receiver, from 0; {@code -1} is the result. */
  public record Step(Motion motion, int from, int to) {}

  /** The movements. */
  public enum Motion {
    /** {@code to} becomes what cell {@code from} holds. */
    GET,
    /**
     * {@code to} becomes the part of {@code from} that the method is named for, always the same.
     */
    PART,
    /** {@code to} becomes the handle that {@code from} was opened on, as far as it is known. */
    PARENT,
    /** Cell {@code to} holds {@code from} now. */
    SET,
    /** {@code from} becomes one of the elements of container {@code to}. */
    ADD,
    /** {@code to} becomes one of the elements of container {@code from}. */
    ELEMENT,
    /** {@code to} becomes one of the elements of {@code from}, which loses it. */
    TAKE,
    /** {@code from} is no element of container {@code to} any more. */
    DROP,
    /** All elements of {@code from} become elements of {@code to} too. */
    ADD_ALL,
    /** Container {@code to} has no element any more. */
    CLEAR,
    /** {@code to} becomes a new container. */
    FRESH,
    /** {@code to} becomes a new cell, which holds nothing yet. */
    CELL,
    /** {@code to} is {@code from}, or a view of it. */
    SAME,
    /**
     * The code in {@code from} is called with each element of container {@code to} as its last
     * argument.
     */
    EACH,
    /** The code in {@code from} is called with {@code to} itself, if that is not null. */
    APPLY,
    /** The code in {@code from} is called with no argument; its result becomes {@code to}. */
    CALL,
    /** The result is what the code in {@code from} makes of {@code to}; of null it is null. */
    MAP,
    /** The result is {@code to} or null, as the code in {@code from} says of it. */
    FILTER,
    /** The result is {@code to} or, if that is null, what the code in {@code from} makes. */
    OR_CALL,
    /** {@code to} becomes an iterator over {@code from}. */
    ITERATE,
    /** {@code to}: whether iterator {@code from} has another element. */
    HAS_NEXT,
    /** {@code to} becomes the next element of iterator {@code from}. */
    NEXT,
    /** The result: whether container {@code from} has no element. */
    IS_EMPTY,
    /** The result: how many elements container {@code from} has. */
    SIZE,
    /** The result: whether {@code from} and {@code to} are equal. */
    EQUALS,
    /** {@code to}: whether {@code from} is null. */
    IS_NULL,
    /** {@code to}: whether {@code from} is not null. */
    IS_PRESENT,
    /** {@code to} is {@code from}, which is not null from here on. */
    REQUIRE,
    /** Operand {@code from} is neither kept nor closed. */
    BORROW,
    /** Operand {@code from} is kept out of sight, e.g. by another thread; code in it runs later. */
    KEEP,
    /** Waits for another thread: what was pending may be over. */
    AWAIT,
    /** The process ends: nothing follows. */
    EXIT
  }

  private static final Set<Motion> KEEPING =
      EnumSet.of(Motion.SET, Motion.ADD, Motion.ADD_ALL, Motion.KEEP);

  /** Whether the method keeps something that it is given. */
  public boolean keeps() {
    return steps.stream().anyMatch(step -> KEEPING.contains(step.motion()));
  }

  /** Whether the method leaves everything where it is. */
  public boolean onlyLooks() {
    return steps.stream().allMatch(step -> step.motion() == Motion.BORROW);
  }
}
