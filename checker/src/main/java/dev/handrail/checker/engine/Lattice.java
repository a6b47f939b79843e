package dev.handrail.checker.engine;

/** How the states of a domain are joined. */
public interface Lattice<S> {

  /** The state of a point that is not reached. */
  S bottom();

  /**
   * The least state that covers both.
   *
   * @param widen whether the chain of states must end soon: give up what still changes
   */
  S join(S known, S added, boolean widen);
}
