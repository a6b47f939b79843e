package dev.handrail.checker.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * One annotation, read without its class: the artifact need not be there.
 *
 * @param name its simple name
 * @param ours whether it is one of Handrail's
 */
record Mirror(AnnotationMirror annotation, String name, boolean ours) {

  static final String PACKAGE = "dev.handrail.annotations";

  private static final List<String> FOREIGN =
      List.of(
          "MustBeClosed",
          "MustCall",
          "InheritableMustCall",
          "Owning",
          "NotOwning",
          "MustCallAlias",
          "EnsuresCalledMethods",
          "CreatesMustCallFor",
          "WillClose",
          "WillNotClose",
          "WillCloseWhenClosed");

  /** The annotations of the element that say something of handles, repeated ones taken apart. */
  static List<Mirror> of(Element element) {
    return of(element.getAnnotationMirrors());
  }

  static List<Mirror> of(List<? extends AnnotationMirror> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<Mirror> found = new ArrayList<>(annotations.size());
    for (AnnotationMirror annotation : annotations) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      String name = type.getSimpleName().toString();
      if (type.getQualifiedName().toString().startsWith(PACKAGE + ".")) {
        Mirror mirror = new Mirror(annotation, name, true);
        found.addAll(name.equals("List") ? mirror.repeated() : List.of(mirror));
      } else if (FOREIGN.contains(name)) {
        found.add(new Mirror(annotation, name, false));
      }
    }
    return found;
  }

  /** The element's annotation of Handrail's with the name. */
  static Optional<Mirror> of(Element element, String name) {
    return of(element).stream().filter(mirror -> mirror.ours() && mirror.is(name)).findFirst();
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** The classes that the element lists. */
  List<TypeMirror> classes(String element) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /** The texts that the element lists. */
  List<String> texts(String element) {
    return list(element).map(value -> String.valueOf(value.getValue())).toList();
  }

  /** The text of the element; empty if it is left out. */
  String text(String element) {
    return texts(element).stream().findFirst().orElse("");
  }

  boolean flag(String element, boolean otherwise) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast)
        .findFirst()
        .orElse(otherwise);
  }

  /** The name of the enum constant that is the element's value; empty if it is left out. */
  String constant(String element) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(value -> ((VariableElement) value).getSimpleName().toString())
        .findFirst()
        .orElse("");
  }

  private List<Mirror> repeated() {
    return list("value")
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .flatMap(inner -> of(List.of(inner)).stream())
        .toList();
  }

  private Stream<AnnotationValue> list(String element) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .map(entry -> (AnnotationValue) entry.getValue())
        .flatMap(Mirror::flatten);
  }

  private static Stream<AnnotationValue> flatten(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast)
        : Stream.of(value);
  }
}
