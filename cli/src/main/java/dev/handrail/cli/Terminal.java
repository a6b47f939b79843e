package dev.handrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether somebody watches. */
final class Terminal {

  static final int OUTPUT = 1;
  static final int ERRORS = 2;

  private Terminal() {}

  /** Whether the stream of the process is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // A newer JDK says yes too often, where there is no /proc.
  static boolean is(int stream) {
    Path link = Path.of("/proc/self/fd/" + stream);
    try {
      // Java itself knows of input and output together only.
      return Files.exists(link)
          ? link.toRealPath().toString().matches("/dev/(pts/|tty).*")
          : System.console() != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether colours are wanted on standard output; see no-color.org. */
  static boolean coloured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb")
        && is(OUTPUT);
  }
}
