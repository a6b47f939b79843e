package dev.handrail.checker.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** One top-level class with all classes inside it. */
final class ClassLowering {

  private final Source source;
  private final Names names;
  private final Callees callees;
  private final Selection selection;
  private final FunctionalInterfaces functions;
  private final ProgramModel program;
  private final Folding folding;
  private final ClassScopes classes;
  private final Lambdas lambdas;
  private final List<MethodKey> touchingLambdas = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /** A body that was given up. */
  record Failure(Site site, String text) {}

  /** What all classes of a compilation share. */
  record Common(
      Names names,
      Callees callees,
      Selection selection,
      FunctionalInterfaces functions,
      ProgramModel program) {}

  ClassLowering(Source source, Common common, ClassTree top) {
    this.source = source;
    this.names = common.names();
    this.callees = common.callees();
    this.selection = common.selection();
    this.functions = common.functions();
    this.program = common.program();
    this.folding = new Folding(source);
    this.classes = new ClassScopes(source, names, top);
    this.lambdas = new Lambdas(this::addLambda);
  }

  Source source() {
    return source;
  }

  Names names() {
    return names;
  }

  Callees callees() {
    return callees;
  }

  Folding folding() {
    return folding;
  }

  ClassScopes classes() {
    return classes;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  FunctionalInterfaces functions() {
    return functions;
  }

  /** Whether a call of the method may touch a handle. */
  boolean isTouching(ExecutableElement method) {
    return callees.isSpecified(method)
        || selection.isTouching(method) && callees.isInSources(method);
  }

  /** Lowers what is selected; tells what had to be given up. */
  List<Failure> lower() {
    for (ClassScope scope : classes.all()) {
      int before = program.size();
      scope.tree().getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .filter(method -> selection.contains(method, scope.tree()))
          .forEach(method -> method(scope, method));
      if (scope.element().getKind() == ElementKind.RECORD) {
        accessors(scope);
      }
      if (selection.containsStatics(scope.tree()) && Initializers.hasStatic(scope)) {
        statics(scope);
      }
      if (program.size() > before) {
        program.add(info(scope));
      }
    }
    return failures;
  }

  private void method(ClassScope scope, MethodTree tree) {
    Optional<ExecutableElement> method = source.method(tree);
    if (method.isEmpty() || tree.getBody() == null) {
      return;
    }
    boolean needsProof = selection.needsProof(tree);
    if (needsProof && !new Proof(this, selection).isIn(tree)) {
      return;
    }
    MethodKey key = names.key(method.get());
    // A described method's parameters may be handles, whatever it calls.
    boolean described = callees.isSpecified(method.get());
    guarded(
        key,
        tree,
        needsProof,
        () -> {
          Finished finished = new MethodLowering(this, scope, tree, method.get()).lower();
          return new Finished(finished.body(), described || finished.touching());
        });
  }

  private void statics(ClassScope scope) {
    MethodKey key = MethodKey.staticInitializer(scope.name());
    guarded(key, scope.tree(), true, () -> Initializers.statics(this, scope, key));
  }

  private void accessors(ClassScope scope) {
    List<Element> written =
        scope.tree().getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .flatMap(member -> source.element(member).stream())
            .toList();
    for (RecordComponentElement component : scope.element().getRecordComponents()) {
      ExecutableElement accessor = component.getAccessor();
      if (accessor != null
          && !written.contains(accessor)
          && selection.isCalled(accessor.getSimpleName(), 0)) {
        guarded(
            names.key(accessor),
            scope.tree(),
            false,
            () -> Initializers.accessor(this, scope, accessor));
      }
    }
  }

  /** A finished body, and whether a call in it may touch a handle. */
  record Finished(Body body, boolean touching) {}

  private void guarded(MethodKey key, Tree tree, boolean needsProof, Supplier<Finished> work) {
    touchingLambdas.clear();
    try {
      Finished finished = work.get();
      if (finished.touching() || !needsProof) {
        program.add(finished.body());
      }
      if (finished.touching()) {
        program.addRoot(key);
        touchingLambdas.forEach(program::addRoot);
      }
    } catch (RuntimeException mistake) {
      failures.add(new Failure(source.site(tree), "internal error in " + key + ": " + mistake));
    } catch (StackOverflowError deep) {
      failures.add(new Failure(source.site(tree), key + " is nested too deeply and was left out"));
    }
  }

  private void addLambda(Body body, boolean touching, Optional<ExecutableElement> implemented) {
    program.addLambda(body, implemented);
    if (touching) {
      touchingLambdas.add(body.key());
    }
  }

  /** Where the block ends. */
  Site endSite(BlockTree block, Site otherwise) {
    int start = source.start(block);
    return start >= 0 && source.text().at(start) == '{'
        ? source.last(source.text().bracketEnd(start))
        : otherwise;
  }

  private ClassInfo info(ClassScope scope) {
    TypeElement type = scope.element();
    List<MethodKey> methods = new ArrayList<>();
    Names.methodsOf(type).forEach(method -> methods.add(names.key(method)));
    List<ClassInfo.FieldInfo> fields = new ArrayList<>();
    for (Tree member : scope.tree().getMembers()) {
      if (member instanceof VariableTree field) {
        source.variable(field).ifPresent(element -> fields.add(field(field, element)));
      }
    }
    return new ClassInfo(
        scope.name(),
        List.copyOf(names.supertypes(scope.name())),
        type.getKind() == ElementKind.RECORD,
        type.getModifiers().contains(Modifier.ABSTRACT),
        fields,
        methods,
        source.declared(
            scope.tree(), source.start(scope.tree()), scope.tree().getSimpleName(), "<{(epi"));
  }

  private ClassInfo.FieldInfo field(VariableTree tree, VariableElement element) {
    int from = tree.getType() == null ? -1 : source.start(tree.getType());
    return new ClassInfo.FieldInfo(
        names.key(element),
        names.of(element.asType()),
        element.getModifiers().contains(Modifier.STATIC),
        element.getModifiers().contains(Modifier.PRIVATE),
        element.getModifiers().contains(Modifier.FINAL),
        source.declared(tree, from, tree.getName(), "=;,["));
  }
}
