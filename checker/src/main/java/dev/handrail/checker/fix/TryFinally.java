package dev.handrail.checker.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Closing.Closer;
import dev.handrail.checker.report.Closing.Opening;
import dev.handrail.checker.report.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Closes a handle in a {@code finally} block. */
final class TryFinally {

  /** A handle: how the code calls it, and the statement that opens it. */
  private record Named(String text, Sequence sequence, Optional<Element> variable) {}

  private final Lost lost;
  private final Code code;

  TryFinally(Lost lost) {
    this.lost = lost;
    this.code = lost.code();
  }

  Optional<Fix> fix() {
    if (lost.closing().opening() == Opening.RECEIVER) {
      return taken().flatMap(this::fix);
    }
    if (lost.closing().opening() == Opening.UNKNOWN) {
      return Optional.empty();
    }
    return lost.local()
        .filter(local -> !lost.isClosedByClose(local.element().asType()))
        .map(
            local ->
                new Named(
                    local.declaration().getName().toString(),
                    local.sequence(),
                    Optional.of(local.element())))
        .flatMap(this::fix);
  }

  /** What a call in a statement of its own is made on. */
  private Optional<Named> taken() {
    TreePath statement = lost.opening().getParentPath();
    return lost.opening().getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && isSteady(select.getExpression())
            && statement.getLeaf() instanceof ExpressionStatementTree
        ? Sequence.of(statement)
            .map(
                sequence ->
                    new Named(code.text(select.getExpression()), sequence, Optional.empty()))
        : Optional.empty();
  }

  // A lock, or a part of one that is asked for again.
  private static boolean isSteady(ExpressionTree receiver) {
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
    boolean isTested = lost.closing().opening() == Opening.TESTED_RESULT;
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
            .anyMatch(each -> named.variable().filter(each::equals).isPresent())
        && Mentions.in(code, new TreePath(statement, test.getThenStatement())).stream()
            .noneMatch(each -> named.variable().filter(each::equals).isPresent());
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
    if (named.variable().isPresent()) {
      Element variable = named.variable().get();
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
        || isAllRemoved(extent, removable.get())) {
      return Optional.empty();
    }
    return cleanUp(named, closes)
        .map(
            statement -> {
              Rewrite rewrite = new Rewrite(code, extent);
              rewrite.header("try {");
              removable
                  .get()
                  .forEach(
                      each -> rewrite.remove(code.start(each.getLeaf()), code.end(each.getLeaf())));
              return rewrite.fix(
                  "Close '" + named.text() + "' in a finally block", List.of(statement));
            });
  }

  private static boolean isAllRemoved(Extent extent, List<TreePath> removable) {
    Set<Tree> gone =
        new java.util.LinkedHashSet<>(removable.stream().map(TreePath::getLeaf).toList());
    return gone.containsAll(extent.sequence().to(extent.last()));
  }

  /** The statement that closes it: as it stands there, or as it must be. */
  private Optional<String> cleanUp(Named named, Closes closes) {
    if (!closes.calls().isEmpty()) {
      List<String> texts =
          closes.calls().stream().map(call -> code.text(call.getLeaf())).distinct().toList();
      TreePath call = closes.calls().get(0);
      boolean compiles =
          code.method(call.getParentPath(), (MethodInvocationTree) call.getLeaf())
              .filter(this::isAllowed)
              .isPresent();
      return texts.size() == 1 && compiles ? Optional.of(texts.get(0) + ";") : Optional.empty();
    }
    return lost.closing().closers().stream()
        .flatMap(closer -> call(named, closer).stream())
        .map(text -> text + ";")
        .findFirst();
  }

  private boolean isAllowed(ExecutableElement closer) {
    return new Thrown(code).allHandled(closer.getThrownTypes(), lost.opening());
  }

  private Optional<String> call(Named named, Closer closer) {
    return closer.isOnHandle() ? onHandle(named, closer) : ofOpener(named, closer);
  }

  private Optional<String> onHandle(Named named, Closer closer) {
    Optional<TypeMirror> type =
        named.variable().map(Element::asType).or(() -> code.type(receiver()));
    return type.filter(each -> lost.closersOf(each).contains(closer))
        .flatMap(code::declared)
        .flatMap(each -> new Thrown(code).byCall(each, closer.method().name()))
        .filter(thrown -> new Thrown(code).allHandled(thrown, lost.opening()))
        .map(thrown -> named.text() + "." + closer.method().name() + "()");
  }

  private TreePath receiver() {
    MethodInvocationTree call = (MethodInvocationTree) lost.opening().getLeaf();
    TreePath select = new TreePath(lost.opening(), call.getMethodSelect());
    return new TreePath(select, ((MemberSelectTree) call.getMethodSelect()).getExpression());
  }

  /** A function of the API that has opened it, which takes the handle and nothing else. */
  private Optional<String> ofOpener(Named named, Closer closer) {
    boolean takesIt = closer.argument() == 0 && !closer.method().parameters().contains(",");
    if (!takesIt || !(lost.opening().getLeaf() instanceof MethodInvocationTree opener)) {
      return Optional.empty();
    }
    Optional<ExecutableElement> method =
        code.method(lost.opening().getParentPath(), opener)
            .flatMap(each -> sibling(each, closer.method().name()))
            .filter(this::isAllowed);
    String on =
        opener.getMethodSelect() instanceof MemberSelectTree select
            ? Expression.isStable(select.getExpression())
                ? code.text(select.getExpression()) + "."
                : "?"
            : "";
    return method.isPresent() && !on.equals("?")
        ? Optional.of(on + closer.method().name() + "(" + named.text() + ")")
        : Optional.empty();
  }

  private static Optional<ExecutableElement> sibling(ExecutableElement opener, String name) {
    return Stream.ofNullable(opener.getEnclosingElement())
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(each -> each.getSimpleName().contentEquals(name))
        .filter(each -> each.getParameters().size() == 1)
        .findFirst();
  }
}
