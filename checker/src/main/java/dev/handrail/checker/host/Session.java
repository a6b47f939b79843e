package dev.handrail.checker.host;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.AnalysisResult;
import dev.handrail.checker.analysis.HandleAnalysis;
import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.fix.Fixes;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.AnnotationProblems;
import dev.handrail.checker.lower.Compilation;
import dev.handrail.checker.lower.DeclaredSpecs;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Fix;
import dev.handrail.checker.report.Problem;
import dev.handrail.checker.report.Suppressions;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * One compilation, as a host tells of it: units that were parsed, then types that were attributed.
 * The analysis runs once, when the last of them is.
 */
public final class Session {

  private final Options options;
  private final DeclaredSpecs specs;
  private final Compilation compilation;
  private final AnnotationProblems annotations;
  private final Fixes fixes;
  private final Set<String> read = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean done;

  /** A compilation that has not begun. */
  public Session(Trees trees, Elements elements, Types types, Options options) {
    this.options = options;
    PackIndex packs = PackIndex.builtIn(options.packs());
    this.specs = new DeclaredSpecs(trees, elements, types, packs);
    this.compilation =
        new Compilation(
            trees, elements, types, specs::specified, options.uncheckedExceptions(), packs);
    this.annotations = new AnnotationProblems(trees, specs);
    this.fixes = new Fixes(trees, elements, types, this::treeAt);
  }

  /** A unit was parsed; also again, by a later round of annotation processing. */
  public void parsed(CompilationUnitTree unit) {
    compilation.parsed(unit);
  }

  /**
   * A type was attributed.
   *
   * @return the result, if it was the last one
   */
  public Optional<AnalysisResult> attributed(CompilationUnitTree unit, TypeElement type) {
    if (done) {
      return Optional.empty();
    }
    // Later its trees are gone: javac rewrites them on the way to class files.
    if (read.add(unit.getSourceFile().getName())) {
      problems.addAll(annotations.in(unit));
    }
    compilation.attributed(unit, type);
    return compilation.complete() ? finished() : Optional.empty();
  }

  /**
   * Nothing follows.
   *
   * @return the result over what was attributed, if there is none yet
   */
  public Optional<AnalysisResult> finished() {
    if (done) {
      return Optional.empty();
    }
    done = true;
    HandleAnalysis analysis = new HandleAnalysis(compilation.program(), specs, options);
    AnalysisResult result = analysis.run(problems, new Suppressions(compilation.suppressions()));
    return Optional.of(withNotes(result));
  }

  /** The tree that stands at the site. */
  public Optional<Tree> treeAt(Site site) {
    return compilation.treeAt(site).or(() -> annotations.treeAt(site));
  }

  /** The edits that mend the finding, as long as the trees of its unit are untouched. */
  public Optional<Fix> fix(Finding finding) {
    try {
      return unitOf(finding.site()).flatMap(unit -> fixes.of(finding, unit));
    } catch (RuntimeException | StackOverflowError wrong) {
      // A finding without a fix is as good as before.
      if (options.rethrow()) {
        throw wrong;
      }
      return Optional.empty();
    }
  }

  /** The unit that the site is in. */
  public Optional<CompilationUnitTree> unitOf(Site site) {
    return compilation.unitOf(site.file());
  }

  private AnalysisResult withNotes(AnalysisResult result) {
    List<Finding.Step> notes =
        Stream.concat(compilation.notes().stream(), result.notes().stream()).toList();
    return new AnalysisResult(
        result.findings(), notes, result.methods(), result.givenUp(), result.unknown());
  }
}
