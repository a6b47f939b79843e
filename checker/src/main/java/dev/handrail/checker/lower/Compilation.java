package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Suppressions;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Collects what a compilation holds, class by class, as javac finishes to attribute it. */
public final class Compilation {

  private final Trees trees;
  private final Names names;
  private final Callees callees;
  private final ProgramModel program;
  private final FunctionalInterfaces functions;
  private final Set<String> sourceClasses = new LinkedHashSet<>();
  private final Set<String> awaited = new LinkedHashSet<>();
  private final Set<String> extended = new HashSet<>();
  private final Map<String, CompilationUnitTree> units = new LinkedHashMap<>();
  private final Map<Site, Tree> sites = new HashMap<>();
  private final List<Finding.Step> notes = new ArrayList<>();
  private final Optional<InterestFilter> filter;
  private final List<CompilationUnitTree> unscanned = new ArrayList<>();
  private final PackIndex packs;
  private boolean worthwhile;

  /**
   * An empty compilation.
   *
   * @param specified whether a method has a specification
   * @param uncheckedExceptions whether any call may throw unchecked exceptions
   * @param packs the spec packs at work
   */
  public Compilation(
      Trees trees,
      Elements elements,
      Types types,
      Predicate<ExecutableElement> specified,
      boolean uncheckedExceptions,
      PackIndex packs) {
    this(trees, new Names(elements, types), specified, uncheckedExceptions, packs, true);
  }

  private Compilation(
      Trees trees,
      Names names,
      Predicate<ExecutableElement> specified,
      boolean uncheckedExceptions,
      PackIndex packs,
      boolean filtered) {
    this.trees = trees;
    this.names = names;
    this.callees = new Callees(names, specified, uncheckedExceptions, sourceClasses, extended);
    this.program = new ProgramModel(names, sourceClasses);
    this.functions = new FunctionalInterfaces(names);
    this.filter =
        filtered
            ? Optional.of(
                new InterestFilter(names, callees::isSpecified, packs, sourceClasses, extended))
            : Optional.empty();
    this.packs = packs;
  }

  /** A compilation of which everything is lowered. */
  static Compilation unfiltered(
      Trees trees, Elements elements, Types types, Predicate<ExecutableElement> specified) {
    return new Compilation(
        trees, new Names(elements, types), specified, false, PackIndex.EMPTY, false);
  }

  /** Takes a unit that was parsed; again, if javac begins anew with it. */
  public void parsed(CompilationUnitTree unit) {
    if (units.put(unit.getSourceFile().getName(), unit) != unit) {
      unscanned.add(unit);
    }
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree tree) {
        sourceClasses.add(prefix + tree.getSimpleName());
        awaited.add(prefix + tree.getSimpleName());
      }
    }
  }

  /** Takes a class that was attributed, and lowers at once what is interesting of it. */
  public void attributed(CompilationUnitTree unit, TypeElement type) {
    Optional<TypeElement> top = Names.outermostClass(type);
    if (top.isEmpty() || !awaited.remove(top.get().getQualifiedName().toString())) {
      return;
    }
    scan(top.get());
    if (!worthwhile) {
      return;
    }
    Selection selection = filter.<Selection>map(each -> each).orElse(Selection.ALL);
    TreePath root = new TreePath(unit);
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree declared
          && selection.containsPartOf(declared)
          && top.get().equals(trees.getElement(new TreePath(root, tree)))) {
        lower(new Source(trees, unit, names, sites::putIfAbsent), declared, selection);
      }
    }
  }

  // Once, as a rule: javac parses everything before it attributes anything, but for classes that it
  // finds on the source path.
  private void scan(TypeElement first) {
    if (unscanned.isEmpty()) {
      return;
    }
    List<CompilationUnitTree> added = List.copyOf(unscanned);
    unscanned.clear();
    callees.forget();
    if (filter.isEmpty()) {
      worthwhile = true;
    } else if (InterestFilter.isWorthwhile(names, packs)) {
      Optional<ModuleElement> module = Optional.ofNullable(names.elements().getModuleOf(first));
      worthwhile = filter.get().scan(added, module);
    }
  }

  private void lower(Source source, ClassTree tree, Selection selection) {
    ClassLowering.Common common =
        new ClassLowering.Common(names, callees, selection, functions, program);
    for (ClassLowering.Failure failure : new ClassLowering(source, common, tree).lower()) {
      notes.add(new Finding.Step(failure.site(), failure.text()));
    }
  }

  /** Whether every class of every parsed unit was attributed. */
  public boolean complete() {
    return awaited.isEmpty();
  }

  /** What was lowered so far. */
  public Program program() {
    return program;
  }

  /** The tree of an instruction that stands at the site. */
  public Optional<Tree> treeAt(Site site) {
    return Optional.ofNullable(sites.get(site));
  }

  /** The unit in the file, as sites name it. */
  public Optional<CompilationUnitTree> unitOf(String file) {
    return Optional.ofNullable(units.get(file));
  }

  /** Where the sources silence rules. */
  public List<Suppressions.Scope> suppressions() {
    List<Suppressions.Scope> scopes = new ArrayList<>();
    for (NameIndex.Suppressed each : filter.map(InterestFilter::suppressed).orElse(List.of())) {
      Source source = new Source(trees, each.unit(), names, (site, tree) -> {});
      scopes.add(source.scope(each.tree(), each.names()));
    }
    return List.copyOf(scopes);
  }

  /** What had to be given up. */
  public List<Finding.Step> notes() {
    return List.copyOf(notes);
  }
}
