package dev.handrail.checker.host.errorprone;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;

/** Reports that a class keeps an owned handle in a field and has no method that closes it. */
@BugPattern(
    summary = "A class keeps an owned handle in a field and has no method that closes it",
    severity = WARNING,
    linkType = NONE)
public final class HandleNoCloser extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1;

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return ErrorProneSession.visit(this, unit, state);
  }
}
