package dev.handrail.checker.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which variables may hold a handle, or something that needs it, and whether it gets out of the
 * method: what was closed too early, nobody could use.
 */
final class Carriers extends TreePathScanner<Void, Void> {

  private static final List<String> PLAIN =
      List.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private final Code code;
  private final Set<Element> carriers = new LinkedHashSet<>();
  private final Set<Tree> sources = new LinkedHashSet<>();
  private boolean isReturned;
  private boolean isStored;
  private final List<TreePath> statements;

  private Carriers(Code code, List<TreePath> statements) {
    this.code = code;
    this.statements = statements;
  }

  /** Those among the statements of what the variable holds. */
  static Carriers ofVariable(Code code, Element variable, List<TreePath> statements) {
    Carriers found = new Carriers(code, statements);
    found.carriers.add(variable);
    return found.scanned();
  }

  /** Those of what the expression yields. */
  static Carriers ofExpression(Code code, Tree expression, List<TreePath> statements) {
    Carriers found = new Carriers(code, statements);
    found.sources.add(expression);
    return found.scanned();
  }

  private Carriers scanned() {
    int before;
    do {
      before = carriers.size();
      statements.forEach(statement -> scan(statement, null));
    } while (carriers.size() > before);
    return this;
  }

  Set<Element> variables() {
    return carriers;
  }

  /** Whether it is returned or stored where others find it. */
  boolean escapes() {
    return isReturned || isStored;
  }

  /** Whether it is returned, and stored nowhere. */
  boolean isOnlyReturned() {
    return isReturned && !isStored;
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    if (variable.getInitializer() != null && carries(variable.getInitializer(), getCurrentPath())) {
      code.element(getCurrentPath()).ifPresent(carriers::add);
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void none) {
    if (carries(assignment.getExpression(), getCurrentPath())) {
      keep(assignment.getVariable(), true);
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    boolean given = call.getArguments().stream().anyMatch(each -> carries(each, getCurrentPath()));
    if (given && call.getMethodSelect() instanceof MemberSelectTree select && mayKeep(call)) {
      keep(select.getExpression(), false);
    }
    return super.visitMethodInvocation(call, null);
  }

  // What takes anything, takes it to keep it; what our own code does, it may do. All others have
  // said
  // what they do, or the handle would not be known to be lost.
  private boolean mayKeep(MethodInvocationTree call) {
    return code.method(getCurrentPath().getParentPath(), call)
        .filter(
            method ->
                !code.isInSources(method)
                    && method.getParameters().stream()
                        .noneMatch(each -> each.asType().getKind() == TypeKind.TYPEVAR))
        .isEmpty();
  }

  // A local variable may be followed; what is stored elsewhere is out.
  private void keep(ExpressionTree holder, boolean stored) {
    Tree bare = bare(holder);
    boolean isLocal =
        bare instanceof IdentifierTree
            && code.element(getCurrentPath(), bare).filter(Carriers::isLocal).isPresent();
    if (isLocal) {
      code.element(getCurrentPath(), bare).ifPresent(carriers::add);
    } else if (stored) {
      isStored = true;
    }
  }

  static boolean isLocal(Element element) {
    return element.getKind() == ElementKind.LOCAL_VARIABLE
        || element.getKind() == ElementKind.RESOURCE_VARIABLE
        || element.getKind() == ElementKind.BINDING_VARIABLE
        || element.getKind() == ElementKind.PARAMETER;
  }

  @Override
  public Void visitReturn(ReturnTree leave, Void none) {
    if (leave.getExpression() != null && !Code.runsLater(getCurrentPath(), statements)) {
      isReturned |= carries(leave.getExpression(), getCurrentPath());
    }
    return super.visitReturn(leave, null);
  }

  @Override
  public Void visitYield(YieldTree leave, Void none) {
    isStored |= carries(leave.getValue(), getCurrentPath());
    return super.visitYield(leave, null);
  }

  /** The expression without parentheses and casts around it. */
  static Tree bare(Tree tree) {
    Tree at = tree;
    while (at instanceof ParenthesizedTree || at instanceof TypeCastTree) {
      at =
          at instanceof TypeCastTree cast
              ? cast.getExpression()
              : ((ParenthesizedTree) at).getExpression();
    }
    return at;
  }

  /** Whether the value may hold the handle. */
  private boolean carries(ExpressionTree expression, TreePath parent) {
    TreePath path = new TreePath(parent, expression);
    if (sources.contains(expression)) {
      return true;
    }
    if (expression instanceof IdentifierTree) {
      return code.element(path).filter(carriers::contains).isPresent();
    }
    if (isPlain(path)) {
      return false;
    }
    if (expression instanceof MethodInvocationTree call) {
      return callCarries(call, path);
    }
    return parts(expression).stream().anyMatch(part -> carries(part, path))
        || isCode(expression) && mentions(path);
  }

  private static List<? extends ExpressionTree> parts(ExpressionTree expression) {
    if (expression instanceof NewClassTree creation) {
      return creation.getArguments();
    }
    if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
      return array.getInitializers();
    }
    if (expression instanceof ConditionalExpressionTree choice) {
      return List.of(choice.getTrueExpression(), choice.getFalseExpression());
    }
    if (expression instanceof ParenthesizedTree inner) {
      return List.of(inner.getExpression());
    }
    if (expression instanceof TypeCastTree cast) {
      return List.of(cast.getExpression());
    }
    return expression instanceof AssignmentTree assignment
        ? List.of(assignment.getExpression())
        : List.of();
  }

  private static boolean isCode(ExpressionTree expression) {
    return expression instanceof LambdaExpressionTree
        || expression instanceof MemberReferenceTree
        || expression instanceof SwitchExpressionTree
        || expression instanceof NewClassTree creation && creation.getClassBody() != null;
  }

  private boolean callCarries(MethodInvocationTree call, TreePath path) {
    boolean given = call.getArguments().stream().anyMatch(each -> carries(each, path));
    if (given || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return given;
    }
    TreePath parent = new TreePath(path, select);
    return carries(select.getExpression(), parent) && !isFilled(path, call);
  }

  // What a call fills or computes, it does before it returns.
  private boolean isFilled(TreePath path, MethodInvocationTree call) {
    boolean isGeneric =
        code.method(path.getParentPath(), call)
            .map(ExecutableElement::getReturnType)
            .filter(type -> type.getKind() == TypeKind.TYPEVAR)
            .isPresent();
    return code.type(path)
        .filter(type -> isGeneric && !code.is(type, "java.lang.AutoCloseable") || isFilled(type))
        .isPresent();
  }

  private boolean isFilled(TypeMirror type) {
    return isValue(type) || code.is(type, "java.util.Collection") || code.is(type, "java.util.Map");
  }

  // Whoever is compared is what it is, and so is what nobody can extend.
  private boolean isValue(TypeMirror type) {
    return isPlain(type)
        || type instanceof DeclaredType declared
            && !code.isResource(type)
            && (declared.asElement().getModifiers().contains(Modifier.FINAL)
                || code.is(type, "java.lang.Comparable"))
            && declared.getTypeArguments().stream().allMatch(this::isValue);
  }

  private boolean isPlain(TreePath path) {
    return code.type(path).filter(this::isPlain).isPresent();
  }

  private boolean isPlain(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isPlain(array.getComponentType());
    }
    return type.getKind().isPrimitive()
        || type.getKind() == TypeKind.VOID
        || type.getKind() == TypeKind.NULL
        || type instanceof DeclaredType declared
            && (declared.asElement().getKind() == ElementKind.ENUM
                || PLAIN.contains(declared.toString()));
  }

  private boolean mentions(TreePath path) {
    return Mentions.in(code, path).stream().anyMatch(carriers::contains);
  }
}
