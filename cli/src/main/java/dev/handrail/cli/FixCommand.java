package dev.handrail.cli;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.report.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code handrail fix}. */
@Command(
    name = "fix",
    description = {
      "Mends what can be mended by an edit that certainly compiles: leaks, so far.",
      "",
      "Prints the changes as a unified diff, which 'patch -p1' and 'git apply' take. What was fixed"
          + " is checked again before it is shown or written."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit code:%n",
    footer = {
      "  0  no finding is left at or above the failing severity",
      "  1  findings are left",
      "  2  wrong usage or unreadable input",
      "  3  internal error",
      "",
      "Examples:",
      "  handrail fix --spec jdk src             show how leaks in src can be mended",
      "  handrail fix --write --spec jdk src     mend them"
    })
final class FixCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CheckOptions asked = new CheckOptions();

  @Option(names = "--write", description = "Change the files, instead of printing how.")
  private boolean write;

  @Override
  public Integer call() {
    Messages messages = new Messages(spec.commandLine().getErr(), asked.verbose());
    Options options = asked.options();
    Severity failing = asked.failing();
    Report left = Report.EMPTY;
    int fixed = 0;
    for (SourceSet sources : asked.sets(messages::note)) {
      Mending.Result result = new Mending(each -> check(each, options, messages)).mend(sources);
      left = left.plus(result.report());
      fixed += show(sources, result, messages);
    }
    messages.failures(left);
    messages.note(
        (write ? "wrote " : "has ")
            + (fixed == 1 ? "1 fix" : fixed + " fixes")
            + "; "
            + new Summary(left, 0).counts()
            + " left");
    return left.exitCode(failing);
  }

  private static Mending.Checked check(SourceSet sources, Options options, Messages messages) {
    Progress progress = messages.progress(sources.files().size());
    SourceCheck check =
        new SourceCheck(sources, options, progress, messages::javacError, finding -> true);
    Report report = check.run();
    progress.end();
    return new Mending.Checked(report, check.fixes());
  }

  /** Prints or writes what was changed; the number of fixes that hold. */
  private int show(SourceSet before, Mending.Result result, Messages messages) {
    if (result.undone() > 0) {
      messages.note(result.undone() + " fixes are left out: they would have made things worse");
    }
    for (int i = 0; i < before.files().size(); i++) {
      SourceFile old = before.files().get(i);
      SourceFile changed = result.sources().files().get(i);
      if (!old.equals(changed)) {
        show(old, changed, messages);
      }
    }
    return result.fixed();
  }

  private void show(SourceFile old, SourceFile changed, Messages messages) {
    try {
      if (write) {
        store(old, changed, messages);
      } else {
        PrintWriter out = spec.commandLine().getOut();
        out.print(UnifiedDiff.of(old.name(), old.text(), changed.text()));
        out.flush();
      }
    } catch (IOException e) {
      throw new InputException("cannot write " + old.name() + ": " + e.getMessage());
    }
  }

  private static void store(SourceFile old, SourceFile changed, Messages messages)
      throws IOException {
    boolean isStored = old.path().getFileSystem().equals(FileSystems.getDefault());
    byte[] bytes = old.text().getBytes(StandardCharsets.UTF_8);
    if (!isStored || !Arrays.equals(bytes, Files.readAllBytes(old.path()))) {
      messages.note(old.name() + " is not changed: it is in an archive, or no UTF-8");
      return;
    }
    Files.writeString(old.path(), changed.text());
  }
}
