package dev.handrail.checker.fix;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Fix;
import dev.handrail.checker.report.Fix.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Gives a handle that no variable holds one in the header of a {@code try} statement. */
final class NewResource {

  private final Lost lost;
  private final Code code;
  private final Layout layout;
  private final Tree opening;

  NewResource(Lost lost) {
    this.lost = lost;
    this.code = lost.code();
    this.layout = code.layout();
    this.opening = lost.opening().getLeaf();
  }

  Optional<Fix> fix() {
    Optional<TypeMirror> type = code.type(lost.opening()).filter(lost::isClosedByClose);
    boolean compiles =
        type.flatMap(lost::thrownByClose)
            .filter(thrown -> new Thrown(code).allHandled(thrown, lost.opening()))
            .isPresent();
    Optional<TreePath> statement = Expression.statement(lost.opening());
    if (!compiles || statement.isEmpty() || isValueOf(statement.get())) {
      return Optional.empty();
    }
    return NewName.of(code, opening, type.get()).flatMap(name -> fix(statement.get(), name));
  }

  private boolean isValueOf(TreePath statement) {
    return statement.getLeaf() instanceof VariableTree variable
        && Carriers.bare(variable.getInitializer()) == opening;
  }

  private Optional<Fix> fix(TreePath statement, NewName name) {
    Tree parent = statement.getParentPath().getLeaf();
    if (statement.getLeaf() instanceof VariableTree variable) {
      if (parent instanceof TryTree attempt) {
        return attempt.getResources().contains(variable)
            ? Optional.of(before(variable, name))
            : Optional.empty();
      }
      return Sequence.of(statement)
          .filter(sequence -> sequence.declaresAlone(code))
          .flatMap(sequence -> around(sequence, variable, name));
    }
    return Sequence.of(statement)
        .or(() -> alone(statement))
        .filter(this::staysInside)
        .map(sequence -> new Extent(sequence, sequence.index()))
        .filter(extent -> extent.isPlaced(code))
        .flatMap(extent -> around(extent, name));
  }

  // The branch of an if, or the body of a loop: a statement like any other.
  private static Optional<Sequence> alone(TreePath statement) {
    boolean isBody = !(statement.getParentPath().getLeaf() instanceof CaseTree);
    return isBody && statement.getLeaf() instanceof StatementTree only
        ? Optional.of(new Sequence(statement.getParentPath(), List.of(only), 0))
        : Optional.empty();
  }

  private boolean staysInside(Sequence sequence) {
    TreePath path = sequence.path(sequence.index());
    Carriers carriers = Carriers.ofExpression(code, opening, List.of(path));
    Set<Element> declared = Mentions.declaredIn(code, path);
    return !carriers.escapes() && declared.containsAll(carriers.variables());
  }

  /** One more resource before another. */
  private Fix before(VariableTree resource, NewName name) {
    int start = code.start(resource);
    int line = layout.lineStart(start);
    String blank = layout.text().substring(line, start).replaceAll("[^\t]", " ");
    String first = name.declaration(code.text(opening)) + ";" + layout.separator() + blank;
    String text =
        first
            + layout.text().substring(start, code.start(opening))
            + name.name()
            + layout.text().substring(code.end(opening), code.end(resource));
    return new Fix(title(name), List.of(new Edit(code.file(), start, code.end(resource), text)));
  }

  private Optional<Fix> around(Sequence sequence, VariableTree variable, NewName name) {
    TreePath path = sequence.path(sequence.index());
    Optional<Element> element = code.element(path);
    Carriers carriers = Carriers.ofExpression(code, opening, List.of(path));
    boolean isKept = element.filter(carriers.variables()::contains).isPresent();
    if (!isKept
        && variable.getType() != null
        && !code.text(variable).startsWith("var ")
        && code.isPlaced(variable.getType())
        && sequence.size() > sequence.index() + 1) {
      return carriers.variables().isEmpty()
          ? Optional.of(split(sequence, variable, name))
          : Optional.empty();
    }
    return Extent.ofExpression(code, sequence, opening)
        .filter(extent -> extent.isPlaced(code))
        .flatMap(extent -> around(extent, name));
  }

  /** The variable stays where it is, and is given its value inside. */
  private Fix split(Sequence sequence, VariableTree variable, NewName name) {
    Extent extent = new Extent(sequence, sequence.index());
    Rewrite rewrite = new Rewrite(code, extent);
    int value = code.start(variable.getInitializer());
    String head = layout.text().substring(code.start(variable), value).stripTrailing();
    String declared = head.substring(0, head.length() - 1).stripTrailing() + ";";
    String between = rewrite.lineBreak();
    rewrite.header(declared + between + header(name));
    rewrite.replace(code.start(variable), value, variable.getName() + " = ");
    name(rewrite, name);
    return rewrite.fix(title(name));
  }

  private String header(NewName name) {
    return "try (" + name.declaration(code.text(opening)) + ") {";
  }

  private void name(Rewrite rewrite, NewName name) {
    rewrite.replace(code.start(opening), code.end(opening), name.name());
  }

  private Optional<Fix> around(Extent extent, NewName name) {
    Rewrite rewrite = new Rewrite(code, extent);
    if (extent.sequence().first() instanceof ExpressionStatementTree only
        && only.getExpression() == opening) {
      // Nothing is left of the statement.
      rewrite.replace(
          code.start(opening),
          code.start(opening),
          "try (" + name.type() + " " + name.name() + " = ");
      rewrite.replace(code.end(only) - 1, code.end(only), ") {");
      return Optional.of(rewrite.fix(title(name)));
    }
    rewrite.header(header(name));
    name(rewrite, name);
    return Optional.of(rewrite.fix(title(name)));
  }

  private static String title(NewName name) {
    return "Open '" + name.name() + "' in the header of a try statement";
  }
}
