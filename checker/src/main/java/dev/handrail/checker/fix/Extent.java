package dev.handrail.checker.fix;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;

/**
 * The statements over which a handle must stay open: from the one that opens it to the last that
 * needs it, or needs what is declared on the way.
 *
 * @param sequence the statements, at the one that opens it
 * @param last the index of the last one
 */
record Extent(Sequence sequence, int last) {

  /** The extent of what a variable holds; none if that gets out of the method. */
  static Optional<Extent> ofVariable(Code code, Sequence sequence, Element variable) {
    return grown(
        code, sequence, (each, statements) -> Carriers.ofVariable(each, variable, statements));
  }

  /** The extent of what an expression yields; none if that gets out of the method. */
  static Optional<Extent> ofExpression(Code code, Sequence sequence, Tree expression) {
    return grown(
        code, sequence, (each, statements) -> Carriers.ofExpression(each, expression, statements));
  }

  private static Optional<Extent> grown(
      Code code, Sequence sequence, BiFunction<Code, List<TreePath>, Carriers> search) {
    int last = sequence.index();
    while (true) {
      Extent extent = new Extent(sequence, last);
      Carriers carriers = search.apply(code, extent.paths());
      if (carriers.escapes()) {
        return Optional.empty();
      }
      Set<Element> needed = extent.declared(code);
      needed.addAll(carriers.variables());
      int next = extent.lastNaming(code, needed);
      if (next == last) {
        return extent.isNamedOutside(code, needed) ? Optional.empty() : Optional.of(extent);
      }
      last = next;
    }
  }

  /** At least up to the statement, and what is declared on the way there; see there. */
  static Extent upTo(Code code, Sequence sequence, int least) {
    int last = least;
    while (true) {
      Extent extent = new Extent(sequence, last);
      int next = extent.lastNaming(code, extent.declared(code));
      if (next == last) {
        return extent;
      }
      last = next;
    }
  }

  /** The ways to the statements. */
  List<TreePath> paths() {
    return IntStream.rangeClosed(sequence.index(), last).mapToObj(sequence::path).toList();
  }

  /** What is declared anywhere in it. */
  Set<Element> declared(Code code) {
    Set<Element> declared = new LinkedHashSet<>();
    paths().forEach(path -> declared.addAll(Mentions.declaredIn(code, path)));
    return declared;
  }

  private int lastNaming(Code code, Set<Element> needed) {
    return IntStream.range(last + 1, sequence.size())
        .filter(other -> names(code, sequence.path(other), needed))
        .max()
        .orElse(last);
  }

  private static boolean names(Code code, TreePath path, Set<Element> needed) {
    return Mentions.in(code, path).stream().anyMatch(needed::contains);
  }

  // What one case of a switch declares, later ones can name.
  boolean isNamedOutside(Code code, Set<Element> needed) {
    Tree parent = sequence.parent().getLeaf();
    TreePath around = sequence.parent().getParentPath();
    return parent instanceof CaseTree
        && around.getLeaf() instanceof SwitchTree choice
        && choice.getCases().stream()
            .filter(group -> group != parent)
            .anyMatch(group -> names(code, new TreePath(around, group), needed));
  }

  int start(Code code) {
    return code.start(sequence.first());
  }

  int end(Code code) {
    return code.end(sequence.get(last));
  }

  /** Whether all of its text is known, and nothing has to stay where it is. */
  boolean isPlaced(Code code) {
    return sequence.to(last).stream()
        .allMatch(each -> code.isPlaced(each) && !callsConstructor(each));
  }

  /** A call of another constructor must not stand in a try statement. */
  private static boolean callsConstructor(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && (isConstructor(call.getMethodSelect())
            || call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("super"));
  }

  private static boolean isConstructor(ExpressionTree called) {
    return called instanceof IdentifierTree name
        && (name.getName().contentEquals("super") || name.getName().contentEquals("this"));
  }
}
