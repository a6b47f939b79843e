package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how many findings are true, false and debatable, by rule and path. */
public final class TriageScore {

  private TriageScore() {}

  /**
   * Arguments: judged files, of which a finding counts once; or {@code --found}, the corpus and a
   * file of verdicts, for the findings of the last run.
   */
  public static void main(String[] args) throws IOException {
    boolean found = args.length == 3 && args[0].equals("--found");
    print(found ? found(Path.of(args[1]), Path.of(args[2])) : judged(List.of(args)));
  }

  private static List<Judged> found(Path corpus, Path verdicts) throws IOException {
    return CorpusFinding.all(corpus).stream().map(Verdicts.read(verdicts)::judged).toList();
  }

  private static List<Judged> judged(List<String> files) throws IOException {
    Map<String, Judged> all = new TreeMap<>();
    for (String file : files) {
      Judged.read(Path.of(file)).forEach(each -> all.put(each.finding().key(), each));
    }
    return List.copyOf(all.values());
  }

  private static void print(List<Judged> all) {
    Map<String, List<Judged>> rows = new TreeMap<>();
    for (Judged each : all) {
      String rule = String.format(Locale.ROOT, "%-22s", each.finding().rule());
      rows.computeIfAbsent(rule + each.finding().path(), key -> new ArrayList<>()).add(each);
    }
    System.out.printf(
        Locale.ROOT,
        "%-32s %6s %6s %10s %6s %10s%n",
        "rule                  path",
        "true",
        "false",
        "debatable",
        "open",
        "true share");
    rows.forEach(TriageScore::print);
    print("all", all);
  }

  private static void print(String name, List<Judged> judged) {
    long right = count(judged, "true");
    long wrong = count(judged, "false");
    long share = right + wrong == 0 ? 0 : Math.round(100.0 * right / (right + wrong));
    System.out.printf(
        Locale.ROOT,
        "%-32s %6d %6d %10d %6d %10s%n",
        name,
        right,
        wrong,
        count(judged, "debatable"),
        count(judged, ""),
        right + wrong == 0 ? "-" : share + " %");
  }

  private static long count(List<Judged> judged, String verdict) {
    return judged.stream().filter(each -> each.verdict().equals(verdict)).count();
  }
}
