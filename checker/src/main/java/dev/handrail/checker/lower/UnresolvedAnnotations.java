package dev.handrail.checker.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Annotations whose classes are missing, found in the sources: javac leaves them out of the
 * elements.
 */
final class UnresolvedAnnotations {

  private final Trees trees;
  private final Predicate<String> wanted;
  private final Set<TypeElement> seen = new HashSet<>();
  private final Map<Element, List<Mirror>> found = new HashMap<>();
  private final Map<Element, List<Mirror>> onReceivers = new HashMap<>();

  /**
   * @param wanted the simple names that are looked for
   */
  UnresolvedAnnotations(Trees trees, Predicate<String> wanted) {
    this.trees = trees;
    this.wanted = wanted;
  }

  /** Those of the element. */
  List<Mirror> of(Element element) {
    return in(found, element);
  }

  /** Those of the method's parameter {@code this}. */
  List<Mirror> onReceiver(Element method) {
    return in(onReceivers, method);
  }

  private List<Mirror> in(Map<Element, List<Mirror>> all, Element element) {
    Names.outermostClass(element).filter(seen::add).ifPresent(this::search);
    return all.isEmpty() ? List.of() : all.getOrDefault(element, List.of());
  }

  private void search(TypeElement top) {
    TreePath path = trees.getPath(top);
    if (path != null && imports(path.getCompilationUnit())) {
      new Search().scan(path, null);
    }
  }

  // Nearly all units have none, and are not looked at any further.
  private boolean imports(CompilationUnitTree unit) {
    return unit.getImports().stream()
        .filter(each -> !each.isStatic())
        .map(ImportTree::getQualifiedIdentifier)
        .flatMap(each -> simpleName(each).stream())
        .anyMatch(name -> name.equals("*") || wanted.test(name));
  }

  private static Optional<String> simpleName(Tree type) {
    if (type instanceof MemberSelectTree select) {
      return Optional.of(select.getIdentifier().toString());
    }
    return type instanceof IdentifierTree identifier
        ? Optional.of(identifier.getName().toString())
        : Optional.empty();
  }

  private final class Search extends TreePathScanner<Void, Void> {

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      read(tree.getModifiers(), found);
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      read(tree.getModifiers(), found);
      if (tree.getReceiverParameter() != null) {
        read(tree.getReceiverParameter().getModifiers(), onReceivers);
      }
      return scan(tree.getParameters(), null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      read(tree.getModifiers(), found);
      return null;
    }

    // What stands inside is a local matter.
    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
      return null;
    }

    private void read(ModifiersTree modifiers, Map<Element, List<Mirror>> into) {
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        Element element = trees.getElement(getCurrentPath());
        simpleName(annotation.getAnnotationType())
            .filter(name -> element != null && wanted.test(name) && isMissing(annotation))
            .map(name -> new UnresolvedMirror(annotation, name))
            .ifPresent(each -> into.computeIfAbsent(element, e -> new ArrayList<>()).add(each));
      }
    }

    private boolean isMissing(AnnotationTree annotation) {
      TreePath path = new TreePath(getCurrentPath(), annotation);
      TypeMirror type = trees.getTypeMirror(new TreePath(path, annotation.getAnnotationType()));
      return type == null || type.getKind() == TypeKind.ERROR;
    }
  }
}
