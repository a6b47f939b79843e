package dev.handrail.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TriageTest {

  @TempDir Path folder;

  @Test
  void aDrawHangsOnTheSeedAndNotOnTheOrderOfTheFindings() {
    List<CorpusFinding> findings = findings();
    List<CorpusFinding> drawn = new Draw(20, 42).from(findings);
    Collections.reverse(findings);

    assertEquals(drawn, new Draw(20, 42).from(findings));
    assertTrue(!drawn.equals(new Draw(20, 43).from(findings)));
  }

  @Test
  void everyRuleOnEveryPathIsDrawnEquallyOften() {
    Map<String, Long> counts =
        new Draw(20, 42)
            .from(findings()).stream()
                .collect(
                    Collectors.groupingBy(
                        each -> each.rule() + " " + each.path(), Collectors.counting()));

    assertEquals(
        Map.of("HandleLeak always", 8L, "HandleLeak branch", 8L, "HandleDoubleClose always", 4L),
        counts);
  }

  @Test
  void atMostAThirdIsFromOneLibrary() {
    List<CorpusFinding> findings = findings();
    findings.removeIf(each -> !each.library().equals("small"));

    assertEquals(4, new Draw(12, 42).from(findings).size());
  }

  @Test
  void aVerdictIsReadBackAsItWasWrittenAndHoldsOnAnotherPath() throws IOException {
    CorpusFinding finding = finding("large", 7, "HandleLeak", "always");
    Path file = folder.resolve("verdicts.tsv");
    new Verdicts(Map.of()).with(List.of(new Judged(finding, "false", "given away"))).write(file);

    Judged again = Verdicts.read(file).judged(finding("large", 7, "HandleLeak", "exception"));

    assertEquals("false", again.verdict());
    assertEquals("given away", again.reason());
    assertEquals(1, Files.readString(file).lines().skip(1).count());
  }

  @Test
  void aVerdictHoldsForTheOnlyFindingAtItsPlaceWhateverItsWords() {
    CorpusFinding finding = finding("large", 7, "HandleLeak", "always");
    Verdicts verdicts = new Verdicts(Map.of()).with(List.of(new Judged(finding, "true", "")));
    CorpusFinding reworded =
        new CorpusFinding("large", "a/B.java", 7, "HandleLeak", "always", "'x' is not closed");
    CorpusFinding elsewhere = finding("large", 8, "HandleLeak", "always");

    assertEquals("true", verdicts.judged(reworded).verdict());
    assertEquals("", verdicts.judged(elsewhere).verdict());
    assertEquals(
        "", verdicts.with(List.of(new Judged(reworded, "false", ""))).judged(third()).verdict());
  }

  private static CorpusFinding third() {
    return new CorpusFinding("large", "a/B.java", 7, "HandleLeak", "always", "'y' is not closed");
  }

  @Test
  void allLibrariesOfTheLastRunAreRead() throws IOException {
    Path home = Files.createDirectories(folder.resolve("large"));
    Files.createDirectories(folder.resolve("larger"));
    Files.writeString(
        home.resolve("findings.tsv"),
        """
        file\tline\tcolumn\trule\tseverity\tpath\tmessage
        a/B.java\t7\t1\tHandleLeak\terror\talways\t'in' is not closed
        """);

    assertEquals(List.of(finding("large", 7, "HandleLeak", "always")), CorpusFinding.all(folder));
  }

  // Four of one kind are all there are; the others are many.
  private static List<CorpusFinding> findings() {
    List<CorpusFinding> findings = new ArrayList<>();
    for (int line = 1; line <= 30; line++) {
      String library = List.of("large", "larger", "small", "smaller").get(line % 4);
      findings.add(finding(library, line, "HandleLeak", "always"));
      findings.add(finding(library, line + 100, "HandleLeak", "branch"));
      if (line <= 4) {
        findings.add(finding(library, line, "HandleDoubleClose", "always"));
      }
    }
    return findings;
  }

  private static CorpusFinding finding(String library, int line, String rule, String path) {
    return new CorpusFinding(library, "a/B.java", line, rule, path, "'in' is not closed");
  }
}
