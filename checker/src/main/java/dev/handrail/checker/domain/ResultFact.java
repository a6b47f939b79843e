package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.Outcome;

/**
 * What is known of a value that says whether a call succeeded.
 *
 * @param by the called method's name; empty: the value says nothing of the kind
 * @param outcome what it says for which values
 * @param range the values that it can have at all
 * @param turn how the call turned out on this path
 * @param test how the value was tested
 * @param testedAt where a test was that did not decide it
 * @param onFailureSide whether that test sent all failures the same way
 */
public record ResultFact(
    String by,
    Outcome outcome,
    Scalar range,
    Turn turn,
    Test test,
    Site testedAt,
    boolean onFailureSide) {

  /** How a call turned out. */
  public enum Turn {
    SUCCEEDED,
    FAILED,
    PENDING,
    /** Any of these: no handle hangs on it. */
    OPEN
  }

  /** How a result was tested. */
  public enum Test {
    /** Not at all. */
    NONE,
    /** The test does not separate success from failure. */
    UNDECIDED,
    /** The test told success from failure. */
    DECIDED,
    /** It was compared with something unknown: nobody can say what that told. */
    OPAQUE
  }

  /** Says nothing. */
  public static final ResultFact NONE =
      new ResultFact("", Outcome.RETURNS, Scalar.ANY, Turn.OPEN, Test.DECIDED, Site.NONE, false);

  /** Whether the value says how a call turned out. */
  public boolean isResult() {
    return !by.isEmpty();
  }

  /** The same after a test. */
  public ResultFact tested(Test how, Site at, boolean failureSide) {
    return new ResultFact(by, outcome, range, turn, how, at, failureSide);
  }

  /** What matters of it when states are compared: not where things happened. */
  ResultFact shape() {
    return new ResultFact(by, outcome, range, turn, test, Site.NONE, onFailureSide);
  }
}
