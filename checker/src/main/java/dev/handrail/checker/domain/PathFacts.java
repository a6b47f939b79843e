package dev.handrail.checker.domain;

import java.util.List;
import java.util.TreeSet;

/**
 * What has happened on a path, apart from objects.
 *
 * @param failed the result of some call was tested and had failed
 * @param thrown binary name of the type of the exception on its way; empty: none
 * @param contexts the contexts that were entered and not left; sorted
 * @param invalidated kinds of handle that the other side has closed; sorted
 * @param revoked kinds of which calls made here have closed all handles, those out of reach too;
 *     sorted
 */
public record PathFacts(
    boolean failed,
    String thrown,
    List<String> contexts,
    List<String> invalidated,
    List<String> revoked) {

  /** Nothing has happened. */
  public static final PathFacts START = new PathFacts(false, "", List.of(), List.of(), List.of());

  /** After a call whose result was tested and had failed. */
  public PathFacts afterFailure() {
    return new PathFacts(true, thrown, contexts, invalidated, revoked);
  }

  /** While an exception of the type is on its way; empty: none any more. */
  public PathFacts throwing(String type) {
    return new PathFacts(failed, type, contexts, invalidated, revoked);
  }

  /** After contexts were entered. */
  public PathFacts entering(List<String> more) {
    return new PathFacts(failed, thrown, union(contexts, more), invalidated, revoked);
  }

  /** After contexts were left. */
  public PathFacts leaving(List<String> left) {
    TreeSet<String> rest = new TreeSet<>(contexts);
    left.forEach(rest::remove);
    return new PathFacts(failed, thrown, List.copyOf(rest), invalidated, revoked);
  }

  /** After the other side closed all handles of the kinds. */
  public PathFacts invalidating(List<String> kinds) {
    return new PathFacts(failed, thrown, contexts, union(invalidated, kinds), revoked);
  }

  /** After a call that closed all handles of the kinds, wherever they are. */
  public PathFacts revoking(List<String> kinds) {
    return new PathFacts(failed, thrown, contexts, invalidated, union(revoked, kinds));
  }

  private static List<String> union(List<String> some, List<String> more) {
    TreeSet<String> all = new TreeSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
