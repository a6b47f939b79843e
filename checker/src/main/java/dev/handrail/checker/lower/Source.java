package dev.handrail.checker.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Suppressions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One source file: what its trees mean and where they stand. */
final class Source {

  private final Trees trees;
  private final CompilationUnitTree unit;
  private final Names names;
  private final TreePath root;
  private final SourcePositions positions;
  private final LineMap lines;
  private final String file;
  private final SourceText text;
  private final NamePositions namePositions;
  private final Renamings renamings;
  private final BiConsumer<Site, Tree> recorded;

  Source(Trees trees, CompilationUnitTree unit, Names names, BiConsumer<Site, Tree> recorded) {
    this.trees = trees;
    this.unit = unit;
    this.names = names;
    this.root = new TreePath(unit);
    this.positions = trees.getSourcePositions();
    this.lines = unit.getLineMap();
    this.file = unit.getSourceFile().getName();
    this.text = text(unit);
    this.namePositions = new NamePositions(text, this::start);
    this.renamings = new Renamings(trees);
    this.recorded = recorded;
  }

  private static SourceText text(CompilationUnitTree unit) {
    try {
      return new SourceText(unit.getSourceFile().getCharContent(true));
    } catch (IOException | RuntimeException unreadable) {
      return new SourceText("");
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  String file() {
    return file;
  }

  SourceText text() {
    return text;
  }

  /** What the name stands for, or what the tree declares. */
  Optional<Element> element(Tree tree) {
    return Optional.ofNullable(trees.getElement(new TreePath(root, tree)));
  }

  /** The variable that the tree names or declares. */
  Optional<VariableElement> variable(Tree tree) {
    return element(tree).filter(VariableElement.class::isInstance).map(VariableElement.class::cast);
  }

  /** The constant that a constant is only another name of, or itself. */
  VariableElement original(VariableElement constant) {
    return renamings.original(constant);
  }

  /** The method or constructor that the tree names, calls or declares, if it was resolved. */
  Optional<ExecutableElement> method(Tree tree) {
    return element(tree)
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> method.asType().getKind() != TypeKind.ERROR)
        .filter(method -> method.getEnclosingElement() instanceof TypeElement);
  }

  /** The type of the expression. */
  Optional<TypeMirror> type(Tree tree) {
    return Optional.ofNullable(trees.getTypeMirror(new TreePath(root, tree)));
  }

  /** The binary name of the expression's type; empty where it is erroneous. */
  String typeName(Tree tree) {
    return type(tree).map(names::of).orElse("");
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Where the tree starts. */
  Site site(Tree tree) {
    return record(at(start(tree)), tree);
  }

  /** Where the name of the called method stands. */
  Site nameSite(Tree call, Tree select) {
    return record(at(namePositions.of(select)), call);
  }

  /** Where {@code new} stands. */
  Site newSite(com.sun.source.tree.NewClassTree creation) {
    return record(at(namePositions.ofNew(creation)), creation);
  }

  /**
   * Where a name is declared, looked for from an offset on; the tree's start if it is not found.
   */
  Site declared(Tree tree, int from, CharSequence name, String before) {
    int found = from < 0 ? -1 : text.findDeclared(from, name, before);
    return record(at(found < 0 ? start(tree) : found), tree);
  }

  /** The last character before the offset. */
  Site last(int end) {
    return at(Math.max(0, end - 1));
  }

  /** The tree of a declaration, in whose text the rules are silenced. */
  Suppressions.Scope scope(Tree declaration, List<String> rules) {
    int start = start(declaration);
    int end;
    if (declaration instanceof VariableTree) {
      end = text.find(start, ";") + 1;
    } else {
      int open = text.find(start, "{;");
      end = text.at(open) == '{' ? text.bracketEnd(open) : open + 1;
    }
    return new Suppressions.Scope(file, start, end, rules, at(start));
  }

  private Site record(Site site, Tree tree) {
    recorded.accept(site, tree);
    return site;
  }

  private Site at(int offset) {
    if (offset < 0) {
      return new Site(file, 1, 1, -1);
    }
    long line = lines.getLineNumber(offset);
    return new Site(file, (int) line, (int) (offset - lines.getStartPosition(line)) + 1, offset);
  }
}
