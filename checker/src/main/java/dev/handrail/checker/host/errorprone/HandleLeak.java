package dev.handrail.checker.host.errorprone;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;

/** Reports that an owned handle is not closed on some path, or is overwritten while open. */
@BugPattern(
    summary = "An owned handle is not closed on some path, or is overwritten while open",
    severity = ERROR,
    linkType = NONE)
public final class HandleLeak extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1;

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return ErrorProneSession.visit(this, unit, state);
  }
}
