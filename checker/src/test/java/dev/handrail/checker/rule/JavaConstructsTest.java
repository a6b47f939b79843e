package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.report.CasePage;
import dev.handrail.checker.report.CasePage.Block;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Handles in every construct of Java, wrong and right. */
class JavaConstructsTest {

  static final List<String> TOPICS =
      List.of(
          "branches",
          "classes",
          "closing",
          "containers",
          "contexts",
          "counted",
          "exceptions",
          "finally",
          "helpers",
          "interplay",
          "lambdas",
          "loops",
          "pending",
          "programs",
          "sentinels",
          "states",
          "switch",
          "try-with-resources",
          "types",
          "variables",
          "windows-programs");

  private final CaseCompiler compiler = new CaseCompiler();

  @TestFactory
  Stream<DynamicNode> everyBlockHasTheFindingsThatItsMarksSay() {
    return TOPICS.stream().map(this::topic);
  }

  private DynamicNode topic(String name) {
    Stream<DynamicTest> blocks =
        page(name).blocks().stream()
            .map(
                block ->
                    DynamicTest.dynamicTest(
                        block.section() + ", line " + block.line(), () -> check(block)));
    return DynamicContainer.dynamicContainer(name, blocks);
  }

  private void check(Block block) {
    CaseCompiler.Result result = compiler.compile(block);
    assertEquals("", String.join("\n", CaseCompiler.differences(block, result)));
  }

  @Test
  void marksNameRulesThatExist() {
    TOPICS.stream()
        .flatMap(topic -> page(topic).blocks().stream())
        .flatMap(block -> block.marks().stream())
        .filter(mark -> mark.claim() != CasePage.Claim.MISSED)
        .forEach(mark -> assertTrue(Rules.names().contains(mark.rule()), mark::toString));
  }

  private static CasePage page(String topic) {
    return CaseCompiler.page("cases/" + topic + ".md");
  }
}
