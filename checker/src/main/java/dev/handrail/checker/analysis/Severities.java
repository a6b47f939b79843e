package dev.handrail.checker.analysis;

import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The severities that the user has changed.
 *
 * @param rules by the rule's name
 * @param paths by the path on which a finding holds; what is said of the rule goes first
 */
public record Severities(
    SortedMap<String, Severity> rules, SortedMap<PathCategory, Severity> paths) {

  /** Nothing is changed. */
  public static final Severities UNCHANGED = new Severities(new TreeMap<>(), new TreeMap<>());

  /** How much a finding weighs for this user. */
  Severity of(Finding finding) {
    Severity byPath = paths.getOrDefault(finding.path(), finding.severity());
    return rules.getOrDefault(finding.rule(), byPath);
  }
}
