package dev.handrail.checker.lower;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** The names by which the analysis knows the compiler's methods, fields and types, and back. */
public final class Keys {

  private final Elements elements;
  private final Types types;
  private final Map<ExecutableElement, MethodKey> methods = new HashMap<>();
  private final Map<String, Optional<TypeElement>> typesByName = new HashMap<>();

  /** The names of one compilation. */
  public Keys(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The method's name. */
  public MethodKey of(ExecutableElement method) {
    MethodKey known = methods.get(method);
    if (known != null) {
      return known;
    }
    String owner = owner((TypeElement) method.getEnclosingElement());
    MethodKey key = new MethodKey(owner, method.getSimpleName().toString(), parameters(method));
    methods.put(method, key);
    return key;
  }

  /** The field's name. */
  public FieldKey of(VariableElement field) {
    Element owner = field.getEnclosingElement();
    String name = owner instanceof TypeElement type ? owner(type) : "";
    return new FieldKey(name, field.getSimpleName().toString());
  }

  /** The type's binary name. */
  public String owner(TypeElement type) {
    String name = elements.getBinaryName(type).toString();
    typesByName.put(name, Optional.of(type));
    return name;
  }

  /** The binary name of the type's erasure; arrays end with {@code []}; empty if erroneous. */
  public String type(TypeMirror type) {
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    TypeMirror erased = types.erasure(type);
    if (erased instanceof ArrayType array) {
      return type(array.getComponentType()) + "[]";
    }
    return erased.getKind() == TypeKind.DECLARED
            && ((DeclaredType) erased).asElement() instanceof TypeElement element
        ? owner(element)
        : "";
  }

  /** The type with the binary name: of a library, of the sources, or one that was named here. */
  public Optional<TypeElement> find(String binaryName) {
    Optional<TypeElement> known = typesByName.get(binaryName);
    if (known == null) {
      known = load(binaryName);
      typesByName.put(binaryName, known);
    }
    return known;
  }

  private String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> type(parameter.asType()))
        .collect(Collectors.joining(",", "(", ")"));
  }

  // A '$' is mostly the border of a nested class, but may be part of a name.
  private Optional<TypeElement> load(String binaryName) {
    Optional<TypeElement> found = Optional.ofNullable(elements.getTypeElement(binaryName));
    String name = binaryName;
    int at = name.lastIndexOf('$');
    while (found.isEmpty() && at > 0 && !name.endsWith("$")) {
      name = name.substring(0, at) + "." + name.substring(at + 1);
      found = Optional.ofNullable(elements.getTypeElement(name));
      at = name.lastIndexOf('$', at - 1);
    }
    return found;
  }
}
