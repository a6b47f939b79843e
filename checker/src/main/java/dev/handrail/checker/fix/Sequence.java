package dev.handrail.checker.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * Statements that follow one another, and one of them.
 *
 * @param parent the block or case that they are in
 */
record Sequence(TreePath parent, List<StatementTree> statements, int index) {

  /** The sequence that the statement is in, if it is in one. */
  static Optional<Sequence> of(TreePath statement) {
    TreePath parent = statement.getParentPath();
    List<StatementTree> statements = statements(parent.getLeaf());
    int index = statements.indexOf(statement.getLeaf());
    return index < 0 ? Optional.empty() : Optional.of(new Sequence(parent, statements, index));
  }

  private static List<StatementTree> statements(Tree parent) {
    if (parent instanceof BlockTree block) {
      return List.copyOf(block.getStatements());
    }
    return parent instanceof CaseTree group && group.getStatements() != null
        ? List.copyOf(group.getStatements())
        : List.of();
  }

  StatementTree first() {
    return statements.get(index);
  }

  StatementTree get(int other) {
    return statements.get(other);
  }

  int size() {
    return statements.size();
  }

  Sequence at(int other) {
    return new Sequence(parent, statements, other);
  }

  /** The way to one of the statements. */
  TreePath path(int other) {
    return new TreePath(parent, statements.get(other));
  }

  /** The statements from this one to another. */
  List<StatementTree> to(int last) {
    return statements.subList(index, last + 1);
  }

  /** Whether the statement declares one variable, and nothing else does in the same breath. */
  boolean declaresAlone(Code code) {
    return first() instanceof VariableTree variable
        && code.isPlaced(variable)
        && code.layout().text().charAt(code.end(variable) - 1) == ';'
        && sharesNothing(code, index - 1)
        && sharesNothing(code, index + 1);
  }

  // Of "int a, b;" both variables begin where their type does.
  private boolean sharesNothing(Code code, int other) {
    return other < 0
        || other >= size()
        || !(get(other) instanceof VariableTree)
        || code.start(get(other)) != code.start(first());
  }
}
