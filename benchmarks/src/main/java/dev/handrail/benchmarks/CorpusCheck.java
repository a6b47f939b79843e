package dev.handrail.benchmarks;

import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.rule.Rules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the libraries of the corpus and prints a table: what was found, and what it cost. */
public final class CorpusCheck {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CheckRun run;
  private final String checker;
  private final Path corpus;
  private final int rounds;
  private final List<CorpusRow> rows = new ArrayList<>();

  private CorpusCheck(CheckRun run, String checker, Path corpus, int rounds) {
    this.run = run;
    this.checker = checker;
    this.corpus = corpus;
    this.rounds = rounds;
  }

  /**
   * Arguments: the command line's jar, the checker's jar, the corpus, the limit of a run in
   * seconds, rounds of the compiles with and without the plugin, names of libraries.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    CheckRun run = new CheckRun(Path.of(args[0]), Duration.ofSeconds(Long.parseLong(args[3])));
    CorpusCheck check = new CorpusCheck(run, args[1], Path.of(args[2]), Integer.parseInt(args[4]));
    check.out.println(CorpusRow.HEADER);
    for (String name : List.of(args).subList(5, args.length)) {
      check.check(name);
    }
    check.end();
  }

  private void check(String name) throws IOException, InterruptedException {
    Library library = Library.in(corpus, name);
    CheckRun.Result result = run.withClassPath(corpus.resolve(name));
    // What takes too long is not compiled with the plugin either.
    CorpusRow.Compiles compiles =
        result.cost().late() ? CorpusRow.Compiles.NONE : compiles(library);
    CorpusRow row = new CorpusRow(name, SourceSize.of(library), result, compiles);
    out.println(row.text());
    rows.add(row);
  }

  private CorpusRow.Compiles compiles(Library library) throws IOException, InterruptedException {
    if (rounds == 0) {
      return CorpusRow.Compiles.NONE;
    }
    ColdRun compile = new ColdRun(library, checker, plugin());
    List<Double> plain = new ArrayList<>();
    List<Double> plugin = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      plain.add(compile.seconds(false));
      plugin.add(compile.seconds(true));
    }
    return new CorpusRow.Compiles(new Sample(plain).median(), new Sample(plugin).median());
  }

  // What is found must not keep javac from writing class files.
  private static String plugin() {
    Stream<String> rules = Rules.names().stream().map(rule -> rule + "=warning");
    return "Handrail" + rules.map(word -> " " + word).collect(Collectors.joining());
  }

  private void end() {
    out.println(CorpusRow.totals(rows));
    out.println();
    out.printf(Locale.ROOT, "%-28s", "rule");
    for (PathCategory path : PathCategory.values()) {
      out.printf(Locale.ROOT, " %9s", path);
    }
    out.println();
    Rules.names().forEach(this::printRule);
    out.println();
    for (CorpusRow row : rows) {
      row.complaints().forEach(line -> out.println(row.name() + ": " + line));
    }
  }

  private void printRule(String rule) {
    out.printf(Locale.ROOT, "%-28s", rule);
    for (PathCategory path : PathCategory.values()) {
      long count =
          rows.stream()
              .flatMap(row -> row.result().findings().stream())
              .filter(finding -> finding.rule().equals(rule))
              .filter(finding -> finding.path().equals(path.toString()))
              .count();
      out.printf(Locale.ROOT, " %9d", count);
    }
    out.println();
  }
}
