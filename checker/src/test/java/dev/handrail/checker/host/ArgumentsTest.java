package dev.handrail.checker.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void wordsSwitchThingsOn() {
    Arguments arguments = Arguments.parse(List.of("strict", "notes", "main", "HandleLeak=off"));

    assertEquals(List.of(), arguments.mistakes());
    assertTrue(arguments.options().strict());
    assertTrue(arguments.options().notes());
    assertTrue(arguments.options().main());
    assertEquals(Map.of("HandleLeak", Severity.OFF), arguments.options().severities().rules());
  }

  @Test
  void packsAreAtWorkUnlessTheUserSaysNone() {
    assertEquals(List.of("jdbc", "jdk"), packs());
    assertEquals(List.of("jdbc", "jdk"), packs("spec=jdk"));
    assertEquals(List.of(), packs("spec=none"));
    assertEquals(List.of("jdk"), packs("spec=none+jdk"));
    assertEquals(List.of("jdk"), packs("spec=jdk", "spec=none"));
  }

  private static List<String> packs(String... words) {
    return Arguments.parse(List.of(words)).options().packs();
  }

  @Test
  void aPathHasASeverity() {
    Arguments arguments = Arguments.parse(List.of("Exception=off", "failure=error"));

    assertEquals(List.of(), arguments.mistakes());
    assertEquals(
        Map.of(PathCategory.EXCEPTION, Severity.OFF, PathCategory.FAILURE, Severity.ERROR),
        arguments.options().severities().paths());
  }

  @Test
  void unknownWordsAreNamedWithTheValidOnes() {
    List<String> mistakes =
        Arguments.parse(List.of("strickt", "HandleLek=off", "HandleLeak=fatal")).mistakes();

    assertTrue(mistakes.get(0).startsWith("unknown option 'strickt'; valid are strict, "));
    assertTrue(mistakes.get(1).startsWith("unknown option 'HandleLek=off'; valid are strict, "));
    assertEquals(
        "'HandleLeak=fatal' names no severity; valid are error, warning, off", mistakes.get(2));
  }
}
