package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Constants that are only other names of constants. Kept, because files are long and constants are
 * many: the way to a declaration is asked for only where it names something.
 */
final class Renamings {

  /** Constants may be named after one another so often. */
  private static final int MOST_NAMES = 4;

  private final Trees trees;
  private final Map<VariableElement, VariableElement> originals = new HashMap<>();
  private final Map<TypeElement, Map<String, ExpressionTree>> named = new HashMap<>();

  Renamings(Trees trees) {
    this.trees = trees;
  }

  /** The constant that a constant is only another name of, or itself. */
  VariableElement original(VariableElement constant) {
    VariableElement known = originals.get(constant);
    if (known != null) {
      return known;
    }
    VariableElement found = find(constant);
    originals.put(constant, found);
    return found;
  }

  private VariableElement find(VariableElement constant) {
    VariableElement at = constant;
    for (int renamed = 0; renamed < MOST_NAMES; renamed++) {
      Optional<VariableElement> other = renames(at);
      if (other.isEmpty()) {
        return at;
      }
      at = other.get();
    }
    return at;
  }

  private Optional<VariableElement> renames(VariableElement constant) {
    if (!(constant.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    ExpressionTree name = named(type).get(constant.getSimpleName().toString());
    TreePath path = name == null ? null : trees.getPath(constant);
    return path == null
        ? Optional.empty()
        : Optional.ofNullable(trees.getElement(new TreePath(path, name)))
            .filter(VariableElement.class::isInstance)
            .map(VariableElement.class::cast)
            .filter(ExpressionLowering::isConstant);
  }

  /** The fields of the class that are given what a name stands for. */
  private Map<String, ExpressionTree> named(TypeElement type) {
    Map<String, ExpressionTree> known = named.get(type);
    if (known != null) {
      return known;
    }
    Map<String, ExpressionTree> found = new HashMap<>();
    ClassTree tree = trees.getTree(type);
    if (tree != null) {
      tree.getMembers()
          .forEach(
              member -> {
                if (member instanceof VariableTree field && isName(field.getInitializer())) {
                  found.put(field.getName().toString(), field.getInitializer());
                }
              });
    }
    named.put(type, found);
    return found;
  }

  private static boolean isName(ExpressionTree tree) {
    return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
  }
}
