package dev.handrail.cli;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.report.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that check sources are told: which sources, and how. */
final class CheckOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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
      names = "--strict",
      description = "Also report handles that go where Handrail cannot see.")
  private boolean strict;

  @Option(
      names = "--unchecked",
      description = "Take it that every call may throw a RuntimeException.")
  private boolean unchecked;

  @Option(
      names = "--main",
      description = "Report what main leaves open to the end of the process, too.")
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

  /** Whether the errors of javac are wanted. */
  boolean verbose() {
    return verbose;
  }

  /** The severity that makes a run fail. */
  Severity failing() {
    return Arguments.severity(failOn)
        .orElseThrow(() -> wrong("--fail-on takes one of " + Arguments.severities()));
  }

  /** The sources, in groups to compile. */
  List<SourceSet> sets(Consumer<String> notes) {
    Inputs inputs = new Inputs(Path.of(""), entries(), notes);
    paths.forEach(inputs::add);
    return inputs.sets();
  }

  /** What the analysis is told. */
  Options options() {
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
                .flatMap(CheckOptions::expand)
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
}
