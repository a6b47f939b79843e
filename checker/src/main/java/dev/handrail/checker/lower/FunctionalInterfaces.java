package dev.handrail.checker.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The method that a lambda implements. */
final class FunctionalInterfaces {

  private final Names names;
  private final Map<TypeElement, Optional<ExecutableElement>> known = new HashMap<>();

  FunctionalInterfaces(Names names) {
    this.names = names;
  }

  /** The method of the interface, as its type arguments make it. */
  record Function(ExecutableElement method, String type, List<String> parameters, String result) {}

  /** The function that a value of the type is, if the type is a functional interface. */
  Optional<Function> of(TypeMirror type) {
    if (type instanceof IntersectionType both) {
      return both.getBounds().stream().flatMap(bound -> of(bound).stream()).findFirst();
    }
    return type.getKind() == TypeKind.DECLARED ? of((DeclaredType) type) : Optional.empty();
  }

  private Optional<Function> of(DeclaredType type) {
    return method((TypeElement) type.asElement()).map(method -> function(type, method));
  }

  private Function function(DeclaredType type, ExecutableElement method) {
    ExecutableType seen = (ExecutableType) method.asType();
    if (names.types().asMemberOf(type, method) instanceof ExecutableType member) {
      seen = member;
    }
    List<String> parameters = new ArrayList<>();
    seen.getParameterTypes().forEach(parameter -> parameters.add(names.of(parameter)));
    return new Function(method, names.of(type), parameters, names.of(seen.getReturnType()));
  }

  private Optional<ExecutableElement> method(TypeElement type) {
    Optional<ExecutableElement> found = known.get(type);
    if (found == null) {
      found = type.getKind().isInterface() ? find(type) : Optional.empty();
      known.put(type, found);
    }
    return found;
  }

  private Optional<ExecutableElement> find(TypeElement type) {
    for (ExecutableElement method : Names.methodsOf(type)) {
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
        return Optional.of(method);
      }
    }
    return Names.parents(type).stream().flatMap(parent -> method(parent).stream()).findFirst();
  }

  private static boolean isOfObject(ExecutableElement method) {
    int count = method.getParameters().size();
    return switch (method.getSimpleName().toString()) {
      case "equals" -> count == 1;
      case "hashCode", "toString" -> count == 0;
      default -> false;
    };
  }
}
