package dev.handrail.checker.spec.pack;

import java.util.List;

/** A method, constructor or field that a pack describes. */
public record PackMember(List<PackAnnotation> annotations, List<Parameter> parameters) {

  /** A parameter: class files do not always tell its name. */
  public record Parameter(String name, List<PackAnnotation> annotations) {}

  /** Whether anything is said of it. */
  public boolean isAnnotated() {
    return !annotations.isEmpty()
        || parameters.stream().anyMatch(parameter -> !parameter.annotations().isEmpty());
  }
}
