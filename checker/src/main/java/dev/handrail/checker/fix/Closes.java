package dev.handrail.checker.fix;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls in an extent that close the handle already. */
final class Closes extends TreePathScanner<Void, Void> {

  private final Lost lost;
  private final Code code;
  private final Extent extent;
  private final String handle;
  private final List<String> names;
  private final List<TreePath> calls = new ArrayList<>();
  private boolean deferred;
  private boolean indirect;

  private Closes(Lost lost, Extent extent, String handle, List<String> names) {
    this.lost = lost;
    this.code = lost.code();
    this.extent = extent;
    this.handle = handle;
    this.names = names;
  }

  /**
   * Those in the extent.
   *
   * @param handle the text that stands for the handle
   * @param names of what closes it
   */
  static Closes in(Lost lost, Extent extent, String handle, List<String> names) {
    Closes closes = new Closes(lost, extent, handle, names);
    extent.paths().forEach(path -> closes.scan(path, null));
    return closes;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (isClose(call)) {
      calls.add(getCurrentPath());
      deferred |= Code.runsLater(getCurrentPath(), extent.paths());
    } else if (lost.closed().contains(call)) {
      indirect = true;
    }
    return super.visitMethodInvocation(call, null);
  }

  private boolean isClose(MethodInvocationTree call) {
    String name =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : call.getMethodSelect().toString();
    return names.contains(name) && (isOn(call) || isGiven(call));
  }

  private boolean isOn(MethodInvocationTree call) {
    return call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && isHandle(select.getExpression());
  }

  private boolean isGiven(MethodInvocationTree call) {
    return call.getArguments().stream().anyMatch(this::isHandle);
  }

  private boolean isHandle(ExpressionTree tree) {
    return code.isPlaced(tree) && code.text(tree).equals(handle);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void none) {
    deferred |=
        names.contains(reference.getName().toString())
            && isHandle(reference.getQualifierExpression());
    return super.visitMemberReference(reference, null);
  }

  /** Whether some code that runs later, or elsewhere, closes it. */
  boolean isOutOfHand() {
    boolean isUnseen = !lost.isNeverClosed() && calls.isEmpty();
    return deferred || (indirect || isUnseen) && !lost.closing().repeatable();
  }

  /** The calls. */
  List<TreePath> calls() {
    return calls;
  }

  /** The statements to take out; none if one has to stay and must not be made twice. */
  Optional<List<TreePath>> removable() {
    List<TreePath> removable = new ArrayList<>();
    for (TreePath call : calls) {
      Optional<TreePath> statement =
          statement(call).filter(this::isLast).or(() -> inFinally(call).filter(this::isLast));
      if (statement.isEmpty() && !lost.closing().repeatable()) {
        return Optional.empty();
      }
      statement.ifPresent(removable::add);
    }
    return Optional.of(removable);
  }

  private boolean isLast(TreePath statement) {
    return !isCaught(statement) && new Quiet(code, extent, names).isNothingAfter(statement);
  }

  // If nothing else throws what is caught around it, the clause cannot stay.
  private boolean isCaught(TreePath statement) {
    boolean throwsChecked =
        calls.stream()
            .flatMap(
                call ->
                    code
                        .method(call.getParentPath(), (MethodInvocationTree) call.getLeaf())
                        .stream())
            .anyMatch(closer -> new Thrown(code).hasChecked(closer.getThrownTypes()));
    TreePath at = statement;
    while (throwsChecked && at.getLeaf() != extent.sequence().parent().getLeaf()) {
      Tree below = at.getLeaf();
      at = at.getParentPath();
      if (at.getLeaf() instanceof TryTree attempt
          && attempt.getBlock() == below
          && !attempt.getCatches().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The statement that does nothing but close, perhaps if the handle is there at all. */
  private Optional<TreePath> statement(TreePath call) {
    TreePath path = call.getParentPath();
    if (!(path.getLeaf() instanceof ExpressionStatementTree)) {
      return Optional.empty();
    }
    TreePath outer = path.getParentPath();
    if (outer.getLeaf() instanceof BlockTree block && block.getStatements().size() == 1) {
      outer = outer.getParentPath();
    }
    if (outer.getLeaf() instanceof IfTree choice
        && choice.getElseStatement() == null
        && isNullTest(choice.getCondition())) {
      path = outer;
    }
    return Sequence.of(path).isPresent() ? Optional.of(path) : Optional.empty();
  }

  /** The try statement that finally does nothing but close, if that part of it can go. */
  private Optional<TreePath> inFinally(TreePath call) {
    Optional<TreePath> block = statement(call).map(TreePath::getParentPath);
    Optional<TreePath> attempt = block.map(TreePath::getParentPath);
    return attempt.filter(
        path ->
            path.getLeaf() instanceof TryTree tree
                && tree.getFinallyBlock() == block.get().getLeaf()
                && tree.getFinallyBlock().getStatements().size() == 1
                && tree.getResources().isEmpty()
                && !code.text(tree.getFinallyBlock()).contains("//")
                && !code.text(tree.getFinallyBlock()).contains("/*")
                && (!tree.getCatches().isEmpty() || isAtEnd(path)));
  }

  // What its block declares would clash with what comes behind it.
  private boolean isAtEnd(TreePath path) {
    return Sequence.of(path)
        .filter(
            sequence ->
                sequence.index() == sequence.size() - 1
                    || sequence.parent().getLeaf() == extent.sequence().parent().getLeaf()
                        && sequence.index() == extent.last())
        .isPresent();
  }

  private boolean isNullTest(ExpressionTree condition) {
    ExpressionTree bare =
        condition instanceof ParenthesizedTree inner ? inner.getExpression() : condition;
    return bare instanceof BinaryTree test
        && test.getKind() == Tree.Kind.NOT_EQUAL_TO
        && test.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
        && isHandle(test.getLeftOperand());
  }
}
