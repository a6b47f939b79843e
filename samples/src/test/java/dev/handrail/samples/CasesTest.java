package dev.handrail.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.handrail.samples.CaseCompiler.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of the API families as a wrong and a right program: the findings are exactly those
 * that the page marks.
 */
class CasesTest {

  private static final Path CASES = Path.of("src/test/cases");
  private static final Map<CaseFamily, Map<CaseBlock, Answer>> ANSWERS = new LinkedHashMap<>();

  @BeforeAll
  static void compileEverything() throws IOException {
    for (String name : List.of("TC", "QOS", "RPC", "FLT")) {
      CaseFamily family = CaseFamily.read(CASES.resolve(name));
      ANSWERS.put(family, CaseCompiler.compile(family.blocks()));
    }
  }

  @TestFactory
  Stream<DynamicNode> everyBlockHasExactlyItsFindings() {
    return ANSWERS.entrySet().stream()
        .map(
            family ->
                dynamicContainer(
                    family.getKey().name(),
                    family.getValue().entrySet().stream()
                        .map(entry -> test(entry.getKey(), entry.getValue()))));
  }

  @Test
  void everyPageHasTwoBlocksOfEachSort() {
    for (CaseFamily family : ANSWERS.keySet()) {
      assertFalse(family.rules().isEmpty(), family.name());
      for (String rule : family.rules()) {
        String sections =
            family.blocks().stream()
                .filter(block -> block.rule().equals(rule))
                .map(block -> block.section() + block.number() + marks(block))
                .collect(Collectors.joining(" "));
        assertEquals("Wrong1! Wrong2! Right1 Right2", sections, rule);
      }
    }
  }

  @Test
  void theTable() {
    System.out.println("family · rules · wrong reported · right silent · of");
    for (Map.Entry<CaseFamily, Map<CaseBlock, Answer>> entry : ANSWERS.entrySet()) {
      CaseFamily family = entry.getKey();
      long wrong = family.blocks().stream().filter(CaseBlock::isWrong).count();
      long reported =
          family.blocks().stream()
              .filter(block -> block.isWrong() && isAsItShould(block, entry.getValue()))
              .count();
      long silent =
          family.blocks().stream()
              .filter(block -> !block.isWrong() && isAsItShould(block, entry.getValue()))
              .count();
      System.out.printf(
          "%s · %d · %d · %d · %d%n",
          family.name(), family.rules().size(), reported, silent, wrong);
      assertTrue(wrong > 0, family.name());
    }
  }

  private static boolean isAsItShould(CaseBlock block, Map<CaseBlock, Answer> answers) {
    return !block.isPinned() && complaints(block, answers).isEmpty();
  }

  private static String marks(CaseBlock block) {
    return block.expected().isEmpty() && !block.isPinned() ? "" : "!";
  }

  private static DynamicNode test(CaseBlock block, Answer answer) {
    return dynamicTest(
        block.name(),
        () -> assertEquals(List.of(), complaints(block, Map.of(block, answer)), block::source));
  }

  private static List<String> complaints(CaseBlock block, Map<CaseBlock, Answer> answers) {
    Answer answer = answers.get(block);
    if (!answer.mistakes().isEmpty()) {
      return answer.mistakes();
    }
    List<String> complaints = new ArrayList<>();
    List<CaseFinding> unexpected = new ArrayList<>(answer.findings());
    for (CaseFinding expected : block.expected()) {
      if (!unexpected.removeIf(expected::isMetBy)) {
        complaints.add("missing: " + expected);
      }
    }
    unexpected.forEach(finding -> complaints.add("not expected: " + finding));
    return complaints;
  }
}
