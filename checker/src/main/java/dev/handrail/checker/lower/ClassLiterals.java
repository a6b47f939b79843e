package dev.handrail.checker.lower;

import java.util.List;
import javax.lang.model.element.Element;

/** The classes that annotations name, and the complaints about those that make no sense there. */
record ClassLiterals(Dictionary dictionary, Complaints complaints) {

  /** The kinds of handle that the annotation's element names; missing classes are left out. */
  List<String> kinds(Element element, Mirror annotation, String name) {
    List<String> kinds = annotation.classes(name);
    kinds.stream()
        .flatMap(kind -> dictionary.names().type(kind).stream())
        .filter(type -> !dictionary.handles().isHandle(type))
        .map(type -> type.getSimpleName().toString())
        .forEach(kind -> complain(element, annotation, kind, "kind of handle", "Handle"));
    return present(kinds);
  }

  /** The contexts that the annotation names; missing classes are left out. */
  List<String> contexts(Element element, Mirror annotation) {
    List<String> contexts = annotation.classes("value");
    contexts.stream()
        .flatMap(context -> dictionary.names().type(context).stream())
        .filter(type -> dictionary.mirrors().of(type, "Context").isEmpty())
        .map(type -> type.getSimpleName().toString())
        .forEach(context -> complain(element, annotation, context, "context", "Context"));
    return present(contexts);
  }

  private void complain(
      Element element, Mirror annotation, String type, String wanted, String missing) {
    complaints.add(
        element,
        annotation,
        "'" + type + "' is no " + wanted,
        "annotate '" + type + "' with @" + missing);
  }

  private static List<String> present(List<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }
}
