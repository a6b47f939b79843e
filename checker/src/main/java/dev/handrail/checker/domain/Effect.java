package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Site;
import dev.handrail.checker.spec.Role;
import java.util.List;

/** What a call does to one handle, in the words that rules judge. */
public sealed interface Effect {

  /** The call. */
  Site site();

  /** The called method's name, for messages. */
  String by();

  /** The handle is used. */
  record Uses(ObjectId handle, List<String> kinds, boolean anyTime, String by, Site site)
      implements Effect {}

  /** The handle is closed. */
  record Closes(ObjectId handle, List<String> kinds, boolean idempotent, String by, Site site)
      implements Effect {}

  /** A constant that is no handle is passed where one is needed. */
  record PassesNothing(String kind, String parameter, String by, Site site) implements Effect {}

  /** The handle must be in one of the states. */
  record Requires(ObjectId handle, List<String> states, boolean warning, String by, Site site)
      implements Effect {}

  /** An argument that does not satisfy its condition. */
  record Breaks(String parameter, String condition, String by, Site site) implements Effect {}

  /**
   * A call that is forbidden in some contexts.
   *
   * @param handles the handles that the call concerns
   * @param active the contexts that the code runs in
   */
  record Reaches(Role.NotIn rule, List<ObjectId> handles, List<String> active, String by, Site site)
      implements Effect {}

  /** A call that is allowed in some contexts only. */
  record NeedsContext(Role.OnlyIn rule, List<String> active, String by, Site site)
      implements Effect {}

  /** A value that says that an open failed is handed on as if it had not. */
  record HandsOn(ObjectId result, String by, Site site) implements Effect {}
}
