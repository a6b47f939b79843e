package dev.handrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code handrail}. */
@Command(
    name = "handrail",
    description =
        "Finds handles in Java sources that are opened, used or closed in the wrong order.",
    subcommands = {CheckCommand.class, FixCommand.class, ExplainCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  handrail check .                   check the Maven project here",
      "  handrail check src/Main.java       check one file",
      "  handrail fix .                     show how leaks can be mended",
      "  handrail explain HandleLeak        what a rule means, with examples",
      "",
      "'handrail COMMAND --help' tells more of a command."
    })
public final class Handrail implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] words) {
    System.exit(commandLine().execute(words));
  }

  /** The command line, ready to be executed; what that returns is the exit code. */
  static CommandLine commandLine() {
    return new CommandLine(new Handrail())
        .setParameterExceptionHandler(Handrail::wrongUsage)
        .setExecutionExceptionHandler(Handrail::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: check, fix or explain");
  }

  private static int wrongUsage(ParameterException exception, String[] words) {
    CommandLine command = exception.getCommandLine();
    command.getErr().println("handrail: " + exception.getMessage());
    command
        .getErr()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for the options.");
    return ExitCode.USAGE;
  }

  private static int failed(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (exception instanceof InputException) {
      command.getErr().println("handrail: " + exception.getMessage());
      return ExitCode.USAGE;
    }
    command.getErr().println("handrail: internal error");
    exception.printStackTrace(command.getErr());
    return ExitCode.INTERNAL_ERROR;
  }
}
