package dev.handrail.checker.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Whether it makes no difference that a handle is closed at the end of an extent only. */
final class Quiet {

  private final Code code;
  private final Extent extent;
  private final List<String> closers;
  private final Set<Element> own;

  /**
   * @param closers names of calls that are no difference: what else is closed there
   */
  Quiet(Code code, Extent extent, List<String> closers) {
    this.code = code;
    this.extent = extent;
    this.closers = closers;
    this.own = extent.declared(code);
  }

  /** Whether nothing of weight is done between the statement and the end of the extent. */
  boolean isNothingAfter(TreePath statement) {
    TreePath at = statement;
    boolean broken = false;
    while (at.getParentPath() != null) {
      Optional<Sequence> sequence = Sequence.of(at);
      if (sequence.isPresent()) {
        Step step = step(sequence.get());
        if (step != Step.ON && step != Step.BROKEN) {
          return step == Step.LEFT;
        }
        if (sequence.get().parent().getLeaf() == extent.sequence().parent().getLeaf()) {
          return true;
        }
        broken |= step == Step.BROKEN;
      }
      at = at.getParentPath();
      Tree tree = at.getLeaf();
      if (isLeftByBreak(tree)) {
        if (isLoop(tree) && !broken) {
          return false;
        }
        broken = false;
      } else if (!isPassed(tree) || !broken && isFallenOutOf(tree)) {
        return false;
      }
    }
    return false;
  }

  private enum Step {
    /** The end was reached. */
    ON,
    BROKEN,
    /** The method was left. */
    LEFT,
    /** Something is done. */
    LOUD
  }

  private Step step(Sequence sequence) {
    boolean isOutermost = sequence.parent().getLeaf() == extent.sequence().parent().getLeaf();
    int last = isOutermost ? extent.last() : sequence.size() - 1;
    for (int i = sequence.index() + 1; i <= last; i++) {
      StatementTree next = sequence.get(i);
      if (next instanceof ContinueTree || !isQuiet(sequence.path(i))) {
        return Step.LOUD;
      }
      if (next instanceof ReturnTree || next instanceof ThrowTree) {
        return Step.LEFT;
      }
      if (next instanceof BreakTree leave) {
        return leave.getLabel() == null ? Step.BROKEN : Step.LOUD;
      }
    }
    return Step.ON;
  }

  // The next case may follow.
  private static boolean isFallenOutOf(Tree tree) {
    return tree instanceof CaseTree group && group.getCaseKind() == CaseTree.CaseKind.STATEMENT;
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  private static boolean isLeftByBreak(Tree tree) {
    return isLoop(tree) || tree instanceof SwitchTree;
  }

  private static boolean isPassed(Tree tree) {
    return tree instanceof BlockTree
        || tree instanceof IfTree
        || tree instanceof CaseTree
        || tree instanceof LabeledStatementTree
        || tree instanceof SynchronizedTree;
  }

  private boolean isQuiet(TreePath statement) {
    boolean[] loud = {false};
    boolean leaves = statement.getLeaf() instanceof ThrowTree;
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        loud[0] |= !isHarmless(getCurrentPath(), call);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree creation, Void none) {
        loud[0] |= !leaves;
        return super.visitNewClass(creation, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void none) {
        loud[0] = true;
        return null;
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
        loud[0] = true;
        return null;
      }
    }.scan(statement, null);
    return !loud[0];
  }

  // What is closed with it, and what is asked of a value that was made in between.
  private boolean isHarmless(TreePath path, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    if (closers.contains(select.getIdentifier().toString()) && call.getArguments().isEmpty()) {
      return true;
    }
    TreePath parent = new TreePath(path, select);
    Optional<TypeMirror> type = code.type(parent, select.getExpression());
    return select.getExpression() instanceof IdentifierTree
        && code.element(parent, select.getExpression()).filter(own::contains).isPresent()
        && type.filter(each -> !code.isResource(each)).isPresent();
  }
}
