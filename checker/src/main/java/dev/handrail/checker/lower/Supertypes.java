package dev.handrail.checker.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What types inherit from: asked for often, and slow to work out. */
final class Supertypes {

  private final Elements elements;
  private final Map<TypeElement, List<TypeElement>> all = new HashMap<>();

  Supertypes(Elements elements) {
    this.elements = elements;
  }

  /** All its superclasses and interfaces, nearest first, without itself. */
  List<TypeElement> of(TypeElement type) {
    List<TypeElement> known = all.get(type);
    if (known != null) {
      return known;
    }
    Set<TypeElement> found = new LinkedHashSet<>();
    List<TypeElement> next = direct(type);
    while (!next.isEmpty()) {
      List<TypeElement> further = new ArrayList<>();
      for (TypeElement each : next) {
        if (each != type && found.add(each)) {
          further.addAll(direct(each));
        }
      }
      next = further;
    }
    List<TypeElement> answer = List.copyOf(found);
    all.put(type, answer);
    return answer;
  }

  /** Itself, then all its supertypes. */
  Stream<TypeElement> withSelf(TypeElement type) {
    return Stream.concat(Stream.of(type), of(type).stream());
  }

  /** Itself and its superclasses. */
  static List<TypeElement> classes(TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    found.add(type);
    TypeMirror above = type.getSuperclass();
    // A class may inherit from itself in code that does not compile.
    while (above.getKind() == TypeKind.DECLARED
        && ((DeclaredType) above).asElement() instanceof TypeElement element
        && !found.contains(element)) {
      found.add(element);
      above = element.getSuperclass();
    }
    return found;
  }

  /** Whether the type or one of its supertypes has the qualified name. */
  boolean is(TypeElement type, String qualifiedName) {
    return withSelf(type).anyMatch(each -> each.getQualifiedName().contentEquals(qualifiedName));
  }

  /** The methods of supertypes that the method overrides or implements, nearest first. */
  List<ExecutableElement> overridden(ExecutableElement method) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)) {
      return List.of();
    }
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return of(owner).stream()
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(member -> similar(member, method))
        .map(ExecutableElement.class::cast)
        .filter(above -> elements.overrides(method, above, owner))
        .toList();
  }

  // Saves asking the compiler for nearly all of them.
  private static boolean similar(Element member, ExecutableElement method) {
    return member.getKind() == ElementKind.METHOD
        && member.getSimpleName().equals(method.getSimpleName())
        && ((ExecutableElement) member).getParameters().size() == method.getParameters().size();
  }

  private static List<TypeElement> direct(TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    add(type.getSuperclass(), found);
    type.getInterfaces().forEach(each -> add(each, found));
    return found;
  }

  private static void add(TypeMirror type, List<TypeElement> found) {
    if (type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element) {
      found.add(element);
    }
  }
}
