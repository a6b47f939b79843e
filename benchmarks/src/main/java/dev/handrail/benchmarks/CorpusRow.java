package dev.handrail.benchmarks;

import dev.handrail.checker.report.PathCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A line of the table: one library. */
record CorpusRow(String name, SourceSize size, CheckRun.Result result, Compiles compiles) {

  /**
   * CPU seconds of javac.
   *
   * @param plain alone
   * @param plugin with the plugin and the packs
   */
  record Compiles(double plain, double plugin) {

    static final Compiles NONE = new Compiles(0, 0);

    String text() {
      return plain == 0
          ? String.format(Locale.ROOT, "%8s %6s", "-", "-")
          : String.format(Locale.ROOT, "%8.1f %6.2f", plain, plugin / plain);
    }
  }

  static final String HEADER =
      "library            files    lines methods | analysed given up  errors unresolved"
          + " | always branch failure exception |  wall s   cpu s peak MB | javac s plugin";

  String text() {
    return text(name, List.of(this), compiles, result.cost().late() ? "  timeout" : "");
  }

  /** All lines together; memory is that of the largest. */
  static String totals(List<CorpusRow> rows) {
    double plain = rows.stream().mapToDouble(row -> row.compiles.plain()).sum();
    double plugin = rows.stream().mapToDouble(row -> row.compiles.plugin()).sum();
    return text("all", rows, new Compiles(plain, plugin), "");
  }

  private static String text(String name, List<CorpusRow> rows, Compiles compiles, String remark) {
    List<Object> cells = new ArrayList<>();
    cells.add(name);
    cells.add(sum(rows, row -> row.size.files()));
    cells.add(sum(rows, row -> row.size.lines()));
    cells.add(sum(rows, row -> row.size.methods()));
    cells.add(sum(rows, row -> row.result.log().methods()));
    cells.add(sum(rows, row -> row.result.log().givenUp().size()));
    cells.add(sum(rows, row -> row.errors().size()));
    cells.add(sum(rows, row -> row.result.log().unresolved()));
    for (PathCategory path : PathCategory.values()) {
      cells.add(sum(rows, row -> row.findings(path)));
    }
    cells.add(rows.stream().mapToDouble(row -> row.result.cost().wall()).sum());
    cells.add(rows.stream().mapToDouble(row -> row.result.cost().cpu()).sum());
    cells.add(rows.stream().mapToLong(row -> row.result.cost().peak()).max().orElse(0));
    cells.add(compiles.text());
    cells.add(remark);
    return String.format(
        Locale.ROOT,
        "%-17s %6d %8d %7d | %8d %8d %7d %10d | %6d %6d %7d %9d | %7.1f %7.1f %7d | %s%s",
        cells.toArray());
  }

  /** What was given up, and where we failed, in our own words. */
  List<String> complaints() {
    return Stream.concat(result.log().givenUp().stream(), errors().stream()).toList();
  }

  // A run that ends in another way than a check should has failed, too, whatever it says.
  private List<String> errors() {
    List<String> said = result.log().internalErrors();
    boolean regular = result.cost().exit() <= 1 || result.cost().late();
    return said.isEmpty() && !regular
        ? List.of("internal error: exit code " + result.cost().exit())
        : said;
  }

  private long findings(PathCategory path) {
    return result.findings().stream().filter(f -> f.path().equals(path.toString())).count();
  }

  private static long sum(List<CorpusRow> rows, ToLongFunction<CorpusRow> part) {
    return rows.stream().mapToLong(part).sum();
  }
}
