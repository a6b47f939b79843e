package dev.handrail.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks the libraries of the corpus without any class path and prints what that does to the
 * findings of the run before: how many remain, how many are new.
 */
public final class CorpusWithoutClassPath {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CheckRun run;
  private int before;
  private int remaining;
  private int added;

  private CorpusWithoutClassPath(CheckRun run) {
    this.run = run;
  }

  /**
   * Arguments: the command line's jar, the corpus, the limit of a run in CPU seconds, names of
   * libraries.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    CorpusWithoutClassPath all =
        new CorpusWithoutClassPath(
            new CheckRun(Path.of(args[0]), Duration.ofSeconds(Long.parseLong(args[2]))));
    all.out.println("library           findings   remain     new | errors unresolved | wall s");
    for (String name : List.of(args).subList(3, args.length)) {
      all.compare(name, Path.of(args[1], name));
    }
    all.out.printf(Locale.ROOT, "%-17s %8d %8d %7d%n", "all", all.before, all.remaining, all.added);
  }

  private void compare(String name, Path home) throws IOException, InterruptedException {
    Path tsv = home.resolve("findings.tsv");
    if (!Files.exists(tsv)) {
      out.printf(Locale.ROOT, "%-17s was not checked with its class path yet%n", name);
      return;
    }
    CheckRun.Result result = run.withoutClassPath(home);
    Set<String> with = keys(CorpusFinding.read(name, tsv));
    Set<String> without = keys(result.findings());
    long remain = with.stream().filter(without::contains).count();
    before += with.size();
    remaining += (int) remain;
    added += (int) (without.size() - remain);
    out.printf(
        Locale.ROOT,
        "%-17s %8d %8d %7d | %6d %10d | %6.1f%s%n",
        name,
        with.size(),
        remain,
        without.size() - remain,
        result.log().internalErrors().size(),
        result.log().unresolved(),
        result.cost().wall(),
        result.cost().late() ? "  timeout" : "");
  }

  private static Set<String> keys(List<CorpusFinding> findings) {
    return findings.stream()
        .map(each -> each.file() + ":" + each.line() + " " + each.rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
