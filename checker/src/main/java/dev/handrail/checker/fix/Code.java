package dev.handrail.checker.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One source file: its text, its trees and what they mean. */
final class Code {

  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Layout layout;

  Code(Trees trees, Elements elements, Types types, CompilationUnitTree unit) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.unit = unit;
    this.positions = trees.getSourcePositions();
    this.layout = new Layout(text(unit));
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  Layout layout() {
    return layout;
  }

  String file() {
    return unit.getSourceFile().getName();
  }

  /** Whether a lambda or a class of its own stands between one of the roots and what is there. */
  static boolean runsLater(TreePath at, List<TreePath> roots) {
    for (TreePath up = at; up != null; up = up.getParentPath()) {
      if (up.getLeaf() instanceof LambdaExpressionTree || up.getLeaf() instanceof ClassTree) {
        return true;
      }
      Tree leaf = up.getLeaf();
      if (roots.stream().anyMatch(root -> root.getLeaf() == leaf)) {
        return false;
      }
    }
    return false;
  }

  /** The way from the unit to the tree, if it is still there. */
  Optional<TreePath> path(Tree tree) {
    return Optional.ofNullable(trees.getPath(unit, tree));
  }

  /** The offset of the tree's first character; negative if it has no place. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** The offset after the tree's last character; negative if it has no place. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** Where the imports are over. */
  int declarations() {
    return unit.getTypeDecls().isEmpty() ? 0 : Math.max(0, start(unit.getTypeDecls().get(0)));
  }

  /** Whether the text of the tree is known. */
  boolean isPlaced(Tree tree) {
    return start(tree) >= 0 && end(tree) > start(tree) && end(tree) <= layout.text().length();
  }

  String text(Tree tree) {
    return layout.text().substring(start(tree), end(tree));
  }

  Optional<Element> element(TreePath path) {
    return Optional.ofNullable(trees.getElement(path));
  }

  Optional<Element> element(TreePath parent, Tree tree) {
    return element(new TreePath(parent, tree));
  }

  /** The method that is called. */
  Optional<ExecutableElement> method(TreePath parent, MethodInvocationTree call) {
    return element(new TreePath(new TreePath(parent, call), call.getMethodSelect()))
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast);
  }

  Optional<TypeMirror> type(TreePath path) {
    return Optional.ofNullable(trees.getTypeMirror(path))
        .filter(type -> type.getKind() != TypeKind.ERROR);
  }

  /** Whether javac could not find out what the name stands for. */
  boolean isErroneous(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  Optional<TypeMirror> type(TreePath parent, Tree tree) {
    return type(new TreePath(parent, tree));
  }

  /** The class or interface that the type is, or is bounded by. */
  Optional<DeclaredType> declared(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return declared(variable.getUpperBound());
    }
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((DeclaredType) type)
        : Optional.empty();
  }

  /** Whether the type is the named one or a subtype of it. */
  boolean is(TypeMirror type, String name) {
    TypeElement other = elements.getTypeElement(name);
    return other != null
        && declared(type).isPresent()
        && types.isSubtype(types.erasure(type), types.erasure(other.asType()));
  }

  /** The canonical name of the class. */
  String name(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  /** Whether the source of the method is in the compilation. */
  boolean isInSources(ExecutableElement method) {
    return trees.getTree(method) != null;
  }

  /** Whether the source of the class is in the compilation. */
  boolean isInSources(DeclaredType type) {
    return trees.getTree((TypeElement) type.asElement()) != null;
  }

  /** Whether a {@code try} statement takes a variable of the type as its resource. */
  boolean isResource(TypeMirror type) {
    return is(type, "java.lang.AutoCloseable");
  }
}
