package dev.handrail.checker.fix;

import com.sun.source.util.TreePath;
import dev.handrail.checker.report.Fix;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Makes the declaration of a local variable the header of a {@code try} statement. */
final class TryResource {

  private final Lost lost;
  private final Code code;

  TryResource(Lost lost) {
    this.lost = lost;
    this.code = lost.code();
  }

  Optional<Fix> fix() {
    return lost.local().flatMap(this::fix);
  }

  private Optional<Fix> fix(Lost.Local local) {
    TypeMirror type = local.element().asType();
    if (!lost.isClosedByClose(type)) {
      return Optional.empty();
    }
    TreePath at = local.sequence().path(local.sequence().index());
    boolean compiles =
        lost.thrownByClose(type)
            .filter(thrown -> new Thrown(code).allHandled(thrown, at))
            .isPresent();
    return compiles
        ? Extent.ofVariable(code, local.sequence(), local.element())
            .filter(extent -> extent.isPlaced(code))
            .flatMap(extent -> fix(local, extent))
        : Optional.empty();
  }

  private Optional<Fix> fix(Lost.Local local, Extent extent) {
    String name = local.declaration().getName().toString();
    Closes closes = Closes.in(lost, extent, name, List.of("close"));
    Optional<List<TreePath>> removable = closes.removable();
    if (closes.isOutOfHand() || removable.isEmpty()) {
      return Optional.empty();
    }
    Rewrite rewrite = new Rewrite(code, extent);
    rewrite.header(code.end(local.declaration()) - 1);
    removable.get().forEach(each -> rewrite.removeClose(each.getLeaf()));
    return Optional.of(rewrite.fix("Open '" + name + "' in the header of a try statement"));
  }
}
