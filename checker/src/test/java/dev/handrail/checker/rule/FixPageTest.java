package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handrail.checker.report.CasePage.Block;
import dev.handrail.checker.report.Fix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fixes make of code, to the letter. */
class FixPageTest {

  private static final int MOST = 10;

  private final CaseCompiler compiler =
      new CaseCompiler("cases/jdk/prelude.java.txt", "spec=jdk+jdbc");

  @TestFactory
  Stream<DynamicTest> everySectionIsFixedAsItSays() {
    Map<String, List<Block>> sections = new LinkedHashMap<>();
    CaseCompiler.page("cases/fixes.md")
        .blocks()
        .forEach(
            block ->
                sections.computeIfAbsent(block.section(), name -> new ArrayList<>()).add(block));
    return sections.entrySet().stream()
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.getKey(),
                    () -> {
                      check(section.getValue().get(0), section.getValue().get(1), "\n");
                      check(section.getValue().get(0), section.getValue().get(1), "\r\n");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noLostLineMakesUsFail() {
    return CaseCompiler.page("cases/fixes.md").blocks().stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.section() + ", line " + block.line(), () -> loseLines(block)));
  }

  private void loseLines(Block block) {
    for (int i = 0; i < block.code().size(); i++) {
      List<String> code = new ArrayList<>(block.code());
      code.remove(i);
      Block broken = new Block(block.section(), block.line(), code, List.of());
      checked(broken).ifPresent(this::compareErrors);
    }
  }

  /** javac itself fails on some broken code, with an exception of this type; ours are others. */
  private Optional<CheckedFile> checked(Block broken) {
    try {
      return Optional.of(CheckedFile.of(compiler, compiler.file(broken)));
    } catch (IllegalStateException ofJavac) {
      return Optional.empty();
    }
  }

  private void compareErrors(CheckedFile file) {
    for (CheckedFile.Mended each : file.findings()) {
      if (each.fix().isPresent()) {
        CheckedFile fixed = file.with(compiler, file.fixed(each.fix().get()));
        assertEquals(file.errors().size(), fixed.errors().size(), fixed::text);
      }
    }
  }

  private void check(Block before, Block after, String lineEnd) {
    CheckedFile original = CheckedFile.of(compiler, compiler.file(before));
    CheckedFile file = original.with(compiler, original.text().replace("\n", lineEnd));
    for (int i = 0; i < MOST && next(file).isPresent(); i++) {
      file = file.with(compiler, file.fixed(next(file).get()));
      assertEquals(List.of(), file.errors(), file.text());
    }
    assertEquals(compiler.file(after).text().replace("\n", lineEnd), file.text());
  }

  private static Optional<Fix> next(CheckedFile file) {
    return file.findings().stream().flatMap(each -> each.fix().stream()).findFirst();
  }
}
