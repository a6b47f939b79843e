package dev.handrail.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command line has printed, and its exit code. */
record Run(int exitCode, String out, String err) {

  /** Runs {@code handrail} with the words. */
  static Run of(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Handrail.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new Run(exitCode, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
