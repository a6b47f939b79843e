package dev.handrail.checker.domain;

import dev.handrail.checker.ir.Site;
import java.util.List;

/**
 * A rule that an effect breaks, in terms of the objects of one method, so that a caller can tell it
 * in its own. In the texts {@code {0}} stands for the name of the first subject, {@code {1}} for
 * that of the second.
 *
 * @param rule the rule's name
 * @param warning whether it weighs less than an error
 * @param subjects the handles it is about; the first one is at fault
 * @param site where it stands
 * @param by the name of the method whose call breaks it; may be empty
 * @param problem what is wrong
 * @param trace where it began and the way there
 * @param fix how to mend it
 * @param called the name of the method that is called at the site: that one, or one that leads to
 *     it
 */
public record Violation(
    String rule,
    boolean warning,
    List<ObjectId> subjects,
    Site site,
    String by,
    String problem,
    List<Step> trace,
    String fix,
    String called) {

  /** A violation at the very call that breaks the rule. */
  public Violation(
      String rule,
      boolean warning,
      List<ObjectId> subjects,
      Site site,
      String by,
      String problem,
      List<Step> trace,
      String fix) {
    this(rule, warning, subjects, site, by, problem, trace, fix, by);
  }

  /** One step of the way. */
  public sealed interface Step {

    /** Something at a site. */
    record At(Site site, String text) implements Step {}

    /** The place where a subject was opened, as far as the method at hand knows. */
    record Opened(int subject) implements Step {}

    /** The place where a subject was closed, as far as the method at hand knows. */
    record Closed(int subject) implements Step {}
  }
}
