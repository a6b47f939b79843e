package dev.handrail.checker.spec;

import dev.handrail.checker.ir.MethodKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an API declares of one method. A method that is described and has no role for a parameter
 * only borrows it.
 *
 * @param ofPack whether a pack says so: the source of the method, where there is one, says more
 */
public record Operation(MethodKey method, Outcome outcome, List<Role> roles, boolean ofPack) {

  /** The roles of one sort, in order. */
  public <R extends Role> Stream<R> roles(Class<R> sort) {
    return roles.stream().filter(sort::isInstance).map(sort::cast);
  }

  /** Whether there is a role of the sort. */
  public boolean has(Class<? extends Role> sort) {
    return roles.stream().anyMatch(sort::isInstance);
  }
}
