package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handrail.checker.report.CasePage;
import dev.handrail.checker.report.CasePage.Claim;
import dev.handrail.checker.report.CasePage.Mark;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages once more, lowered once and analysed without javac: fast enough to be run for every
 * mutant of the analysis.
 */
class LoweredCases {

  private static final Map<String, List<LoweredCase>> LOWERED = new ConcurrentHashMap<>();

  static Stream<String> pages() {
    return Stream.concat(
        Rules.names().stream().map(rule -> "rule/" + rule + ".md"),
        JavaConstructsTest.TOPICS.stream().map(topic -> "cases/" + topic + ".md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockHasTheFindingsThatItsMarksSay(String page) {
    for (LoweredCase each : LOWERED.computeIfAbsent(page, LoweredCases::lowered)) {
      assertEquals(expected(each), new TreeSet<>(each.findings()), each.block()::toString);
    }
  }

  private static List<LoweredCase> lowered(String name) {
    CaseCompiler compiler = new CaseCompiler();
    CasePage page = CaseCompiler.page(name);
    return page.blocks().stream().map(compiler::lower).toList();
  }

  private static SortedSet<String> expected(LoweredCase each) {
    SortedSet<String> expected = new TreeSet<>();
    for (Mark mark : each.block().marks()) {
      if (mark.claim() != Claim.MISSED) {
        expected.add(mark.line() + " " + mark.rule());
      }
    }
    return expected;
  }
}
