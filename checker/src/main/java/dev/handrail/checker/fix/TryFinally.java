package dev.handrail.checker.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Closing.Opening.What;
import dev.handrail.checker.report.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** Closes a handle in a {@code finally} block. */
final class TryFinally {

  /**
   * A handle that the code has a name for.
   *
   * @param text how the code calls it
   * @param sequence at the statement that opens it
   * @param variables the variable that is declared there
   */
  private record Named(String text, TypeMirror type, Sequence sequence, List<Element> variables) {}

  private final Lost lost;
  private final Code code;

  TryFinally(Lost lost) {
    this.lost = lost;
    this.code = lost.code();
  }

  Optional<Fix> fix() {
    return switch (lost.closing().opening().what()) {
      case RECEIVER, ARGUMENT -> taken().flatMap(this::fix);
      case RESULT, TESTED_RESULT -> lost.local().flatMap(this::opened).flatMap(this::fix);
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Named> opened(Lost.Local local) {
    TypeMirror type = local.element().asType();
    String name = local.declaration().getName().toString();
    return lost.isClosedByClose(type)
        ? Optional.empty()
        : Optional.of(new Named(name, type, local.sequence(), List.of(local.element())));
  }

  /** What a call in a statement of its own is made on, or given. */
  private Optional<Named> taken() {
    TreePath statement = lost.opening().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)) {
      return Optional.empty();
    }
    return handle()
        .filter(path -> isSteady(path.getLeaf()) && !isOpenedBefore(path))
        .flatMap(
            path ->
                Sequence.of(statement)
                    .flatMap(
                        sequence ->
                            code.type(path)
                                .map(
                                    type ->
                                        new Named(
                                            code.text(path.getLeaf()),
                                            type,
                                            sequence,
                                            List.of()))));
  }

  private Optional<TreePath> handle() {
    if (!(lost.opening().getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    if (lost.closing().opening().what() == What.ARGUMENT) {
      return call.getArguments().stream()
          .skip(lost.closing().opening().argument())
          .findFirst()
          .map(each -> new TreePath(lost.opening(), each));
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(new TreePath(new TreePath(lost.opening(), select), select.getExpression()))
        : Optional.empty();
  }

  // What a variable here holds was opened once already, if it is opened by being given: the close
  // that is there may be that one's.
  private boolean isOpenedBefore(TreePath handle) {
    return lost.closing().opening().what() == What.ARGUMENT
        && code.element(handle)
            .filter(each -> each.getKind() == ElementKind.LOCAL_VARIABLE)
            .isPresent();
  }

  // A lock, or a part of one that is asked for again.
  private static boolean isSteady(Tree receiver) {
    return Expression.isStable(receiver)
        || receiver instanceof MethodInvocationTree part
            && part.getArguments().isEmpty()
            && part.getMethodSelect() instanceof MemberSelectTree select
            && Expression.isStable(select.getExpression());
  }

  private Optional<Fix> fix(Named named) {
    Optional<Sequence> body = body(named);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    return extent(named, body.get())
        .filter(extent -> extent.isPlaced(code))
        .flatMap(extent -> fix(named, extent));
  }

  /** The statements after the open, and after the tests of its outcome. */
  private Optional<Sequence> body(Named named) {
    Sequence sequence = named.sequence();
    int first = sequence.index() + 1;
    boolean isTested = lost.closing().opening().what() == What.TESTED_RESULT;
    boolean tests = false;
    while (isTested && first < sequence.size() && isTest(sequence.path(first), named)) {
      first++;
      tests = true;
    }
    return first < sequence.size() && tests == isTested
        ? Optional.of(sequence.at(first))
        : Optional.empty();
  }

  private boolean isTest(TreePath statement, Named named) {
    return statement.getLeaf() instanceof IfTree test
        && test.getElseStatement() == null
        && leaves(test.getThenStatement())
        && Mentions.in(code, new TreePath(statement, test.getCondition())).stream()
            .anyMatch(each -> named.variables().contains(each))
        && Mentions.in(code, new TreePath(statement, test.getThenStatement())).stream()
            .noneMatch(each -> named.variables().contains(each));
  }

  private static boolean leaves(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return !block.getStatements().isEmpty()
          && leaves(block.getStatements().get(block.getStatements().size() - 1));
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  private Optional<Extent> extent(Named named, Sequence body) {
    if (!named.variables().isEmpty()) {
      Element variable = named.variables().get(0);
      Optional<Extent> whole = Extent.ofVariable(code, named.sequence(), variable);
      return whole
          .filter(extent -> extent.last() >= body.index())
          .map(extent -> Extent.upTo(code, body, extent.last()))
          .filter(extent -> !extent.isNamedOutside(code, extent.declared(code)));
    }
    Extent rest = new Extent(body, body.size() - 1);
    int last =
        IntStream.rangeClosed(body.index(), rest.last())
            .filter(i -> closes(named, new Extent(body.at(i), i)).calls().size() > 0)
            .max()
            .orElse(rest.last());
    return Optional.of(Extent.upTo(code, body, last))
        .filter(extent -> !extent.isNamedOutside(code, extent.declared(code)));
  }

  private Closes closes(Named named, Extent extent) {
    return Closes.in(lost, extent, named.text(), lost.closerNames());
  }

  private Optional<Fix> fix(Named named, Extent extent) {
    Closes closes = closes(named, extent);
    Optional<List<TreePath>> removable = closes.removable();
    if (closes.isOutOfHand()
        || removable.isEmpty()
        || removable.get().size() < closes.calls().size()
        || isClosedTwice(removable.get())
        || isAllRemoved(extent, removable.get())) {
      return Optional.empty();
    }
    return new CloseCall(lost, named.text(), named.type())
        .of(closes.calls())
        .map(
            statement -> {
              Rewrite rewrite = new Rewrite(code, extent);
              rewrite.header("try {");
              removable.get().forEach(each -> rewrite.removeClose(each.getLeaf()));
              return rewrite.fix(
                  "Close '" + named.text() + "' in a finally block", "finally", List.of(statement));
            });
  }

  // It was opened more than once, then.
  private static boolean isClosedTwice(List<TreePath> statements) {
    return statements.stream().map(path -> path.getParentPath().getLeaf()).distinct().count()
        < statements.size();
  }

  private static boolean isAllRemoved(Extent extent, List<TreePath> removable) {
    return removable.stream()
        .map(TreePath::getLeaf)
        .toList()
        .containsAll(extent.sequence().to(extent.last()));
  }
}
