package dev.handrail.cli;

import dev.handrail.checker.report.RulePage;
import dev.handrail.checker.rule.Rules;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handrail explain}: the page of a rule. */
@Command(
    name = "explain",
    description =
        "Prints what a rule means, with wrong and right examples; without RULE lists them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "The name of a rule.")
  private Optional<String> rule = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (rule.isEmpty()) {
      Rules.names().forEach(name -> out.printf("%-22s%s%n", name, summary(name)));
      return ExitCode.CLEAN;
    }
    String page =
        Rules.names().stream()
            .filter(name -> name.equalsIgnoreCase(rule.get()))
            .flatMap(name -> RulePage.of(name).stream())
            .findFirst()
            .orElseThrow(() -> unknown(rule.get()));
    out.print(page);
    out.flush();
    return ExitCode.CLEAN;
  }

  private ParameterException unknown(String name) {
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '" + name + "'; the rules are " + String.join(", ", Rules.names()));
  }

  // The first line of the page that is neither heading nor blank.
  private static String summary(String name) {
    return RulePage.of(name).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .orElse("");
  }
}
