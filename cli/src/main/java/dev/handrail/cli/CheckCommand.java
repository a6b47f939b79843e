package dev.handrail.cli;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.report.Severity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code handrail check}. */
@Command(
    name = "check",
    description = {
      "Checks Java sources for handles that are opened, used or closed in the wrong order.",
      "",
      "What is a handle, and what opens, uses and closes it, is said by annotations of"
          + " dev.handrail.annotations on the API, or by spec packs."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit code:%n",
    footer = {
      "  0  no finding at or above the failing severity",
      "  1  findings",
      "  2  wrong usage or unreadable input",
      "  3  internal error",
      "",
      "Examples:",
      "  handrail check .                                the Maven project here",
      "  handrail check --classpath lib/jna.jar src      sources with their libraries",
      "  handrail check --format tsv --output out.tsv .  for other programs",
      "  handrail check --rule HandleLeak=warning src    leaks shall not fail the run",
      "  handrail check library-1.0-sources.jar          a library's sources",
      "",
      "To silence a finding where it is wrong: @SuppressWarnings(\"HandleLeak\")."
    })
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    text,
    tsv
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CheckOptions asked = new CheckOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), or tsv: file, line, column, rule, severity, path, message.")
  private Format format = Format.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the findings go; without it to standard output.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Messages messages = new Messages(spec.commandLine().getErr(), asked.verbose());
    Options options = asked.options();
    Severity failing = asked.failing();
    List<SourceSet> sets = asked.sets(messages::note);
    Report report = check(sets, options, messages);
    write(report, sets, new Summary(report, System.nanoTime() - start), messages);
    return report.exitCode(failing);
  }

  private static Report check(List<SourceSet> sets, Options options, Messages messages) {
    Progress progress = messages.progress(sets.stream().mapToInt(set -> set.files().size()).sum());
    Report report = Report.EMPTY;
    for (SourceSet set : sets) {
      report = report.plus(new SourceCheck(set, options, progress, messages::javacError).run());
    }
    progress.end();
    return report;
  }

  private void write(Report report, List<SourceSet> sets, Summary summary, Messages messages) {
    Map<String, SourceFile> files = new HashMap<>();
    sets.forEach(set -> set.files().forEach(file -> files.put(file.name(), file)));
    boolean toTerminal = output.isEmpty();
    if (toTerminal) {
      write(report, files, spec.commandLine().getOut(), Terminal.coloured(System.getenv()));
    } else {
      try (BufferedWriter writer = Files.newBufferedWriter(output.get(), StandardCharsets.UTF_8)) {
        write(report, files, new PrintWriter(writer), false);
      } catch (IOException e) {
        throw new InputException("cannot write " + output.get());
      }
    }
    messages.unresolved(report.totals().unresolved());
    if (format == Format.tsv) {
      report.notes().forEach(note -> messages.plain(TextReport.note(note)));
    }
    messages.failures(report);
    boolean among = toTerminal && format == Format.text;
    if (among) {
      spec.commandLine().getOut().println(summary.text());
    } else {
      messages.plain(summary.text());
    }
    spec.commandLine().getOut().flush();
  }

  private void write(
      Report report, Map<String, SourceFile> files, PrintWriter out, boolean coloured) {
    if (format == Format.tsv) {
      new TsvReport(out).print(report);
    } else {
      Map<String, List<String>> read = new HashMap<>();
      new TextReport(
              out,
              new Style(coloured),
              name ->
                  read.computeIfAbsent(
                      name,
                      any ->
                          Optional.ofNullable(files.get(any))
                              .map(SourceFile::lines)
                              .orElse(List.of())))
          .print(report);
    }
    out.flush();
  }
}
