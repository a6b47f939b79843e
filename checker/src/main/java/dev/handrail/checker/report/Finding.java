package dev.handrail.checker.report;

import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Site;
import java.util.Comparator;
import java.util.List;

/**
 * One report.
 *
 * @param rule the rule's name
 * @param site where it stands
 * @param severity before the user's settings
 * @param path on which paths it holds
 * @param problem what is wrong, in one sentence that names the handle
 * @param trace where it began and the way there, in order
 * @param fix how to mend it, one imperative sentence without full stop
 * @param method the method in which it stands, for the fingerprint
 * @param subject what the finding is about (a kind of handle), for the fingerprint
 * @param closing what is known of closing the handle that was lost
 */
public record Finding(
    String rule,
    Site site,
    Severity severity,
    PathCategory path,
    String problem,
    List<Step> trace,
    String fix,
    MethodKey method,
    String subject,
    Closing closing)
    implements Comparable<Finding> {

  /** One step of the way to a finding. */
  public record Step(Site site, String text) {}

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::site)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::problem);

  /** The same finding with another severity. */
  public Finding withSeverity(Severity changed) {
    return new Finding(rule, site, changed, path, problem, trace, fix, method, subject, closing);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
