package dev.handrail.checker.report;

/** How much a finding weighs. */
public enum Severity {
  ERROR,
  WARNING,
  /** Not reported. */
  OFF
}
