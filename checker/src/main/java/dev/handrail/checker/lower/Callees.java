package dev.handrail.checker.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What there is to know of a called method: whether its source is here, and whether it throws. */
final class Callees {

  static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";
  private static final String ERROR = "java.lang.Error";

  private final Names names;
  private final Predicate<ExecutableElement> specified;
  private final boolean uncheckedExceptions;
  private final Set<String> sourceClasses;
  private final Set<String> extended;
  private final Map<TypeElement, Boolean> inSources = new HashMap<>();
  private final Map<TypeElement, Boolean> functional = new HashMap<>();
  private final Map<ExecutableElement, Boolean> described = new HashMap<>();

  /**
   * @param sourceClasses qualified names of the compilation's top-level classes; may grow
   * @param extended simple names of the types that the compilation extends or implements; may grow
   */
  Callees(
      Names names,
      Predicate<ExecutableElement> specified,
      boolean uncheckedExceptions,
      Set<String> sourceClasses,
      Set<String> extended) {
    this.names = names;
    this.specified = specified;
    this.uncheckedExceptions = uncheckedExceptions;
    this.sourceClasses = sourceClasses;
    this.extended = extended;
  }

  /** Forgets what may have changed because more units were parsed. */
  void forget() {
    inSources.clear();
  }

  /** Whether a specification describes the method. */
  boolean isSpecified(ExecutableElement method) {
    Boolean known = described.get(method);
    if (known == null) {
      known = specified.test(method);
      described.put(method, known);
    }
    return known;
  }

  /** Whether the element belongs to a class whose source is in the compilation. */
  boolean isInSources(Element element) {
    return Names.outermostClass(element).map(this::isSourceClass).orElse(false);
  }

  private boolean isSourceClass(TypeElement outermost) {
    return inSources.computeIfAbsent(
        outermost, type -> sourceClasses.contains(type.getQualifiedName().toString()));
  }

  /** Of the exception types that a call declares, the ones that are told to the analysis. */
  List<String> thrownTypes(List<? extends TypeMirror> declared) {
    if (declared.isEmpty()) {
      return uncheckedExceptions ? List.of(RUNTIME_EXCEPTION) : List.of();
    }
    List<String> types = new java.util.ArrayList<>();
    for (TypeMirror type : declared) {
      String name = names.of(type);
      if (isChecked(name) && !types.contains(name)) {
        types.add(name);
      }
    }
    if (uncheckedExceptions) {
      types.add(RUNTIME_EXCEPTION);
    }
    return types;
  }

  private boolean isChecked(String exception) {
    return !exception.isEmpty()
        && !names.isSubtype(exception, RUNTIME_EXCEPTION)
        && !names.isSubtype(exception, ERROR);
  }

  /** Whether a body of the compilation may run, which may throw whatever it likes. */
  boolean mayRunSources(ExecutableElement method, boolean virtual) {
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (isInSources(method) && !isAbstract) {
      return !method.getModifiers().contains(Modifier.NATIVE);
    }
    if (!virtual
        || isSpecified(method)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    return extended.contains(owner.getSimpleName().toString()) || isFunctional(owner);
  }

  private boolean isFunctional(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) {
      return false;
    }
    Boolean known = functional.get(type);
    if (known == null) {
      known =
          Names.methodsOf(type).stream()
                  .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                  .filter(method -> method.asType().getKind() != TypeKind.ERROR)
                  .count()
              == 1;
      functional.put(type, known);
    }
    return known;
  }
}
