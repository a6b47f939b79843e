package dev.handrail.checker.fix;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Fix;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes fixes, where one is certain to compile and to mend the finding. */
public final class Fixes {

  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final Function<Site, Optional<Tree>> treeAt;

  /**
   * For one compilation, as long as its trees are there.
   *
   * @param treeAt finds the tree at the site of a finding
   */
  public Fixes(Trees trees, Elements elements, Types types, Function<Site, Optional<Tree>> treeAt) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.treeAt = treeAt;
  }

  /** The fix of a finding in the unit, if there is one. */
  public Optional<Fix> of(Finding finding, CompilationUnitTree unit) {
    if (finding.closing().equals(Closing.UNKNOWN)) {
      return Optional.empty();
    }
    Optional<Tree> opening = treeAt.apply(finding.site());
    Code code = new Code(trees, elements, types, unit);
    Optional<TreePath> path = opening.flatMap(code::path);
    return path.filter(each -> code.isPlaced(each.getLeaf()) && !Broken.around(code, each))
        .map(each -> new Lost(code, each, finding.path(), finding.closing(), closed(finding)))
        .flatMap(Fixes::first);
  }

  private Set<Tree> closed(Finding finding) {
    Set<Tree> closed = new LinkedHashSet<>();
    finding.closing().closed().forEach(site -> treeAt.apply(site).ifPresent(closed::add));
    return closed;
  }

  private static Optional<Fix> first(Lost lost) {
    Stream<Supplier<Optional<Fix>>> ways =
        Stream.of(
            new TryResource(lost)::fix,
            new NewResource(lost)::fix,
            new TryFinally(lost)::fix,
            new CatchAndClose(lost)::fix);
    return ways.flatMap(way -> way.get().stream()).findFirst();
  }
}
