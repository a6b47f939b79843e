package dev.handrail.checker.report;

import java.util.Locale;

/** On which of the paths through a successful open a finding holds. */
public enum PathCategory {
  /** On all of them. */
  ALWAYS,
  /** On some that end normally. */
  BRANCH,
  /** Only where the result of a call was tested and had failed. */
  FAILURE,
  /** Only where an exception leaves the method. */
  EXCEPTION;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
