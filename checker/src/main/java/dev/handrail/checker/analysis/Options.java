package dev.handrail.checker.analysis;

import dev.handrail.checker.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user may set.
 *
 * @param strict report what we cannot see, too
 * @param uncheckedExceptions every call may throw a RuntimeException
 * @param rethrow let internal errors through, for tests
 * @param notes report methods given up and unused suppressions as notes
 * @param packs names of the spec packs at work
 * @param severities severities of rules that the user has changed, by the rule's name
 */
public record Options(
    boolean strict,
    boolean uncheckedExceptions,
    boolean rethrow,
    boolean notes,
    List<String> packs,
    SortedMap<String, Severity> severities) {

  /** What holds if the user says nothing. */
  public static final Options DEFAULT =
      new Options(false, false, false, false, List.of(), new TreeMap<>());

  /** These options with other severities for some rules. */
  public Options withSeverities(Map<String, Severity> changed) {
    SortedMap<String, Severity> all = new TreeMap<>(severities);
    all.putAll(changed);
    return new Options(strict, uncheckedExceptions, rethrow, notes, packs, all);
  }
}
