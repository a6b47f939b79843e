package dev.handrail.checker.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Closing.Closer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The statement that closes a handle.
 *
 * @param handle how the code calls it
 */
record CloseCall(Lost lost, String handle, TypeMirror type) {

  /**
   * The statement, if it may stand where the handle is opened.
   *
   * @param present the calls that are there already: then it is as they are
   */
  Optional<String> of(List<TreePath> present) {
    Optional<String> call =
        present.isEmpty()
            ? lost.closing().closers().stream().flatMap(each -> by(each).stream()).findFirst()
            : same(present);
    return call.map(text -> text + ";");
  }

  private Optional<String> same(List<TreePath> present) {
    List<String> texts =
        present.stream().map(call -> lost.code().text(call.getLeaf())).distinct().toList();
    TreePath call = present.get(0);
    return lost.code()
        .method(call.getParentPath(), (MethodInvocationTree) call.getLeaf())
        .filter(closer -> isAllowed(closer.getThrownTypes()) && texts.size() == 1)
        .map(closer -> texts.get(0));
  }

  private boolean isAllowed(List<? extends TypeMirror> thrown) {
    return new Thrown(lost.code()).allHandled(thrown, lost.opening());
  }

  private Optional<String> by(Closer closer) {
    return closer.isOnHandle() ? onHandle(closer) : ofOpener(closer);
  }

  private Optional<String> onHandle(Closer closer) {
    String name = closer.method().name();
    return Optional.of(type)
        .filter(each -> lost.closersOf(each).contains(closer))
        .flatMap(lost.code()::declared)
        .flatMap(each -> new Thrown(lost.code()).byCall(each, name))
        .filter(this::isAllowed)
        .map(thrown -> handle + "." + name + "()");
  }

  /** A function of the API that has opened it, which takes the handle and nothing else. */
  private Optional<String> ofOpener(Closer closer) {
    boolean takesIt = closer.argument() == 0 && !closer.method().parameters().contains(",");
    if (!takesIt || !(lost.opening().getLeaf() instanceof MethodInvocationTree opener)) {
      return Optional.empty();
    }
    String name = closer.method().name();
    return lost.code()
        .method(lost.opening().getParentPath(), opener)
        .flatMap(each -> sibling(each, name))
        .filter(each -> isAllowed(each.getThrownTypes()))
        .flatMap(each -> owner(opener.getMethodSelect()))
        .map(owner -> owner + name + "(" + handle + ")");
  }

  /** What the opener is called on, with the dot. */
  private Optional<String> owner(ExpressionTree method) {
    if (!(method instanceof MemberSelectTree select)) {
      return Optional.of("");
    }
    return Optional.of(select.getExpression())
        .filter(Expression::isStable)
        .map(api -> lost.code().text(api) + ".");
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
