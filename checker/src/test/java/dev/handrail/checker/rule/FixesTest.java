package dev.handrail.checker.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.report.CasePage.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fix of every block of every page compiles, mends its finding and makes no other. */
class FixesTest {

  /** What fixes did on some pages. */
  private record Tally(int offered, List<String> wrong) {

    static final Tally NOTHING = new Tally(0, List.of());

    Tally plus(Tally other) {
      return new Tally(
          offered + other.offered, Stream.concat(wrong.stream(), other.wrong.stream()).toList());
    }
  }

  @Test
  void fixesOfAnnotatedCodeHold() {
    Stream<String> pages =
        Stream.concat(
            Rules.names().stream().map(rule -> "rule/" + rule + ".md"),
            JavaConstructsTest.TOPICS.stream().map(topic -> "cases/" + topic + ".md"));
    check(new CaseCompiler(), pages, 47);
  }

  @Test
  void fixesOfEverydayJavaHold() {
    CaseCompiler compiler = new CaseCompiler("cases/jdk/prelude.java.txt", "spec=jdk+jdbc");
    check(compiler, JdkCasesTest.TOPICS.stream().map(topic -> "cases/jdk/" + topic + ".md"), 219);
  }

  private static void check(CaseCompiler compiler, Stream<String> pages, int floor) {
    Tally tally = pages.map(page -> page(compiler, page)).reduce(Tally.NOTHING, Tally::plus);
    assertEquals("", String.join("\n", tally.wrong()));
    assertTrue(tally.offered() >= floor, () -> "only " + tally.offered() + " fixes are offered");
  }

  private static Tally page(CaseCompiler compiler, String page) {
    return CaseCompiler.page(page).blocks().stream()
        .map(block -> block(compiler, page, block))
        .reduce(Tally.NOTHING, Tally::plus);
  }

  private static Tally block(CaseCompiler compiler, String page, Block block) {
    CheckedFile file = CheckedFile.of(compiler, compiler.file(block));
    int offered = 0;
    List<String> wrong = new ArrayList<>();
    for (CheckedFile.Mended each : file.findings()) {
      if (each.fix().isPresent()) {
        offered++;
        CheckedFile fixed = file.with(compiler, file.fixed(each.fix().get()));
        int line = block.line() + each.finding().site().line() - file.file().firstLine();
        differences(file, each, fixed)
            .forEach(text -> wrong.add(page + ":" + line + " " + text + "\n" + fixed.text()));
      }
    }
    return new Tally(offered, wrong);
  }

  private static List<String> differences(
      CheckedFile before, CheckedFile.Mended mended, CheckedFile after) {
    List<String> wrong = new ArrayList<>(after.errors());
    List<String> left = new ArrayList<>(before.keys());
    left.remove(mended.key());
    for (String key : after.keys()) {
      if (!left.remove(key)) {
        wrong.add("found after the fix: " + key);
      }
    }
    return wrong;
  }
}
