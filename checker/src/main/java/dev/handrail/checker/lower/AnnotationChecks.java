package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Checks the annotations of one declaration; what a method's say is checked where they are read.
 */
record AnnotationChecks(Dictionary dictionary, Operations operations) {

  void check(TypeElement type, Complaints complaints) {
    for (Mirror mirror : dictionary.mirrors().of(type)) {
      switch (mirror.name()) {
        case "Cell" -> checkCell(type, mirror, complaints);
        case "Handle" -> new ClassLiterals(dictionary, complaints).kinds(type, mirror, "childOf");
        case "Outcome" -> checkOutcome(type, mirror, complaints);
        case "RunsIn" -> new ClassLiterals(dictionary, complaints).contexts(type, mirror);
        default -> {
          // Nothing can be wrong with it.
        }
      }
    }
  }

  void check(VariableElement field, Complaints complaints) {
    for (Mirror mirror : dictionary.mirrors().of(field)) {
      if (mirror.ours() && mirror.is("Kind")) {
        new ClassLiterals(dictionary, complaints).kinds(field, mirror, "value");
      }
      if (mirror.ours() && mirror.is("RunsIn")) {
        new ClassLiterals(dictionary, complaints).contexts(field, mirror);
      }
    }
  }

  void check(ExecutableElement method, Complaints complaints) {
    if (!dictionary.mirrors().describe(method)) {
      return;
    }
    Operation operation = operations.read(method, complaints);
    operation
        .roles(Role.Opens.class)
        .forEach(opens -> checkOn(method, operation, opens, complaints));
    for (ExecutableElement above : dictionary.supertypes().overridden(method)) {
      if (dictionary.mirrors().describe(above)) {
        checkOverride(method, operation, above, complaints);
      }
    }
  }

  private void checkCell(TypeElement type, Mirror cell, Complaints complaints) {
    String getter = Cells.getter(cell);
    String setter = Cells.setter(cell);
    if (!hasMethod(type, getter, 0)) {
      complaints.add(
          type,
          cell,
          "the cell has no method " + getter + "() to read it",
          "name the method that reads it: @Cell(get = …)");
    }
    if (!hasMethod(type, setter, 1)) {
      complaints.add(
          type,
          cell,
          "the cell has no method " + setter + "(value) to write it",
          "name the method that writes it: @Cell(set = …)");
    }
  }

  private boolean hasMethod(TypeElement type, String name, int parameters) {
    return dictionary
        .supertypes()
        .withSelf(type)
        .flatMap(each -> each.getEnclosedElements().stream())
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals(name)
                    && method.getParameters().size() == parameters);
  }

  // What a condition of a type compares is known of each method only.
  private void checkOutcome(TypeElement type, Mirror outcome, Complaints complaints) {
    for (String name : List.of("ok", "pending")) {
      Conditions.parse(outcome.text(name), new Subject.Result(), new TypeScope(dictionary, type))
          .mistakes()
          .forEach(
              mistake ->
                  complaints.add(
                      type,
                      outcome,
                      mistake.message() + " in \"" + outcome.text(name) + "\"",
                      mistake.fix()));
    }
  }

  // An argument that is named as parent must be able to be one.
  private void checkOn(
      ExecutableElement method, Operation operation, Role.Opens opens, Complaints complaints) {
    List<Kind> opened =
        opens.kinds().stream().flatMap(each -> dictionary.kind(each).stream()).toList();
    List<String> parents = opened.stream().flatMap(kind -> kind.parents().stream()).toList();
    for (Subject parent : opens.on()) {
      List<Kind> kinds = kinds(operation, parent);
      boolean fits = kinds.stream().anyMatch(kind -> parents.stream().anyMatch(kind::fits));
      if (!kinds.isEmpty() && !parents.isEmpty() && !fits) {
        complain(
            method,
            "Opens",
            complaints,
            "'"
                + name(parent)
                + "' is a "
                + kinds.get(0).simpleName()
                + ", which is no parent of "
                + opened.get(0).simpleName(),
            "name the argument that it is opened on, or add the kind to childOf");
      }
    }
  }

  private List<Kind> kinds(Operation operation, Subject subject) {
    return operation.roles().stream()
        .flatMap(role -> kindsOf(role, subject))
        .flatMap(each -> dictionary.kind(each).stream())
        .toList();
  }

  private static Stream<String> kindsOf(Role role, Subject subject) {
    if (role instanceof Role.Uses uses && uses.subject().equals(subject)) {
      return uses.kinds().stream();
    }
    if (role instanceof Role.Closes closes && closes.subject().equals(subject)) {
      return closes.kinds().stream();
    }
    return role instanceof Role.OfKind kind && kind.subject().equals(subject)
        ? kind.kinds().stream()
        : Stream.empty();
  }

  private static String name(Subject subject) {
    return subject instanceof Subject.Argument argument ? argument.name() : "this";
  }

  private void checkOverride(
      ExecutableElement method, Operation own, ExecutableElement above, Complaints complaints) {
    Operation inherited = operations.read(above, Complaints.IGNORED);
    String type = above.getEnclosingElement().getSimpleName().toString();
    if (contradicts(own, inherited)) {
      complain(
          method,
          "Closes",
          complaints,
          "it closes what the method of '" + type + "' that it overrides opens",
          "give both methods the same annotations");
    }
    if (contradicts(inherited, own)) {
      complain(
          method,
          "Opens",
          complaints,
          "it opens what the method of '" + type + "' that it overrides closes",
          "give both methods the same annotations");
    }
  }

  private static boolean contradicts(Operation closer, Operation opener) {
    return closer
        .roles(Role.Closes.class)
        .anyMatch(
            closes ->
                opener
                    .roles(Role.Opens.class)
                    .anyMatch(opens -> isSame(closes.subject(), opens.subject())));
  }

  private static boolean isSame(Subject left, Subject right) {
    return (left instanceof Subject.Argument one && right instanceof Subject.Argument other)
        ? one.index() == other.index()
        : left.equals(right);
  }

  private void complain(
      ExecutableElement method, String name, Complaints complaints, String message, String fix) {
    Stream.concat(Stream.of(method), method.getParameters().stream())
        .flatMap(
            element ->
                dictionary.mirrors().of(element, name).stream()
                    .map(mirror -> (Runnable) () -> complaints.add(element, mirror, message, fix)))
        .findFirst()
        .ifPresent(Runnable::run);
  }
}
