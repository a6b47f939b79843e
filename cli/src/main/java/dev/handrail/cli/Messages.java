package dev.handrail.cli;

import java.io.PrintWriter;

/** What a command says beside its result: to standard error, and with its own name in front. */
final class Messages {

  private final PrintWriter err;
  private final boolean verbose;
  private String firstError = "";

  /**
   * Messages of a command.
   *
   * @param verbose whether every error of javac is printed
   */
  Messages(PrintWriter err, boolean verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  /** Says something about the run. */
  void note(String text) {
    plain("handrail: " + text);
  }

  /** Prints the text as it is. */
  void plain(String text) {
    err.println(text);
    err.flush();
  }

  /** Takes an error of javac, which is no finding: it is printed where that is asked for. */
  void javacError(String text) {
    if (firstError.isEmpty()) {
      firstError = text.lines().findFirst().orElse("");
    }
    if (verbose) {
      err.println(text);
    }
  }

  /** Says that javac had errors, if it was not asked to print them all. */
  void unresolved(int places) {
    if (places > 0 && !verbose) {
      note(
          "javac could not make sense of "
              + (places == 1 ? "1 place" : places + " places")
              + "; the first: "
              + firstError
              + "; --verbose shows all");
    }
  }

  /** What broke in the checker itself. */
  void failures(Report report) {
    report.failures().forEach(failure -> note("internal error: " + failure));
  }

  /** A line that says how far the run over so many files is. */
  Progress progress(int files) {
    return new Progress(err, Terminal.is(Terminal.ERRORS), files);
  }
}
