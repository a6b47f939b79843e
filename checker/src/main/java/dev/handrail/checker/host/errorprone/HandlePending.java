package dev.handrail.checker.host.errorprone;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;

/** Reports that a handle is closed or used while an operation on it is not complete. */
@BugPattern(
    summary = "A handle is closed or used while an operation on it is not complete",
    severity = ERROR,
    linkType = NONE)
public final class HandlePending extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1;

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return ErrorProneSession.visit(this, unit, state);
  }
}
