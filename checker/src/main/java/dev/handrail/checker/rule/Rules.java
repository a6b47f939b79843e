package dev.handrail.checker.rule;

import java.util.List;
import java.util.stream.Stream;

/** All rules. */
public final class Rules {

  /** A handle that is not closed on some path. Judged when a method ends. */
  public static final String LEAK = "HandleLeak";

  /** A class that keeps a handle and never closes it. Judged over all methods. */
  public static final String NO_CLOSER = "HandleNoCloser";

  /** A handle that is used after it was closed. */
  public static final String USE_AFTER_CLOSE = HandleUseAfterClose.class.getSimpleName();

  /** A handle that is closed twice. */
  public static final String DOUBLE_CLOSE = HandleDoubleClose.class.getSimpleName();

  /** A call from where it must not be made. */
  public static final String CONTEXT = HandleContext.class.getSimpleName();

  /** An argument that the API forbids. */
  public static final String ARGUMENT = HandleArgument.class.getSimpleName();

  /** An annotation that makes no sense where it stands. Judged where annotations are read. */
  public static final String ANNOTATION = "HandleAnnotation";

  /** The rules that judge single effects, in the order in which they are asked: the first wins. */
  public static final List<Rule> OF_EFFECTS =
      List.of(
          new HandleWrongKind(),
          new HandleBorrowedClose(),
          new HandleDoubleClose(),
          new HandleUseAfterClose(),
          new HandleWrongSentinel(),
          new HandleUncheckedOpen(),
          new HandlePending(),
          new HandleCloseOrder(),
          new HandleState(),
          new HandleArgument(),
          new HandleContext());

  private Rules() {}

  /** The names of all rules, sorted. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(LEAK, NO_CLOSER, ANNOTATION), OF_EFFECTS.stream().map(Rule::name))
        .sorted()
        .toList();
  }
}
