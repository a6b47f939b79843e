package dev.handrail.checker.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The names under which described methods of libraries can be called from the units. */
final class Seeds {

  private final Names names;
  private final NameIndex index;
  private final Predicate<ExecutableElement> specified;
  private final Set<String> sourceClasses;
  private final Set<String> lookedUp = new HashSet<>();
  private final Set<TypeElement> examined = new HashSet<>();
  private final Map<Name, Boolean> mayBeType = new HashMap<>();
  private final Set<Integer> keys = new HashSet<>();
  private Optional<ModuleElement> module = Optional.empty();

  Seeds(
      Names names,
      NameIndex index,
      Predicate<ExecutableElement> specified,
      Set<String> sourceClasses) {
    this.names = names;
    this.index = index;
    this.specified = specified;
    this.sourceClasses = sourceClasses;
  }

  Set<Integer> keys() {
    return keys;
  }

  /** Adds what the unit can call. */
  void add(CompilationUnitTree unit, Set<Name> mentioned, Optional<ModuleElement> from) {
    module = from;
    Set<String> imported = new HashSet<>();
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      int dot = name.lastIndexOf('.');
      if (dot < 0 || isOfPlatform(name)) {
        continue;
      }
      if (each.isStatic()) {
        look(name.substring(0, dot));
      } else if (name.endsWith(".*")) {
        lookAll(name.substring(0, dot + 1), mentioned, Set.of());
      } else {
        imported.add(name.substring(dot + 1));
        look(name);
      }
    }
    if (unit.getPackageName() != null) {
      lookAll(unit.getPackageName() + ".", mentioned, imported);
    }
  }

  private static boolean isOfPlatform(String name) {
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  private void lookAll(String prefix, Set<Name> mentioned, Set<String> except) {
    if (isOfPlatform(prefix)) {
      return;
    }
    for (Name name : mentioned) {
      if (mayBeType.computeIfAbsent(name, this::mayBeType)) {
        String simple = name.toString();
        if (!except.contains(simple)) {
          look(prefix + simple);
        }
      }
    }
  }

  private boolean mayBeType(Name name) {
    String text = name.toString();
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && text.indexOf('_') < 0
        && find("java.lang." + text).isEmpty();
  }

  private void look(String qualifiedName) {
    if (lookedUp.add(qualifiedName) && !sourceClasses.contains(qualifiedName)) {
      find(qualifiedName).ifPresent(this::examine);
    }
  }

  // As seen from the sources' own module: else javac asks every module that there is.
  private Optional<TypeElement> find(String qualifiedName) {
    return Optional.ofNullable(
        module.isPresent()
            ? names.elements().getTypeElement(module.get(), qualifiedName)
            : names.elements().getTypeElement(qualifiedName));
  }

  private void examine(TypeElement type) {
    boolean isSource =
        Names.outermostClass(type)
            .filter(top -> sourceClasses.contains(top.getQualifiedName().toString()))
            .isPresent();
    if (isSource || isOfPlatform(type.getQualifiedName().toString()) || !examined.add(type)) {
      return;
    }
    try {
      if (addMethods(type)) {
        Names.methodsOf(type).forEach(this::examineSignature);
      }
      Names.parents(type).forEach(this::examine);
      type.getEnclosedElements().stream()
          .filter(TypeElement.class::isInstance)
          .forEach(nested -> examine((TypeElement) nested));
    } catch (RuntimeException incomplete) {
      // A class that this one needs is missing; what javac could not load is not called either.
      return;
    }
  }

  private boolean addMethods(TypeElement type) {
    boolean any = false;
    for (ExecutableElement method : Names.methodsOf(type)) {
      if (specified.test(method)) {
        any = true;
        keys.addAll(
            method.getKind() == ElementKind.CONSTRUCTOR
                ? Set.of(index.creation(type.getSimpleName()))
                : index.keys(
                    method.getSimpleName(), method.getParameters().size(), method.isVarArgs()));
      }
    }
    if (any && names.isSubtype(names.of(type), "java.lang.AutoCloseable")) {
      keys.add(index.call(names.elements().getName("close"), 0));
    }
    return any;
  }

  private void examineSignature(ExecutableElement method) {
    examine(method.getReturnType());
    method.getParameters().forEach(parameter -> examine(parameter.asType()));
  }

  private void examine(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      examine((TypeElement) ((DeclaredType) type).asElement());
    }
  }
}
