package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out for which values a condition holds. */
final class Outcomes {

  /** One way for a condition to hold: what it says of the result and of the last error. */
  record Case(Scalar result, Scalar lastError, boolean asksLastError) {}

  private final Function<Subject, Optional<Scalar>> arguments;

  /**
   * @param arguments what is known of the arguments; empty: nothing can be said
   */
  Outcomes(Function<Subject, Optional<Scalar>> arguments) {
    this.arguments = arguments;
  }

  /** Says nothing of arguments. */
  static Outcomes ofResult() {
    return new Outcomes(subject -> Optional.empty());
  }

  /** The cases in which both conditions hold, or do not hold. */
  List<Case> cases(
      Scalar any, Condition first, boolean firstHolds, Condition second, boolean secondHolds) {
    List<Case> cases = new ArrayList<>();
    for (Case one : cases(new Case(any, Scalar.ANY, false), first, firstHolds)) {
      cases.addAll(cases(one, second, secondHolds));
    }
    return cases;
  }

  /** The cases in which the condition holds, or does not hold. */
  List<Case> cases(Case given, Condition condition, boolean holds) {
    return condition.ways(given, holds, this::leaf);
  }

  private List<Case> leaf(Case given, Condition condition, boolean holds) {
    if (condition instanceof Condition.Test test) {
      return test(given, test, holds);
    }
    return holds || condition instanceof Condition.Unknown ? List.of(given) : List.of();
  }

  private List<Case> test(Case given, Condition.Test test, boolean holds) {
    Comparison comparison = holds ? test.comparison() : test.comparison().negated();
    Value constant = constant(test.constant());
    if (test.subject() instanceof Subject.Result) {
      return given.result().where(comparison, constant).stream()
          .map(result -> new Case(result, given.lastError(), given.asksLastError()))
          .toList();
    }
    if (test.subject() instanceof Subject.LastError) {
      return given.lastError().where(comparison, constant).stream()
          .map(error -> new Case(given.result(), error, true))
          .toList();
    }
    Optional<Scalar> argument = arguments.apply(test.subject());
    boolean cannot = argument.isPresent() && argument.get().where(comparison, constant).isEmpty();
    return cannot ? List.of() : List.of(given);
  }

  /** The constant of a specification as a value. */
  static Value constant(Operand operand) {
    if (operand instanceof Operand.Number number) {
      return new Value.Number(number.value());
    }
    if (operand instanceof Operand.Symbol symbol) {
      return new Value.Symbol(symbol.name());
    }
    return operand instanceof Operand.Null ? Value.NULL : Value.NON_NULL;
  }
}
