package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Instruction.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What tests have taught of one value: bounds if it is a number, nullness if it is a reference, the
 * constants that it is or is not.
 *
 * @param low at least this
 * @param high at most this
 * @param not none of these numbers; sorted
 * @param nullness whether it is null
 * @param is the symbol that it equals; empty: none known
 * @param isNot symbols that it does not equal; sorted
 */
public record Scalar(
    long low, long high, List<Long> not, Nullness nullness, String is, List<String> isNot) {

  private static final int MOST_EXCLUDED = 8;

  /** Whether a reference is null. */
  public enum Nullness {
    UNKNOWN,
    NULL,
    NON_NULL
  }

  /** Nothing is known. */
  public static final Scalar ANY =
      new Scalar(Long.MIN_VALUE, Long.MAX_VALUE, List.of(), Nullness.UNKNOWN, "", List.of());

  /** Something that is not null. */
  public static final Scalar PRESENT = ANY.withNullness(Nullness.NON_NULL);

  /** Null, or zero. */
  public static final Scalar NOTHING = ANY.withNullness(Nullness.NULL).within(0, 0).orElseThrow();

  /** A truth value. */
  public static final Scalar TRUTH = ANY.within(0, 1).orElseThrow();

  /** Exactly this number; empty: the value is none. */
  public static Optional<Scalar> of(Value value) {
    return value instanceof Value.Number number
        ? PRESENT.within(number.value(), number.value())
        : Optional.empty();
  }

  /** Enough of it to tell most apart. */
  @Override
  public int hashCode() {
    int bounds = 31 * Long.hashCode(low) + Long.hashCode(high);
    return 31 * (31 * bounds + nullness.name().hashCode()) + is.hashCode();
  }

  /** The same with another nullness. */
  public Scalar withNullness(Nullness changed) {
    return new Scalar(low, high, not, changed, is, isNot);
  }

  /** Whether it is null or zero for certain: nothing is there. */
  public boolean isNothing() {
    return nullness == Nullness.NULL || low == 0 && high == 0;
  }

  /** What is left of it if the comparison with the constant holds; empty if it cannot hold. */
  public Optional<Scalar> where(Comparison comparison, Value constant) {
    if (constant instanceof Value.Null) {
      return whereNull(comparison);
    }
    if (constant instanceof Value.Number number) {
      return whereNumber(comparison, number.value());
    }
    if (constant instanceof Value.Symbol symbol) {
      return whereSymbol(comparison, symbol.name());
    }
    return Optional.of(this);
  }

  private Optional<Scalar> whereNull(Comparison comparison) {
    boolean wanted = comparison == Comparison.EQUAL;
    if (!wanted && comparison != Comparison.NOT_EQUAL) {
      return Optional.of(this);
    }
    if (wanted && !is.isEmpty()) {
      return Optional.empty();
    }
    Nullness asked = wanted ? Nullness.NULL : Nullness.NON_NULL;
    return nullness == Nullness.UNKNOWN || nullness == asked
        ? Optional.of(withNullness(asked))
        : Optional.empty();
  }

  private Optional<Scalar> whereNumber(Comparison comparison, long number) {
    return switch (comparison) {
      case EQUAL -> not.contains(number) ? Optional.empty() : within(number, number);
      case NOT_EQUAL -> except(number);
      case LESS -> number == Long.MIN_VALUE ? Optional.empty() : within(low, number - 1);
      case LESS_OR_EQUAL -> within(low, number);
      case GREATER -> number == Long.MAX_VALUE ? Optional.empty() : within(number + 1, high);
      case GREATER_OR_EQUAL -> within(number, high);
    };
  }

  private Optional<Scalar> whereSymbol(Comparison comparison, String name) {
    boolean wanted = comparison == Comparison.EQUAL;
    if (!wanted && comparison != Comparison.NOT_EQUAL) {
      return Optional.of(this);
    }
    if (wanted) {
      boolean cannot =
          isNot.contains(name) || !is.isEmpty() && !is.equals(name) || nullness == Nullness.NULL;
      return cannot
          ? Optional.empty()
          : Optional.of(new Scalar(low, high, not, Nullness.NON_NULL, name, isNot));
    }
    if (is.equals(name)) {
      return Optional.empty();
    }
    TreeSet<String> more = new TreeSet<>(isNot);
    more.add(name);
    return Optional.of(new Scalar(low, high, not, nullness, is, List.copyOf(more)));
  }

  private Optional<Scalar> within(long least, long most) {
    long newLow = Math.max(low, least);
    long newHigh = Math.min(high, most);
    while (newLow <= newHigh && not.contains(newLow)) {
      newLow++;
    }
    while (newLow <= newHigh && not.contains(newHigh)) {
      newHigh--;
    }
    if (newLow > newHigh) {
      return Optional.empty();
    }
    List<Long> stillNot = new ArrayList<>(not);
    long lowest = newLow;
    long highest = newHigh;
    stillNot.removeIf(number -> number < lowest || number > highest);
    return Optional.of(new Scalar(newLow, newHigh, List.copyOf(stillNot), nullness, is, isNot));
  }

  private Optional<Scalar> except(long number) {
    if (number < low || number > high || not.contains(number)) {
      return Optional.of(this);
    }
    if (number == low || number == high || not.size() >= MOST_EXCLUDED) {
      return number == low && number == high
          ? Optional.empty()
          : number == low
              ? within(number + 1, high)
              : number == high ? within(low, number - 1) : Optional.of(this);
    }
    TreeSet<Long> more = new TreeSet<>(not);
    more.add(number);
    return Optional.of(new Scalar(low, high, List.copyOf(more), nullness, is, isNot));
  }

  /** The numbers that are this much greater. */
  public Scalar shifted(long delta) {
    long newLow = low == Long.MIN_VALUE ? low : low + delta;
    long newHigh = high == Long.MAX_VALUE ? high : high + delta;
    return new Scalar(newLow, newHigh, List.of(), Nullness.NON_NULL, "", List.of());
  }

  /** What holds of both; a bound that moves is given up if it has to come to rest. */
  public Scalar join(Scalar other, boolean widen) {
    if (equals(other)) {
      return this;
    }
    List<Long> bothNot = new ArrayList<>(not);
    bothNot.retainAll(other.not);
    List<String> bothIsNot = new ArrayList<>(isNot);
    bothIsNot.retainAll(other.isNot);
    return new Scalar(
        widen && other.low < low ? Long.MIN_VALUE : Math.min(low, other.low),
        widen && other.high > high ? Long.MAX_VALUE : Math.max(high, other.high),
        List.copyOf(bothNot),
        nullness == other.nullness ? nullness : Nullness.UNKNOWN,
        is.equals(other.is) ? is : "",
        List.copyOf(bothIsNot));
  }
}
