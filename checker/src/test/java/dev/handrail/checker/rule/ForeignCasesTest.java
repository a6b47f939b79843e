package dev.handrail.checker.rule;

import com.google.errorprone.annotations.MustBeClosed;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.WillClose;
import org.checkerframework.checker.mustcall.qual.MustCall;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The annotations of other tools, wrong and right. */
class ForeignCasesTest {

  @TestFactory
  Stream<DynamicNode> everyBlockHasTheFindingsThatItsMarksSay() {
    return Stream.of(
        page("error-prone", List.of(MustBeClosed.class), result -> result),
        page("checker-framework", List.of(MustCall.class), result -> result),
        page("eclipse", List.of(org.eclipse.jdt.annotation.Owning.class), result -> result),
        page("jsr305", List.of(WillClose.class), result -> result));
  }

  /** Javac complains, but the names of the annotations are there. */
  @TestFactory
  Stream<DynamicNode> findingsAreTheSameWithoutTheJars() {
    return Stream.of("error-prone", "checker-framework", "eclipse", "jsr305")
        .map(name -> page(name, List.of(), ForeignCasesTest::withoutErrors));
  }

  private static CaseCompiler.Result withoutErrors(CaseCompiler.Result result) {
    return new CaseCompiler.Result(List.of(), result.found());
  }

  private static DynamicNode page(
      String name, List<Class<?>> jars, UnaryOperator<CaseCompiler.Result> change) {
    CaseCompiler compiler =
        new CaseCompiler("cases/foreign/" + name + ".java.txt", jars, "spec=jdk+jdbc");
    return CaseNodes.of(
        name, "cases/foreign/" + name + ".md", block -> change.apply(compiler.compile(block)));
  }
}
