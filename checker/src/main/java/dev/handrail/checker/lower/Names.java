package dev.handrail.checker.lower;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names of the elements that bodies speak of, and the way back from a name. */
final class Names {

  private static final String OBJECT = "java.lang.Object";

  private final Elements elements;
  private final Types types;
  private final Keys keys;
  private final Map<TypeElement, String> binaryNames = new HashMap<>();
  private final Map<String, TypeElement> classes = new HashMap<>();
  private final Map<MethodKey, ExecutableElement> methods = new HashMap<>();
  // The classes whose own methods are all known by their keys.
  private final Set<TypeElement> listed = new HashSet<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();

  Names(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.keys = new Keys(elements, types);
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  /** The binary name of the class. */
  String of(TypeElement type) {
    String known = binaryNames.get(type);
    if (known != null) {
      return known;
    }
    String name = keys.owner(type);
    binaryNames.put(type, name);
    classes.put(name, type);
    return name;
  }

  /** The binary name of the erased type; empty where it is erroneous. */
  String of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "boolean";
      case BYTE -> "byte";
      case SHORT -> "short";
      case INT -> "int";
      case LONG -> "long";
      case CHAR -> "char";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case VOID -> "void";
      case NULL -> OBJECT;
      case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> of((TypeElement) ((DeclaredType) type).asElement());
      case TYPEVAR, INTERSECTION, UNION, WILDCARD -> erased(type);
      default -> "";
    };
  }

  private String erased(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    return switch (erasure.getKind()) {
      case DECLARED, ARRAY -> of(erasure);
      default -> OBJECT;
    };
  }

  /** The key of a method or constructor. */
  MethodKey key(ExecutableElement method) {
    MethodKey key = keys.of(method);
    methods.putIfAbsent(key, method);
    return key;
  }

  /** The key of a field. */
  FieldKey key(VariableElement field) {
    return new FieldKey(
        field.getEnclosingElement() instanceof TypeElement type ? of(type) : "",
        field.getSimpleName().toString());
  }

  /** The class with the binary name, if it exists. */
  Optional<TypeElement> type(String binaryName) {
    TypeElement known = classes.get(binaryName);
    if (known != null) {
      return Optional.of(known);
    }
    boolean named =
        binaryName.length() > 7 || binaryName.indexOf('.') > 0 || !isPrimitive(binaryName);
    return binaryName.isEmpty() || binaryName.endsWith("]") || !named
        ? Optional.empty()
        : keys.find(binaryName);
  }

  private static boolean isPrimitive(String name) {
    return switch (name) {
      case "boolean", "byte", "short", "int", "long", "char", "float", "double", "void" -> true;
      default -> false;
    };
  }

  /** The method that the key was made of, or that the class declares under it. */
  Optional<ExecutableElement> method(MethodKey key) {
    ExecutableElement known = methods.get(key);
    if (known == null) {
      type(key.owner()).filter(listed::add).ifPresent(owner -> methodsOf(owner).forEach(this::key));
      known = methods.get(key);
    }
    return Optional.ofNullable(known);
  }

  /** The methods and constructors that the class declares itself. */
  static List<ExecutableElement> methodsOf(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .toList();
  }

  /** Whether the first named type is the second or one of its subtypes; false where unknown. */
  boolean isSubtype(String type, String supertype) {
    return type.equals(supertype) || !type.isEmpty() && supertypes(type).contains(supertype);
  }

  /** Whether the class is the other one or inherits from it. */
  boolean isSubclass(TypeElement type, TypeElement other) {
    return type.equals(other) || isSubtype(of(type), of(other));
  }

  /** The binary names of all supertypes of the named type, nearest first. */
  Set<String> supertypes(String type) {
    Set<String> known = supertypes.get(type);
    if (known != null) {
      return known;
    }
    Set<String> found = new LinkedHashSet<>();
    if (type.endsWith("]")) {
      found.addAll(List.of(OBJECT, "java.lang.Cloneable", "java.io.Serializable"));
    }
    type(type).ifPresent(element -> addSupertypes(element, found));
    supertypes.put(type, found);
    return found;
  }

  private void addSupertypes(TypeElement type, Set<String> into) {
    for (TypeElement parent : parents(type)) {
      if (into.add(of(parent))) {
        addSupertypes(parent, into);
      }
    }
    if (type.getKind().isInterface()) {
      into.add(OBJECT);
    }
  }

  /** The direct superclass, then the direct interfaces. */
  static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    superclass(type).ifPresent(parents::add);
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent.getKind() == TypeKind.DECLARED) {
        parents.add((TypeElement) ((DeclaredType) parent).asElement());
      }
    }
    return parents;
  }

  /** The class that the class extends. */
  static Optional<TypeElement> superclass(TypeElement type) {
    TypeMirror parent = type.getSuperclass();
    return parent.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) parent).asElement())
        : Optional.empty();
  }

  /** The class that the element is or stands in. */
  static Optional<TypeElement> enclosingClass(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The top-level class that the element stands in. */
  static Optional<TypeElement> outermostClass(Element element) {
    Optional<TypeElement> found = Optional.empty();
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type) {
        found = Optional.of(type);
      }
    }
    return found;
  }
}
