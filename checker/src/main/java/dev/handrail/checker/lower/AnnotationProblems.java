package dev.handrail.checker.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Finds annotations in the sources that make no sense where they stand. */
public final class AnnotationProblems {

  private final Trees trees;
  private final Dictionary dictionary;
  private final AnnotationChecks checks;
  private final Map<Site, Tree> treesBySite = new LinkedHashMap<>();

  /** The problems of one compilation. */
  public AnnotationProblems(Trees trees, DeclaredSpecs specs) {
    this.trees = trees;
    this.dictionary = specs.dictionary();
    this.checks = new AnnotationChecks(specs.dictionary(), specs.operations());
  }

  /** The problems of one file, whose types are known by now. */
  public List<Problem> in(CompilationUnitTree unit) {
    return mentionsAnnotations(unit) ? List.copyOf(new Scanner(unit).problems()) : List.of();
  }

  /** The tree that a problem is reported at. */
  public Optional<Tree> treeAt(Site site) {
    return Optional.ofNullable(treesBySite.get(site));
  }

  // Looking at every declaration of a large program costs more than at its imports.
  private static boolean mentionsAnnotations(CompilationUnitTree unit) {
    return unit.getImports().stream()
        .anyMatch(
            each -> each.getQualifiedIdentifier().toString().startsWith(Mirrors.PACKAGE + "."));
  }

  private final class Scanner extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final Source source;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Scanner(CompilationUnitTree unit) {
      this.unit = unit;
      this.source = new Source(trees, unit, dictionary.names(), treesBySite::put);
    }

    Set<Problem> problems() {
      scan(unit, null);
      return problems;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      if (element() instanceof TypeElement type) {
        checks.check(type, this::add);
      }
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      if (element() instanceof ExecutableElement method) {
        checks.check(method, this::add);
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      if (element() instanceof VariableElement variable && variable.getKind().isField()) {
        checks.check(variable, this::add);
      }
      return super.visitVariable(tree, null);
    }

    private Element element() {
      return trees.getElement(getCurrentPath());
    }

    private void add(Element element, Mirror annotation, String message, String fix) {
      problems.add(new Problem(source.site(tree(element, annotation)), message, fix));
    }

    private Tree tree(Element element, Mirror annotation) {
      Optional<Tree> exact =
          annotation instanceof WrittenMirror written
              ? Optional.ofNullable(trees.getTree(element, written.annotation()))
              : Optional.empty();
      Optional<Tree> declaration = Optional.ofNullable(trees.getTree(element));
      return exact
          .or(() -> declaration.flatMap(tree -> named(tree, annotation.name())))
          .or(() -> declaration)
          .orElse(getCurrentPath().getLeaf());
    }

    // One of several annotations of a sort is known by its place in a list that nobody wrote.
    private Optional<Tree> named(Tree declaration, String name) {
      return modifiers(declaration).stream()
          .flatMap(modifiers -> modifiers.getAnnotations().stream())
          .filter(annotation -> isNamed(annotation, name))
          .map(Tree.class::cast)
          .findFirst();
    }

    private Optional<ModifiersTree> modifiers(Tree declaration) {
      if (declaration instanceof MethodTree method) {
        return Optional.of(method.getModifiers());
      }
      if (declaration instanceof VariableTree variable) {
        return Optional.of(variable.getModifiers());
      }
      return declaration instanceof ClassTree type
          ? Optional.of(type.getModifiers())
          : Optional.empty();
    }

    private boolean isNamed(AnnotationTree annotation, String name) {
      String type = annotation.getAnnotationType().toString();
      return type.equals(name) || type.endsWith("." + name);
    }
  }
}
