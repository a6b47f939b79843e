package dev.handrail.cli;

import java.io.PrintWriter;

/** One line on a terminal that says how far a long run is. */
final class Progress {

  private static final long PATIENCE = 2_000_000_000L;
  private static final long PAUSE = 200_000_000L;

  private final PrintWriter terminal;
  private final boolean shown;
  private final int files;
  private final long start = System.nanoTime();
  private long last = start + PATIENCE - PAUSE;
  private int done;
  private String current = "";

  Progress(PrintWriter terminal, boolean shown, int files) {
    this.terminal = terminal;
    this.shown = shown;
    this.files = files;
  }

  /** The run is at the file. */
  void at(String file) {
    if (!file.equals(current)) {
      current = file;
      done = Math.min(files, done + 1);
    }
    long now = System.nanoTime();
    if (shown && now - last > PAUSE) {
      last = now;
      String name = file.length() > 60 ? "…" + file.substring(file.length() - 59) : file;
      terminal.print("\r\u001b[Kchecking " + done + "/" + files + "  " + name);
      terminal.flush();
    }
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
