package dev.handrail.checker.host.errorprone;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Fix;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.report.TextFormat;
import java.util.Optional;

/** A check that has seen a unit. */
record Visit(BugChecker check, VisitorState state) {

  /** Reports a finding of the check's rule in the unit. */
  void report(Finding finding, Optional<Tree> subject, Optional<Tree> place, Optional<Fix> fix) {
    if (finding.severity() == Severity.OFF || isUnwanted(finding)) {
      return;
    }
    Tree tree = place.orElse(state.getPath().getCompilationUnit());
    Description.Builder description =
        check.buildDescription(tree).setMessage(TextFormat.unnamed(finding));
    subject.flatMap(each -> SafeFix.of(finding, each, state)).ifPresent(description::addFix);
    fix.map(Visit::suggested).ifPresent(description::addFix);
    if (!isSetByUser()) {
      weigh(description, finding);
    }
    state.reportMatch(description.build());
  }

  private static SuggestedFix suggested(Fix fix) {
    SuggestedFix.Builder suggested = SuggestedFix.builder().setShortDescription(fix.title());
    fix.edits().forEach(edit -> suggested.replace(edit.start(), edit.end(), edit.replacement()));
    return suggested.build();
  }

  // A rule may find errors and warnings; Error Prone knows one severity for a check. What the user
  // says of the check holds for all.
  @SuppressWarnings("RestrictedApi")
  private static void weigh(Description.Builder description, Finding finding) {
    description.overrideSeverity(
        finding.severity() == Severity.ERROR ? SeverityLevel.ERROR : SeverityLevel.WARNING);
  }

  private boolean isUnwanted(Finding finding) {
    return state.errorProneOptions().isDisableAllWarnings()
        && !isSetByUser()
        && finding.severity() == Severity.WARNING;
  }

  private boolean isSetByUser() {
    ErrorProneOptions options = state.errorProneOptions();
    String name = check.canonicalName();
    return options.getSeverityMap().containsKey(name)
        || state.severityMap().getOrDefault(name, check.defaultSeverity())
            != check.defaultSeverity();
  }
}
