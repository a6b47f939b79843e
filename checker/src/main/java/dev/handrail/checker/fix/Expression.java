package dev.handrail.checker.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/** A part of a statement that can be worked out before the rest of it. */
final class Expression {

  private Expression() {}

  /** The statement that the expression is part of, if nothing of it comes before, or in between. */
  static Optional<TreePath> statement(TreePath expression) {
    TreePath at = expression;
    while (at.getParentPath() != null) {
      Tree child = at.getLeaf();
      at = at.getParentPath();
      Tree tree = at.getLeaf();
      if (isStatement(tree, child)) {
        return Optional.of(at);
      }
      if (!(tree instanceof ExpressionTree parent) || !comesFirst(parent, child)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isStatement(Tree tree, Tree part) {
    return tree instanceof ExpressionStatementTree
        || tree instanceof VariableTree
        || tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof SynchronizedTree
        || tree instanceof SwitchTree
        || tree instanceof IfTree choice && choice.getCondition() == part
        || tree instanceof EnhancedForLoopTree loop && loop.getExpression() == part;
  }

  private static boolean comesFirst(ExpressionTree tree, Tree part) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect() == part
          || isStable(call.getMethodSelect()) && areStableBefore(call.getArguments(), part);
    }
    if (tree instanceof NewClassTree creation) {
      return creation.getEnclosingExpression() == null
          && areStableBefore(creation.getArguments(), part);
    }
    if (tree instanceof BinaryTree binary) {
      return binary.getLeftOperand() == part
          || binary.getKind() != Tree.Kind.CONDITIONAL_AND
              && binary.getKind() != Tree.Kind.CONDITIONAL_OR
              && isStable(binary.getLeftOperand());
    }
    if (tree instanceof AssignmentTree assignment) {
      return assignment.getExpression() == part && isStable(assignment.getVariable());
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() == part;
    }
    return tree instanceof ParenthesizedTree
        || tree instanceof TypeCastTree
        || tree instanceof MemberSelectTree
        || tree instanceof InstanceOfTree
        || tree instanceof UnaryTree;
  }

  private static boolean areStableBefore(List<? extends ExpressionTree> all, Tree part) {
    for (ExpressionTree each : all) {
      if (each == part) {
        return true;
      }
      if (!isStable(each)) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is the same a little earlier or later, and does nothing. */
  static boolean isStable(Tree tree) {
    if (tree instanceof MemberSelectTree select) {
      return isStable(select.getExpression());
    }
    if (tree instanceof ParenthesizedTree inner) {
      return isStable(inner.getExpression());
    }
    return tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree;
  }
}
