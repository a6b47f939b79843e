package dev.handrail.cli;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.report.Severity;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "CP",
      description =
          "The libraries that the sources use. Without it Maven is asked, where there is a"
              + " pom.xml.")
  private Optional<String> classPath = Optional.empty();

  @Option(
      names = "--spec",
      paramLabel = "PACK",
      split = "[,+]",
      description =
          "A spec pack that shall be at work: jdk, jdbc. Both are without being named; 'none' turns"
              + " off those that are not named.")
  private List<String> specs = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE=SEVERITY",
      description =
          "Another severity for a rule: error, warning or off. 'handrail explain' lists the rules.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--path",
      paramLabel = "PATH=SEVERITY",
      description =
          "Another severity for what holds on one kind of path: always, branch, failure or"
              + " exception. '--path exception=off' leaves out what only exceptions lead to.")
  private List<String> severitiesByPath = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "The lowest severity that makes the exit code 1: error (default), warning, or off for"
              + " never.")
  private String failOn = "error";

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

  @Option(
      names = "--strict",
      description = "Also report handles that go where Handrail cannot see.")
  private boolean strict;

  @Option(
      names = "--unchecked",
      description = "Take it that every call may throw a RuntimeException.")
  private boolean unchecked;

  @Option(
      names = "--main",
      description = "What main leaves open to the end of the process is an error, as elsewhere.")
  private boolean main;

  @Option(names = "--notes", description = "Also tell of suppressions that silence nothing.")
  private boolean notes;

  @Option(names = "--verbose", description = "Also print the errors of javac.")
  private boolean verbose;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Java files, folders, Maven projects, or -sources.jar archives.")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Options options = options();
    Severity failing =
        Arguments.severity(failOn)
            .orElseThrow(() -> wrong("--fail-on takes one of " + Arguments.severities()));
    Inputs inputs = new Inputs(Path.of(""), entries(), this::note);
    paths.forEach(inputs::add);
    List<SourceSet> sets = inputs.sets();
    Report report = check(sets, options);
    write(report, sets, new Summary(report, System.nanoTime() - start));
    return report.exitCode(failing);
  }

  private Options options() {
    List<String> words = new ArrayList<>(rules);
    List<String> switches =
        Stream.of(
                strict ? "strict" : "",
                unchecked ? "unchecked" : "",
                main ? "main" : "",
                notes ? "notes" : "")
            .filter(word -> !word.isEmpty())
            .toList();
    words.addAll(switches);
    specs.forEach(name -> words.add("spec=" + name));
    words.addAll(severitiesByPath);
    requireValue("--rule", rules, "RULE=SEVERITY, such as HandleLeak=warning");
    requireValue("--path", severitiesByPath, "PATH=SEVERITY, such as exception=off");
    Arguments arguments = Arguments.parse(words);
    if (!arguments.mistakes().isEmpty()) {
      throw wrong(arguments.mistakes().get(0));
    }
    return arguments.options();
  }

  private void requireValue(String option, List<String> given, String expected) {
    if (!given.stream().allMatch(each -> each.contains("="))) {
      throw wrong(option + " takes " + expected);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Optional<List<Path>> entries() {
    return classPath.map(
        text ->
            Stream.of(text.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(CheckCommand::expand)
                .toList());
  }

  // As java does: a folder with a star stands for the jars in it.
  private static Stream<Path> expand(String entry) {
    if (!entry.endsWith("*")) {
      return Stream.of(Path.of(entry));
    }
    Path folder = Path.of(entry.substring(0, entry.length() - 1));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new InputException("cannot read the folder " + folder);
    }
  }

  private String firstError = "";

  private Report check(List<SourceSet> sets, Options options) {
    int files = sets.stream().mapToInt(set -> set.files().size()).sum();
    Progress progress = new Progress(err(), Terminal.is(Terminal.ERRORS), files);
    Report report = Report.EMPTY;
    for (SourceSet set : sets) {
      report = report.plus(new SourceCheck(set, options, progress, this::javacError).run());
    }
    progress.end();
    return report;
  }

  private void write(Report report, List<SourceSet> sets, Summary summary) {
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
    int unresolved = report.totals().unresolved();
    if (unresolved > 0 && !verbose) {
      note(
          "javac could not make sense of "
              + (unresolved == 1 ? "1 place" : unresolved + " places")
              + "; the first: "
              + firstError
              + "; --verbose shows all");
    }
    if (format == Format.tsv) {
      report.notes().forEach(note -> err().println(TextReport.note(note)));
    }
    report.failures().forEach(failure -> err().println("handrail: internal error: " + failure));
    boolean among = toTerminal && format == Format.text;
    (among ? spec.commandLine().getOut() : err()).println(summary.text());
    spec.commandLine().getOut().flush();
    err().flush();
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

  private void javacError(String text) {
    if (firstError.isEmpty()) {
      firstError = text.lines().findFirst().orElse("");
    }
    if (verbose) {
      err().println(text);
    }
  }

  private void note(String text) {
    err().println("handrail: " + text);
    err().flush();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
