package dev.handrail.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints a table: what the plain plugin costs javac, as ratios. Runs with and without it take
 * turns; a second run without it is the control: its ratio should be 1.
 */
public final class Benchmark {

  /** The plugin as it is measured here: the packs are another matter, see {@link CorpusCheck}. */
  static final String WITHOUT_PACKS = "Handrail spec=none";

  private static final int PLAIN = 0;
  private static final int CONTROL = 1;
  private static final int PLUGIN = 2;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String checker;
  private final int rounds;
  private final int warmRounds;

  private Benchmark(String checker, int rounds, int warmRounds) {
    this.checker = checker;
    this.rounds = rounds;
    this.warmRounds = warmRounds;
  }

  /** Arguments: the checker's jar, the corpus, rounds, warm rounds, names of libraries. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Benchmark benchmark =
        new Benchmark(args[0], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    benchmark.out.println(
        "library           files |  javac s  spread  control  plugin |   warm s  control  plugin"
            + " |  alloc MB  control  plugin");
    List<Library> libraries = new ArrayList<>();
    for (String name : List.of(args).subList(4, args.length)) {
      libraries.add(Library.in(Path.of(args[1]), name));
    }
    for (Library library : libraries) {
      benchmark.measure(library);
    }
    benchmark.out.println();
    benchmark.out.println(
        "library          methods lowered   share |  names s  lowering s  analysis s  all s"
            + " | findings");
    for (Library library : libraries) {
      benchmark.printPhases(library);
    }
  }

  private void printPhases(Library library) throws IOException {
    PhaseRun.Phases phases = new PhaseRun(library).middle(Math.max(4, warmRounds / 2));
    out.printf(
        Locale.ROOT,
        "%-16s %7d %7d %6.1f%% | %8.3f %11.3f %11.3f %6.2f | %8d%n",
        library.name(),
        phases.methods(),
        phases.lowered(),
        100.0 * phases.lowered() / phases.methods(),
        phases.scan(),
        phases.lowering(),
        phases.analysis(),
        phases.all(),
        phases.findings());
  }

  private void measure(Library library) throws IOException, InterruptedException {
    List<Sample> cold = cold(library);
    List<List<WarmRun.Cost>> warm = warm(library);
    Sample seconds = sample(warm.get(PLAIN), true);
    Sample bytes = sample(warm.get(PLAIN), false);
    out.printf(
        Locale.ROOT,
        "%-16s %6d | %8.2f %6.1f%% %8.3f %7.3f | %8.2f %8.3f %7.3f | %9.1f %8.4f %7.4f%n",
        library.name(),
        library.sources().size(),
        cold.get(PLAIN).median(),
        100 * cold.get(PLAIN).spread(),
        cold.get(CONTROL).median() / cold.get(PLAIN).median(),
        cold.get(PLUGIN).median() / cold.get(PLAIN).median(),
        seconds.median(),
        sample(warm.get(CONTROL), true).median() / seconds.median(),
        sample(warm.get(PLUGIN), true).median() / seconds.median(),
        bytes.median() / 1e6,
        sample(warm.get(CONTROL), false).median() / bytes.median(),
        sample(warm.get(PLUGIN), false).median() / bytes.median());
  }

  private List<Sample> cold(Library library) throws IOException, InterruptedException {
    ColdRun run = new ColdRun(library, checker, WITHOUT_PACKS);
    List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      for (int variant : order(round)) {
        seconds.get(variant).add(run.seconds(variant == PLUGIN));
      }
    }
    return seconds.stream().map(Sample::new).toList();
  }

  private List<List<WarmRun.Cost>> warm(Library library) throws IOException {
    WarmRun run = new WarmRun(library, checker);
    List<List<WarmRun.Cost>> costs =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < warmRounds; round++) {
      for (int variant : order(round)) {
        WarmRun.Cost cost = run.cost(variant == PLUGIN);
        // The first third warms the compiler up.
        if (round >= warmRounds / 3) {
          costs.get(variant).add(cost);
        }
      }
    }
    return costs;
  }

  /** Another order in each round, so that none always comes after the same other. */
  private static int[] order(int round) {
    return switch (round % 3) {
      case 0 -> new int[] {PLAIN, PLUGIN, CONTROL};
      case 1 -> new int[] {PLUGIN, CONTROL, PLAIN};
      default -> new int[] {CONTROL, PLAIN, PLUGIN};
    };
  }

  private static Sample sample(List<WarmRun.Cost> costs, boolean seconds) {
    return new Sample(costs.stream().map(c -> seconds ? c.seconds() : c.bytes()).toList());
  }
}
