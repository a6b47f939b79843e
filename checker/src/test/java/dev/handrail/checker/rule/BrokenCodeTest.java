package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handrail.checker.report.CasePage;
import dev.handrail.checker.report.CasePage.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Code that is being typed: blocks with tokens and lines lost, doubled and exchanged at random, but
 * the same in every run. Whatever javac makes of them, we have no internal error.
 */
class BrokenCodeTest {

  private static final List<String> TOPICS =
      List.of("branches", "containers", "exceptions", "finally", "lambdas", "switch", "types");
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("(?<=\\W)|(?=\\W)");

  private final CaseCompiler compiler = new CaseCompiler();

  @Property(tries = 14, seed = "28", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void noMutationMakesUsFail(@ForAll("topics") String topic, @ForAll long seed) {
    check(topic, seed);
  }

  @Provide
  Arbitrary<String> topics() {
    return Arbitraries.of(TOPICS);
  }

  private void check(String topic, long seed) {
    Random random = new Random(seed);
    CasePage page = CaseCompiler.page("cases/" + topic + ".md");
    List<String> failures = new ArrayList<>();
    for (Block block : page.blocks()) {
      Block broken =
          new Block(block.section(), block.line(), mutated(block.code(), random), List.of());
      messages(broken).stream()
          .filter(message -> message.contains("internal error"))
          .map(message -> block.section() + ": " + message)
          .forEach(failures::add);
    }
    assertEquals(List.of(), failures);
  }

  /** javac itself fails on some broken code, with an exception of this type; ours are messages. */
  private List<String> messages(Block broken) {
    try {
      return compiler.messages(broken);
    } catch (IllegalStateException ofJavac) {
      return List.of();
    }
  }

  private static List<String> mutated(List<String> code, Random random) {
    List<String> lines = new ArrayList<>(code);
    int line = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.set(line, withoutToken(lines.get(line), random));
      default -> {
        int other = random.nextInt(lines.size());
        String text = lines.get(line);
        lines.set(line, lines.get(other));
        lines.set(other, text);
      }
    }
    return lines;
  }

  private static String withoutToken(String line, Random random) {
    List<String> tokens = new ArrayList<>(List.of(BETWEEN_TOKENS.split(line, -1)));
    tokens.remove(random.nextInt(tokens.size()));
    return String.join("", tokens);
  }
}
