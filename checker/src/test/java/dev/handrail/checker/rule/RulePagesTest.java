package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.report.CasePage;
import dev.handrail.checker.report.CasePage.Block;
import dev.handrail.checker.report.CasePage.Claim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of the rules tell the truth. */
class RulePagesTest {

  private final CaseCompiler compiler = new CaseCompiler();

  @TestFactory
  Stream<DynamicNode> everyRuleHasAPageAndThePageIsTrue() {
    return Rules.names().stream().map(this::page);
  }

  private DynamicNode page(String rule) {
    CasePage page = CaseCompiler.page("rule/" + rule + ".md");
    Stream<DynamicNode> blocks =
        page.blocks().stream()
            .map(
                block ->
                    DynamicTest.dynamicTest(
                        block.section() + ", line " + block.line(), () -> checkBlock(block)));
    return DynamicContainer.dynamicContainer(
        rule,
        Stream.concat(
            Stream.of(DynamicTest.dynamicTest("is complete", () -> checkParts(rule, page))),
            blocks));
  }

  private static void checkParts(String rule, CasePage page) {
    assertEquals(rule, page.title());
    assertTrue(page.section("Wrong").count() >= 2, "two blocks under Wrong");
    assertTrue(page.section("Right").count() >= 2, "two blocks under Right");
    assertTrue(page.section("Limits").count() >= 1, "a block under Limits");
    page.section("Wrong").forEach(block -> assertTrue(accuses(block, rule), "wrong: " + block));
    page.section("Right").forEach(block -> assertEquals(List.of(), block.marks()));
  }

  private static boolean accuses(Block block, String rule) {
    return block.marks(Claim.FINDING).stream().anyMatch(mark -> mark.rule().equals(rule));
  }

  private void checkBlock(Block block) {
    CaseCompiler.Result result = compiler.compile(block);
    assertEquals("", String.join("\n", CaseCompiler.differences(block, result)));
    result
        .found()
        .forEach(found -> assertTrue(found.message().contains("Fix: "), () -> "no fix: " + found));
  }
}
