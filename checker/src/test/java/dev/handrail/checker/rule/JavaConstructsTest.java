package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.report.CasePage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
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
    return TOPICS.stream().map(topic -> CaseNodes.of(topic, page(topic), compiler::compile));
  }

  @Test
  void marksNameRulesThatExist() {
    TOPICS.stream()
        .flatMap(topic -> CaseCompiler.page(page(topic)).blocks().stream())
        .flatMap(block -> block.marks().stream())
        .filter(mark -> mark.claim() != CasePage.Claim.MISSED)
        .forEach(mark -> assertTrue(Rules.names().contains(mark.rule()), mark::toString));
  }

  private static String page(String topic) {
    return "cases/" + topic + ".md";
  }
}
