package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** All classes inside one top-level class, and what the local ones capture. */
final class ClassScopes {

  private final Source source;
  private final Names names;
  private final Map<TypeElement, ClassScope> scopes = new LinkedHashMap<>();
  private final Map<TypeElement, Facts> facts = new HashMap<>();

  /** What the tree of one class says: variables it reads and declares, classes it makes. */
  private static final class Facts {
    final Set<VariableElement> used = new LinkedHashSet<>();
    final Set<VariableElement> declared = new LinkedHashSet<>();
    final Set<TypeElement> made = new LinkedHashSet<>();
  }

  private record Found(TypeElement element, ClassTree tree, Optional<TypeElement> outer) {}

  ClassScopes(Source source, Names names, ClassTree top) {
    this.source = source;
    this.names = names;
    List<Found> found = find(top);
    for (Found each : found) {
      scopes.put(each.element(), scope(each));
    }
  }

  /** In source order, outer ones first. */
  List<ClassScope> all() {
    return List.copyOf(scopes.values());
  }

  Optional<ClassScope> of(TypeElement type) {
    return Optional.ofNullable(scopes.get(type));
  }

  /** Whether objects of the class hold an instance of the class around it. */
  static boolean hasOuterInstance(TypeElement type) {
    return type.asType() instanceof DeclaredType declared
        && declared.getEnclosingType().getKind() == TypeKind.DECLARED;
  }

  private ClassScope scope(Found found) {
    TypeElement type = found.element();
    return new ClassScope(
        type,
        names.of(type),
        found.tree(),
        found.outer().map(scopes::get),
        hasOuterInstance(type),
        List.copyOf(captures(type, new LinkedHashSet<>())));
  }

  private List<Found> find(ClassTree top) {
    List<Found> found = new ArrayList<>();
    List<TypeElement> around = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        Optional<TypeElement> type =
            source.element(tree).filter(TypeElement.class::isInstance).map(TypeElement.class::cast);
        if (type.isEmpty()) {
          return null;
        }
        found.add(new Found(type.get(), tree, last(around)));
        if (isLocal(type.get())) {
          facts.put(type.get(), new Facts());
        }
        Names.superclass(type.get()).ifPresent(parent -> note(parent, around, type.get()));
        around.add(type.get());
        super.visitClass(tree, null);
        around.remove(around.size() - 1);
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (around.stream().anyMatch(facts::containsKey)) {
          source
              .variable(tree)
              .filter(ClassScopes::isLocal)
              .ifPresent(v -> each(around, f -> f.used.add(v)));
        }
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (around.stream().anyMatch(facts::containsKey)) {
          source.variable(tree).ifPresent(v -> each(around, f -> f.declared.add(v)));
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        source
            .method(tree)
            .flatMap(Names::enclosingClass)
            .ifPresent(made -> note(made, around, made));
        return super.visitNewClass(tree, null);
      }
    }.scan(top, null);
    return found;
  }

  private void note(TypeElement made, List<TypeElement> around, TypeElement self) {
    each(around, f -> f.made.add(made));
    if (facts.containsKey(self) && !made.equals(self)) {
      facts.get(self).made.add(made);
    }
  }

  private void each(List<TypeElement> around, java.util.function.Consumer<Facts> change) {
    for (TypeElement type : around) {
      Facts known = facts.get(type);
      if (known != null) {
        change.accept(known);
      }
    }
  }

  private static Optional<TypeElement> last(List<TypeElement> types) {
    return types.isEmpty() ? Optional.empty() : Optional.of(types.get(types.size() - 1));
  }

  private static boolean isLocal(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS
        // A class inside a local one reads the variables through its own fields too.
        || Names.enclosingClass(type.getEnclosingElement()).map(ClassScopes::isLocal).orElse(false);
  }

  private static boolean isLocal(VariableElement variable) {
    return switch (variable.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          variable.getKind() != ElementKind.LOCAL_VARIABLE || variable.getConstantValue() == null;
      default -> false;
    };
  }

  private Set<VariableElement> captures(TypeElement type, Set<TypeElement> asked) {
    Facts known = facts.get(type);
    if (known == null || !asked.add(type)) {
      return Set.of();
    }
    Set<VariableElement> all = new LinkedHashSet<>(known.used);
    known.made.forEach(made -> all.addAll(captures(made, asked)));
    all.removeAll(known.declared);
    return all;
  }
}
