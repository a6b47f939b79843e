package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import java.util.List;

/**
 * What an instruction leaves.
 *
 * @param normal if it goes on to the next one
 * @param thrown if it throws; each knows the exception's type, or it is one of the declared ones
 */
record Outflow(List<Disjunct> normal, List<Disjunct> thrown) {

  static Outflow of(Disjunct disjunct) {
    return new Outflow(List.of(disjunct), List.of());
  }

  static Outflow of(List<Disjunct> normal) {
    return new Outflow(normal, List.of());
  }
}
