package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.errorprone.annotations.MustBeClosed;
import dev.handrail.checker.report.CasePage.Block;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.WillClose;
import org.checkerframework.checker.mustcall.qual.MustCall;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The annotations of other tools, from their own jars, wrong and right. */
class ForeignCasesTest {

  @TestFactory
  Stream<DynamicNode> everyBlockHasTheFindingsThatItsMarksSay() {
    return Stream.of(
        page("error-prone", MustBeClosed.class),
        page("checker-framework", MustCall.class),
        page("eclipse", org.eclipse.jdt.annotation.Owning.class),
        page("jsr305", WillClose.class));
  }

  private static DynamicNode page(String name, Class<?>... jars) {
    CaseCompiler compiler =
        new CaseCompiler("cases/foreign/" + name + ".java.txt", List.of(jars), "spec=jdk+jdbc");
    return dynamicContainer(
        name,
        CaseCompiler.page("cases/foreign/" + name + ".md").blocks().stream()
            .map(
                block ->
                    dynamicTest(
                        block.section() + ", line " + block.line(), () -> check(compiler, block))));
  }

  private static void check(CaseCompiler compiler, Block block) {
    CaseCompiler.Result result = compiler.compile(block);
    assertEquals("", String.join("\n", CaseCompiler.differences(block, result)));
  }
}
