package dev.handrail.checker.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Syntax that the tree API of JDK 17 has no name for. What a newer javac hands out is asked by
 * reflection; what is unknown is taken for its children.
 */
final class NewSyntax {

  private static final Optional<Method> LABELS = method(CaseTree.class, "getLabels");
  private static final Optional<Method> GUARD = method(CaseTree.class, "getGuard");

  private NewSyntax() {}

  private static Optional<Method> method(Class<?> type, String name) {
    try {
      return Optional.of(type.getMethod(name));
    } catch (NoSuchMethodException older) {
      return Optional.empty();
    }
  }

  /** The trees directly below the tree, in source order. */
  static List<Tree> children(Tree tree) {
    List<Tree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public Void scan(Tree child, Void unused) {
            if (child != null) {
              children.add(child);
            }
            return null;
          }
        },
        null);
    return children;
  }

  /** Whether evaluating the tree assigns a variable. */
  static boolean assigns(Tree tree) {
    switch (tree.getKind()) {
      case IDENTIFIER, INT_LITERAL, LONG_LITERAL, STRING_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> {
        return false;
      }
      default -> {
        Assigns scanner = new Assigns();
        scanner.scan(tree, null);
        return scanner.found;
      }
    }
  }

  private static final class Assigns extends TreeScanner<Void, Void> {
    private boolean found;

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      found = true;
      return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
      found = true;
      return null;
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
      switch (tree.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            found = true;
        default -> super.visitUnary(tree, null);
      }
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }

  /** What stands behind {@code case}: expressions, patterns; {@code default} is not among it. */
  static List<Tree> labels(CaseTree tree) {
    List<Tree> labels = new ArrayList<>();
    for (Tree label : trees(LABELS, tree)) {
      switch (label.getKind().name()) {
        case "CONSTANT_CASE_LABEL" -> labels.addAll(trees(label, "getConstantExpression"));
        case "PATTERN_CASE_LABEL" -> labels.addAll(trees(label, "getPattern"));
        case "DEFAULT_CASE_LABEL" -> {
          // The caller asks isDefault.
        }
        default -> labels.add(label);
      }
    }
    return labels.isEmpty() && !isDefault(tree) ? List.copyOf(tree.getExpressions()) : labels;
  }

  /** Whether {@code default} stands among its labels. */
  static boolean isDefault(CaseTree tree) {
    List<Tree> labels = trees(LABELS, tree);
    return labels.isEmpty()
        ? tree.getExpressions().isEmpty()
        : labels.stream().anyMatch(label -> label.getKind().name().equals("DEFAULT_CASE_LABEL"));
  }

  /** The condition behind {@code when}. */
  static Optional<Tree> guard(CaseTree tree) {
    return trees(GUARD, tree).stream().findFirst();
  }

  /** Whether the tree is a pattern. */
  static boolean isPattern(Tree tree) {
    return tree.getKind().name().endsWith("_PATTERN");
  }

  /** The inner pattern of one in parentheses or with a guard. */
  static Optional<Tree> innerPattern(Tree pattern) {
    return trees(pattern, "getPattern").stream().findFirst();
  }

  /** The guard of a pattern that has it inside, as in JDK 17. */
  static Optional<ExpressionTree> innerGuard(Tree pattern) {
    return trees(pattern, "getExpression").stream()
        .filter(ExpressionTree.class::isInstance)
        .map(ExpressionTree.class::cast)
        .findFirst();
  }

  /** The record type of a deconstruction pattern. */
  static Optional<Tree> deconstructor(Tree pattern) {
    return trees(pattern, "getDeconstructor").stream().findFirst();
  }

  /** The patterns of the components of a deconstruction pattern. */
  static List<Tree> nestedPatterns(Tree pattern) {
    return trees(pattern, "getNestedPatterns");
  }

  // The class of a tree is not accessible, the interface that it implements is.
  private static List<Tree> trees(Tree tree, String accessor) {
    for (Class<?> type = tree.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> each : type.getInterfaces()) {
        Optional<Method> method =
            each.getName().startsWith("com.sun.source.tree.")
                ? method(each, accessor)
                : Optional.empty();
        if (method.isPresent()) {
          return trees(method, tree);
        }
      }
    }
    return List.of();
  }

  private static List<Tree> trees(Optional<Method> accessor, Tree tree) {
    List<Tree> found = new ArrayList<>();
    try {
      Object value = accessor.isPresent() ? accessor.get().invoke(tree) : null;
      if (value instanceof Tree one) {
        found.add(one);
      } else if (value instanceof List<?> several) {
        several.stream().filter(Tree.class::isInstance).map(Tree.class::cast).forEach(found::add);
      }
    } catch (ReflectiveOperationException unknown) {
      found.clear();
    }
    return found;
  }
}
