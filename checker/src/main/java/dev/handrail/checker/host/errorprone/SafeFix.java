package dev.handrail.checker.host.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.rule.Rules;
import java.util.Optional;

/** Edits that mend a finding and break nothing else. */
final class SafeFix {

  private SafeFix() {}

  /** The edit that mends the finding at the tree, if there is one. */
  static Optional<Fix> of(Finding finding, Tree tree, VisitorState state) {
    boolean closedTwice =
        finding.rule().equals(Rules.DOUBLE_CLOSE) && finding.path() == PathCategory.ALWAYS;
    return closedTwice && tree instanceof MethodInvocationTree call && doesNothingElse(call, state)
        ? statement(call, state).map(SuggestedFix::delete)
        : Optional.empty();
  }

  // A method with a body may do more than close; a checked exception that nobody throws any more
  // leaves a catch clause that does not compile.
  private static boolean doesNothingElse(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodTree declared = JavacTrees.instance(state.context).getTree(method);
    return (declared == null || declared.getBody() == null)
        && method.getThrownTypes().isEmpty()
        && isPlain(call.getMethodSelect())
        && call.getArguments().stream().allMatch(SafeFix::isPlain);
  }

  private static boolean isPlain(ExpressionTree expression) {
    return expression instanceof IdentifierTree
        || expression instanceof LiteralTree
        || (expression instanceof MemberSelectTree select && isPlain(select.getExpression()));
  }

  private static Optional<ExpressionStatementTree> statement(Tree call, VisitorState state) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), call);
    return path != null
            && path.getParentPath().getLeaf() instanceof ExpressionStatementTree statement
            && path.getParentPath().getParentPath().getLeaf() instanceof BlockTree
        ? Optional.of(statement)
        : Optional.empty();
  }
}
