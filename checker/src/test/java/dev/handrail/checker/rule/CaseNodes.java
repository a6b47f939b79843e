package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.handrail.checker.report.CasePage.Block;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicNode;

/** Tests that each block of a page has the findings that its marks say, and no others. */
final class CaseNodes {

  private CaseNodes() {}

  /**
   * One test for each block.
   *
   * @param page a page among the resources
   * @param check what comes out of a block
   */
  static DynamicNode of(String name, String page, Function<Block, CaseCompiler.Result> check) {
    return dynamicContainer(
        name,
        CaseCompiler.page(page).blocks().stream()
            .map(
                block ->
                    dynamicTest(
                        block.section() + ", line " + block.line(),
                        () -> assertAsMarked(block, check.apply(block)))));
  }

  private static void assertAsMarked(Block block, CaseCompiler.Result result) {
    assertEquals("", String.join("\n", CaseCompiler.differences(block, result)));
  }
}
