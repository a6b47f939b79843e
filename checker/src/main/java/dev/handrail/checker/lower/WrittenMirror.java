package dev.handrail.checker.lower;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** An annotation on an element, read without its class: the artifact need not be there. */
record WrittenMirror(AnnotationMirror annotation, String name, boolean ours, Names names)
    implements Mirror {

  @Override
  public List<String> classes(String element) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(type -> names.of((TypeMirror) type))
        .toList();
  }

  @Override
  public List<String> texts(String element) {
    return list(element).map(value -> String.valueOf(value.getValue())).toList();
  }

  @Override
  public boolean flag(String element, boolean otherwise) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast)
        .findFirst()
        .orElse(otherwise);
  }

  @Override
  public String constant(String element) {
    return list(element)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(value -> ((VariableElement) value).getSimpleName().toString())
        .findFirst()
        .orElse("");
  }

  /** The annotations that this one, a container of repeated ones, holds. */
  List<AnnotationMirror> repeated() {
    return list("value")
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  private Stream<AnnotationValue> list(String element) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .map(entry -> (AnnotationValue) entry.getValue())
        .flatMap(WrittenMirror::flatten);
  }

  private static Stream<AnnotationValue> flatten(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast)
        : Stream.of(value);
  }
}
