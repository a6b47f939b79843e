package dev.handrail.cli;

/**
 * What a run went over.
 *
 * @param givenUp methods that were too much for the analysis
 * @param unknown handles that went where we cannot see
 * @param unresolved errors of javac
 */
record Totals(int files, int methods, int givenUp, int unknown, int unresolved) {

  static final Totals NOTHING = new Totals(0, 0, 0, 0, 0);

  Totals plus(Totals other) {
    return new Totals(
        files + other.files,
        methods + other.methods,
        givenUp + other.givenUp,
        unknown + other.unknown,
        unresolved + other.unresolved);
  }
}
