package dev.handrail.checker.fix;

import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Fix;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Closes a handle where an exception is thrown before the method can return it: then nobody else
 * will.
 */
final class CatchAndClose {

  private final Lost lost;
  private final Code code;

  CatchAndClose(Lost lost) {
    this.lost = lost;
    this.code = lost.code();
  }

  Optional<Fix> fix() {
    return lost.isLostByException() ? lost.local().flatMap(this::fix) : Optional.empty();
  }

  private Optional<Fix> fix(Lost.Local local) {
    TypeMirror type = local.element().asType();
    Sequence sequence = local.sequence();
    boolean isReturned =
        sequence.index() < sequence.size() - 1
            && sequence.get(sequence.size() - 1) instanceof ReturnTree
            && Carriers.ofVariable(code, local.element(), paths(sequence)).isOnlyReturned();
    boolean compiles =
        isReturned
            && lost.isClosedByClose(type)
            && lost.thrownByClose(type)
                .filter(thrown -> new Thrown(code).allHandled(thrown, lost.opening()))
                .isPresent();
    Extent extent = new Extent(sequence.at(sequence.index() + 1), sequence.size() - 1);
    String name = local.declaration().getName().toString();
    return compiles && extent.isPlaced(code) && isClosedNowhere(extent, name)
        ? Optional.of(fix(extent, name))
        : Optional.empty();
  }

  private static List<TreePath> paths(Sequence sequence) {
    return new Extent(sequence, sequence.size() - 1).paths();
  }

  private boolean isClosedNowhere(Extent extent, String name) {
    Closes closes = Closes.in(lost, extent, name, List.of("close"));
    return lost.closing().repeatable() || closes.calls().isEmpty() && !closes.isOutOfHand();
  }

  private Fix fix(Extent extent, String name) {
    Rewrite rewrite = new Rewrite(code, extent);
    String thrown = NewName.free(code, "failure");
    rewrite.header("try {");
    return rewrite.fix(
        "Close '" + name + "' if an exception is thrown",
        "catch (Throwable " + thrown + ")",
        List.of(name + ".close();", "throw " + thrown + ";"));
  }
}
