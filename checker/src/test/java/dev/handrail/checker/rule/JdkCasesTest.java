package dev.handrail.checker.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everyday Java without an annotation, wrong and right, with the packs of the JDK and of JDBC. */
class JdkCasesTest {

  static final List<String> TOPICS =
      List.of(
          "executors",
          "io-channels",
          "io-containers",
          "io-fields",
          "io-files",
          "io-helpers",
          "io-lambdas",
          "io-leaks",
          "io-memory",
          "io-programs",
          "io-wrappers",
          "io-zip",
          "jdbc-helpers",
          "jdbc-leaks",
          "jdbc-order-and-use",
          "lifecycles",
          "locks",
          "lombok",
          "main",
          "mixed",
          "net",
          "real-code");

  private final CaseCompiler compiler =
      new CaseCompiler("cases/jdk/prelude.java.txt", "spec=jdk+jdbc");

  @TestFactory
  Stream<DynamicNode> everyBlockHasTheFindingsThatItsMarksSay() {
    return TOPICS.stream()
        .map(topic -> CaseNodes.of(topic, "cases/jdk/" + topic + ".md", compiler::compile));
  }
}
