package dev.handrail.checker.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** The variables and classes that a tree names, declares or changes. */
final class Mentions extends TreePathScanner<Void, Void> {

  private static final List<Tree.Kind> CHANGES =
      List.of(
          Tree.Kind.PREFIX_INCREMENT,
          Tree.Kind.PREFIX_DECREMENT,
          Tree.Kind.POSTFIX_INCREMENT,
          Tree.Kind.POSTFIX_DECREMENT);

  private final Code code;
  private final Set<Element> named = new LinkedHashSet<>();
  private final Set<Element> declared = new LinkedHashSet<>();
  private final Set<Element> assigned = new LinkedHashSet<>();

  private Mentions(Code code) {
    this.code = code;
  }

  /** What the tree names. */
  static Set<Element> in(Code code, TreePath path) {
    return scanned(code, path).named;
  }

  /** What the tree declares. */
  static Set<Element> declaredIn(Code code, TreePath path) {
    return scanned(code, path).declared;
  }

  /** What the tree changes; the initial value of a variable is no change. */
  static Set<Element> assignedIn(Code code, TreePath path) {
    return scanned(code, path).assigned;
  }

  private static Mentions scanned(Code code, TreePath path) {
    Mentions mentions = new Mentions(code);
    mentions.scan(path, null);
    return mentions;
  }

  @Override
  public Void visitIdentifier(IdentifierTree name, Void none) {
    code.element(getCurrentPath()).ifPresent(named::add);
    return null;
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    code.element(getCurrentPath()).ifPresent(declared::add);
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitClass(ClassTree type, Void none) {
    code.element(getCurrentPath()).ifPresent(declared::add);
    return super.visitClass(type, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void none) {
    code.element(getCurrentPath(), assignment.getVariable()).ifPresent(assigned::add);
    return super.visitAssignment(assignment, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
    code.element(getCurrentPath(), assignment.getVariable()).ifPresent(assigned::add);
    return super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public Void visitUnary(UnaryTree unary, Void none) {
    if (CHANGES.contains(unary.getKind())) {
      code.element(getCurrentPath(), unary.getExpression()).ifPresent(assigned::add);
    }
    return super.visitUnary(unary, null);
  }
}
