package dev.handrail.checker.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.domain.Scalar.Nullness;
import dev.handrail.checker.ir.Instruction.Comparison;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalarTest {

  private static final Value ZERO = new Value.Number(0);
  private static final Value INVALID = new Value.Symbol("Base.INVALID");

  @Test
  void equalityWithANumberLeavesThatNumber() {
    Scalar zero = Scalar.ANY.where(Comparison.EQUAL, ZERO).orElseThrow();

    assertEquals(0, zero.low());
    assertEquals(0, zero.high());
    assertTrue(zero.isNothing());
  }

  @Test
  void anExcludedNumberCannotBeEqual() {
    Scalar notZero = Scalar.ANY.where(Comparison.NOT_EQUAL, ZERO).orElseThrow();

    assertEquals(Optional.empty(), notZero.where(Comparison.EQUAL, ZERO));
    assertFalse(notZero.isNothing());
  }

  @Test
  void boundsMeetInTheMiddle() {
    Scalar positive = Scalar.ANY.where(Comparison.GREATER, ZERO).orElseThrow();

    assertEquals(1, positive.low());
    assertEquals(Optional.empty(), positive.where(Comparison.LESS_OR_EQUAL, ZERO));
    assertEquals(
        Optional.empty(), positive.where(Comparison.LESS, new Value.Number(Long.MIN_VALUE)));
    assertEquals(
        Optional.empty(), positive.where(Comparison.GREATER, new Value.Number(Long.MAX_VALUE)));
  }

  @Test
  void excludingTheLastNumberOfARangeShrinksIt() {
    Scalar truth = Scalar.TRUTH.where(Comparison.NOT_EQUAL, ZERO).orElseThrow();

    assertEquals(1, truth.low());
    assertEquals(1, truth.high());
    assertEquals(Optional.empty(), truth.where(Comparison.NOT_EQUAL, new Value.Number(1)));
  }

  @Test
  void boundsSkipExcludedNumbers() {
    Scalar notOne = Scalar.ANY.where(Comparison.NOT_EQUAL, new Value.Number(1)).orElseThrow();

    assertEquals(2, notOne.where(Comparison.GREATER, ZERO).orElseThrow().low());
    assertEquals(0, notOne.where(Comparison.LESS, new Value.Number(2)).orElseThrow().high());
  }

  @Test
  void nullIsNoSymbol() {
    Scalar absent = Scalar.ANY.where(Comparison.EQUAL, Value.NULL).orElseThrow();
    Scalar invalid = Scalar.ANY.where(Comparison.EQUAL, INVALID).orElseThrow();

    assertEquals(Optional.empty(), absent.where(Comparison.EQUAL, INVALID));
    assertEquals(Optional.empty(), invalid.where(Comparison.EQUAL, Value.NULL));
    assertEquals(Nullness.NON_NULL, invalid.nullness());
  }

  @Test
  void aSymbolIsRememberedOnceItIsExcluded() {
    Scalar valid = Scalar.ANY.where(Comparison.NOT_EQUAL, INVALID).orElseThrow();

    assertEquals(List.of("Base.INVALID"), valid.isNot());
    assertEquals(Optional.empty(), valid.where(Comparison.EQUAL, INVALID));
  }

  @Test
  void joinKeepsWhatHoldsOfBoth() {
    Scalar low = Scalar.ANY.where(Comparison.EQUAL, new Value.Number(3)).orElseThrow();
    Scalar high = Scalar.ANY.where(Comparison.EQUAL, new Value.Number(7)).orElseThrow();

    Scalar joined = low.join(high, false);

    assertEquals(3, joined.low());
    assertEquals(7, joined.high());
    assertEquals(3, low.join(high, true).low());
    assertEquals(Long.MAX_VALUE, low.join(high, true).high());
    assertEquals(Long.MIN_VALUE, high.join(low, true).low());
    assertEquals(low, low.join(low, true));
  }
}
