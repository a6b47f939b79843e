package dev.handrail.checker.fix;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Whether code compiles that throws exceptions at some place. */
final class Thrown {

  private final Code code;

  Thrown(Code code) {
    this.code = code;
  }

  /** What the method of that name and without parameters throws when called on the type. */
  Optional<List<TypeMirror>> byCall(DeclaredType type, String name) {
    List<ExecutableElement> methods = methods(type, name);
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    List<TypeMirror> thrown = new ArrayList<>();
    methods.forEach(method -> thrown.addAll(byCall(type, method)));
    return Optional.of(thrown);
  }

  private List<? extends TypeMirror> byCall(DeclaredType type, ExecutableElement method) {
    return ((ExecutableType) code.types().asMemberOf(type, method)).getThrownTypes();
  }

  private List<ExecutableElement> methods(DeclaredType type, String name) {
    TypeElement element = (TypeElement) type.asElement();
    List<ExecutableElement> all =
        code.elements().getAllMembers(element).stream()
            .filter(ExecutableElement.class::isInstance)
            .map(ExecutableElement.class::cast)
            .filter(each -> each.getSimpleName().contentEquals(name))
            .filter(each -> each.getParameters().isEmpty())
            .toList();
    return all.stream()
        .filter(
            each ->
                all.stream()
                    .noneMatch(
                        other -> other != each && code.elements().overrides(other, each, element)))
        .toList();
  }

  /** Whether every checked one among the exceptions may be thrown there. */
  boolean allHandled(List<? extends TypeMirror> thrown, TreePath at) {
    return thrown.stream().allMatch(each -> !isChecked(each) || isHandled(each, at));
  }

  /** Whether one of them has to be caught or declared. */
  boolean hasChecked(List<? extends TypeMirror> thrown) {
    return thrown.stream().anyMatch(this::isChecked);
  }

  private boolean isChecked(TypeMirror thrown) {
    return !code.is(thrown, "java.lang.RuntimeException") && !code.is(thrown, "java.lang.Error");
  }

  private boolean isHandled(TypeMirror thrown, TreePath at) {
    TreePath below = at;
    for (TreePath up = at.getParentPath(); up != null; up = up.getParentPath()) {
      Tree tree = up.getLeaf();
      if (tree instanceof MethodTree method) {
        return declares(up, method.getThrows(), thrown);
      }
      if (tree instanceof LambdaExpressionTree) {
        return code.type(up).filter(type -> allows(type, thrown)).isPresent();
      }
      if (tree instanceof ClassTree) {
        return false;
      }
      if (tree instanceof TryTree attempt
          && (attempt.getBlock() == below.getLeaf()
              || attempt.getResources().contains(below.getLeaf()))
          && isCaught(up, attempt, thrown)) {
        return true;
      }
      below = up;
    }
    return false;
  }

  private boolean declares(
      TreePath method, List<? extends ExpressionTree> declared, TypeMirror thrown) {
    return declared.stream()
        .anyMatch(each -> code.type(method, each).filter(type -> fits(thrown, type)).isPresent());
  }

  private boolean fits(TypeMirror thrown, TypeMirror type) {
    return code.types().isSubtype(thrown, type);
  }

  private boolean allows(TypeMirror function, TypeMirror thrown) {
    return code.declared(function).stream()
        .flatMap(
            type ->
                code.elements().getAllMembers((TypeElement) type.asElement()).stream()
                    .filter(ExecutableElement.class::isInstance)
                    .map(ExecutableElement.class::cast)
                    .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                    .flatMap(method -> byCall(type, method).stream()))
        .anyMatch(type -> fits(thrown, type));
  }

  // Who throws it again, throws what is new among it, too.
  private boolean isCaught(TreePath path, TryTree attempt, TypeMirror thrown) {
    for (CatchTree clause : attempt.getCatches()) {
      TreePath at = new TreePath(path, clause);
      if (catches(at, clause.getParameter().getType(), thrown)) {
        return !isThrownAgain(at, clause);
      }
    }
    return false;
  }

  private boolean catches(TreePath clause, Tree type, TypeMirror thrown) {
    if (type instanceof UnionTypeTree union) {
      return union.getTypeAlternatives().stream().anyMatch(each -> catches(clause, each, thrown));
    }
    return code.type(clause, type).filter(each -> fits(thrown, each)).isPresent();
  }

  private boolean isThrownAgain(TreePath path, CatchTree clause) {
    Optional<Element> caught = code.element(path, clause.getParameter());
    List<Tree> again = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree leave, Void none) {
        if (leave.getExpression() instanceof IdentifierTree name
            && code.element(getCurrentPath(), name).equals(caught)) {
          again.add(leave);
        }
        return super.visitThrow(leave, null);
      }
    }.scan(path, null);
    return !again.isEmpty();
  }
}
