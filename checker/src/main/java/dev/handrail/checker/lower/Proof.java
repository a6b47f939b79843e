package dev.handrail.checker.lower;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;

/**
 * Looks for a call that really touches a handle, in a method of which only names are known so far.
 */
final class Proof extends TreeScanner<Void, Void> {

  private final ClassLowering context;
  private final Selection selection;
  private boolean found;

  Proof(ClassLowering context, Selection selection) {
    this.context = context;
    this.selection = selection;
  }

  boolean isIn(MethodTree method) {
    // A constructor runs the initialisers too.
    if (method.getReturnType() == null) {
      return true;
    }
    scan(method.getBody(), null);
    return found;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return found ? null : super.scan(tree, null);
  }

  private void look(Tree call) {
    found =
        found
            || selection.isTouching(call)
                && context.source().method(call).filter(context::isTouching).isPresent();
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    look(tree);
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    look(tree);
    return super.visitNewClass(tree, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    look(tree);
    return super.visitMemberReference(tree, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    found |= !tree.getResources().isEmpty();
    return super.visitTry(tree, null);
  }
}
