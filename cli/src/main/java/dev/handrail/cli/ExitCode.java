package dev.handrail.cli;

/** What the process ends with. */
final class ExitCode {

  /** Nothing at or above the failing severity. */
  static final int CLEAN = 0;

  /** Findings at or above it. */
  static final int FINDINGS = 1;

  /** Wrong usage or unreadable input. */
  static final int USAGE = 2;

  /** We are wrong. */
  static final int INTERNAL_ERROR = 3;

  private ExitCode() {}
}
