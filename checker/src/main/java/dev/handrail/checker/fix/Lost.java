package dev.handrail.checker.fix;

import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Closing.Closer;
import dev.handrail.checker.report.PathCategory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A handle that is lost.
 *
 * @param opening the way to the expression that opens it
 * @param path on which ways it is lost
 * @param closing what is known of closing it
 * @param closed the calls that close it on other ways
 */
record Lost(Code code, TreePath opening, PathCategory path, Closing closing, Set<Tree> closed) {

  /** A local variable whose initial value is the handle. */
  record Local(Sequence sequence, VariableTree declaration, Element element) {}

  /** Whether it is lost on all ways. */
  boolean isNeverClosed() {
    return path == PathCategory.ALWAYS;
  }

  /** Whether it is lost only where an exception leaves the method. */
  boolean isLostByException() {
    return path == PathCategory.EXCEPTION;
  }

  /** The variable whose initial value the handle is. */
  Optional<Local> local() {
    TreePath value = opening;
    while (value.getParentPath().getLeaf() instanceof ParenthesizedTree
        || value.getParentPath().getLeaf() instanceof TypeCastTree) {
      value = value.getParentPath();
    }
    TreePath parent = value.getParentPath();
    if (!(parent.getLeaf() instanceof VariableTree declaration)
        || declaration.getInitializer() != value.getLeaf()) {
      return Optional.empty();
    }
    return Sequence.of(parent)
        .filter(sequence -> sequence.declaresAlone(code))
        .flatMap(
            sequence ->
                code.element(parent)
                    .filter(variable -> isNeverChanged(sequence, variable))
                    .map(variable -> new Local(sequence, declaration, variable)));
  }

  private boolean isNeverChanged(Sequence sequence, Element variable) {
    return !Mentions.assignedIn(code, sequence.parent()).contains(variable);
  }

  /** Whether {@code close()} is what closes a value of the type. */
  boolean isClosedByClose(TypeMirror type) {
    if (!code.isResource(type) || !isItself(type)) {
      return false;
    }
    List<Closer> own = closersOf(type);
    return own.isEmpty() || own.stream().anyMatch(each -> each.method().name().equals("close"));
  }

  // What it opens may be something else, which is held by what has the variable, or out of reach.
  private boolean isItself(TypeMirror type) {
    Optional<DeclaredType> declared = code.declared(type);
    if (declared.isEmpty() || closing.types().isEmpty()) {
      return false;
    }
    String kind = closing.types().get(0).replace('$', '.');
    String name = code.name(declared.get());
    TypeElement element = code.elements().getTypeElement(kind);
    // There are kinds of handle that are no classes, but have one above them.
    boolean isSame =
        element == null
            ? closing.types().contains(name)
            : code.is(type, kind) || code.is(element.asType(), name);
    return isSame || code.isInSources(declared.get());
  }

  /** The operations that close a value of the type when they are called on it. */
  List<Closer> closersOf(TypeMirror type) {
    return closing.closers().stream()
        .filter(Closer::isOnHandle)
        .filter(closer -> code.is(type, closer.method().owner().replace('$', '.')))
        .toList();
  }

  /** What closing a value of the type by {@code close()} throws. */
  Optional<List<TypeMirror>> thrownByClose(TypeMirror type) {
    Optional<DeclaredType> declared = code.declared(type);
    return declared.flatMap(each -> new Thrown(code).byCall(each, "close"));
  }

  /** The names of what closes it. */
  List<String> closerNames() {
    return closing.closers().stream().map(Closer::method).map(MethodKey::name).distinct().toList();
  }
}
