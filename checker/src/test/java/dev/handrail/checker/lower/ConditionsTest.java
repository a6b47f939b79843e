package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final Subject RESULT = new Subject.Result();
  private static final Subject EVENT = new Subject.Argument(1, "event");

  private static final Conditions.Scope SCOPE =
      new Conditions.Scope() {
        @Override
        public Optional<Subject> subject(String name) {
          return switch (name) {
            case "event" -> Optional.of(EVENT);
            case "lastError" -> Optional.of(new Subject.LastError());
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<Operand> constant(String name, Subject subject) {
          return name.startsWith("INVALID")
              ? Optional.of(new Operand.Symbol("Base." + name))
              : Optional.empty();
        }

        @Override
        public List<String> subjects() {
          return List.of("event", "lastError");
        }
      };

  @Test
  void comparesTheDefaultSubjectWithANumber() {
    assertEquals(
        new Condition.Test(RESULT, Comparison.EQUAL, new Operand.Number(0), "0"), parse("== 0"));
  }

  @Test
  void readsHexadecimalAndNegativeNumbers() {
    assertEquals(new Operand.Number(-1), constant("== -1"));
    assertEquals(new Operand.Number(0x80004005), constant("!= 0x80004005"));
    assertEquals(new Operand.Number(0xFFFFFFFFL), constant("!= 0xFFFFFFFFL"));
  }

  @Test
  void andBindsTighterThanOr() {
    Condition condition = parse("event == 2 || != null && lastError >= 997");

    Condition.Or or = (Condition.Or) condition;
    assertEquals(
        new Condition.Test(EVENT, Comparison.EQUAL, new Operand.Number(2), "2"), or.left());
    assertTrue(or.right() instanceof Condition.And);
  }

  @Test
  void namesAreConstantsRightOfTheOperator() {
    assertEquals(
        new Operand.Symbol("Base.INVALID_HANDLE_VALUE"), constant("!= INVALID_HANDLE_VALUE"));
  }

  @Test
  void anEmptyConditionHoldsAlways() {
    assertEquals(Condition.ALWAYS, parse("  "));
  }

  @Test
  void anUnknownParameterIsAMistakeWithACorrection() {
    assertMistake("evnt == 2", 0, "'evnt' is no parameter", "did you mean 'event'?");
  }

  @Test
  void anUnknownConstantIsAMistake() {
    assertMistake(
        "== NOWHERE",
        3,
        "there is no constant 'NOWHERE' here",
        "write its qualified name, or import it");
  }

  @Test
  void aMissingOperatorIsAMistake() {
    assertMistake("0", 0, "a comparison is missing", "put one of == != < <= > >= there");
  }

  @Test
  void aSingleEqualsSignIsAMistake() {
    assertMistake("= 0", 0, "a comparison is missing", "put one of == != < <= > >= there");
  }

  @Test
  void whatFollowsACompleteConditionIsAMistake() {
    assertMistake("== 0 1", 5, "'1' is too much here", "join comparisons by && or ||");
  }

  private static Condition parse(String text) {
    Conditions.Parsed parsed = Conditions.parse(text, RESULT, SCOPE);
    assertEquals(List.of(), parsed.mistakes());
    return parsed.condition();
  }

  private static Operand constant(String text) {
    return ((Condition.Test) parse(text)).constant();
  }

  private static void assertMistake(String text, int offset, String message, String fix) {
    assertEquals(
        List.of(new Conditions.Mistake(offset, message, fix)),
        Conditions.parse(text, RESULT, SCOPE).mistakes());
  }
}
