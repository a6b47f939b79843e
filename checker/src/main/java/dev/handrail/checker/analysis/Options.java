package dev.handrail.checker.analysis;

import java.util.List;

/**
 * What the user may set.
 *
 * @param strict report what we cannot see, too
 * @param uncheckedExceptions every call may throw a RuntimeException
 * @param rethrow let internal errors through, for tests
 * @param notes report methods given up and unused suppressions as notes
 * @param main report what a main method leaves open to the end of the process, too
 * @param packs names of the spec packs at work
 * @param severities what weighs more or less than by itself
 */
public record Options(
    boolean strict,
    boolean uncheckedExceptions,
    boolean rethrow,
    boolean notes,
    boolean main,
    List<String> packs,
    Severities severities) {

  /** No pack is at work, and nothing is changed. */
  public static final Options BARE =
      new Options(false, false, false, false, false, List.of(), Severities.UNCHANGED);
}
