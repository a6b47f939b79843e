package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** The roles that annotations on a parameter give its method. */
record ParameterRoles(Declaration declaration, VariableElement parameter) {

  Stream<Role> of(Mirror mirror) {
    return switch (mirror.name()) {
      // Of a class that is missing nobody knows whether it is a cell.
      case "Opens" ->
          parameter.asType().getKind() == TypeKind.ERROR
              ? Stream.empty()
              : Stream.of(opens(mirror));
      case "Uses" -> Stream.of(new Role.Uses(given(mirror), kinds(mirror)));
      case "AnyTime" -> Stream.of(new Role.AnyTime(argument()));
      case "Closes" ->
          Stream.of(
              new Role.Closes(
                  Openings.part(mirror, given(mirror)),
                  kinds(mirror),
                  declaration.when(parameter, mirror),
                  mirror.flag("idempotent", false)));
      case "Clears" -> Stream.of(new Role.Clears(given(mirror), kinds(mirror)));
      case "Attaches" -> attaches(mirror);
      case "Requires" -> requires(mirror);
      case "Becomes" -> becomes(mirror);
      case "Arg" -> restricts(mirror);
      case "Wraps" -> Stream.of(new Role.Wraps(argument()));
      case "Owned" -> Stream.of(new Role.Owned(argument(), declaration.when(parameter, mirror)));
      case "Borrowed" -> Stream.of(new Role.Borrowed(argument()));
      case "Kind" -> Stream.of(new Role.OfKind(argument(), kinds(mirror)));
      case "RunsIn" ->
          Stream.of(new Role.RunsIn(argument(), declaration.contexts(parameter, mirror)));
      case "Awaits" -> Stream.of(new Role.Awaits(given(mirror), kinds(mirror)));
      default -> Stream.empty();
    };
  }

  private Role opens(Mirror mirror) {
    boolean filled =
        !Openings.isPart(mirror) && declaration.dictionary().cells().isFilled(parameter.asType());
    Subject base = filled ? new Subject.Content(argument()) : argument();
    return Openings.of(declaration, parameter, mirror, base, kinds(mirror));
  }

  // What is used or closed through a cell is what the cell holds.
  private Subject given(Mirror mirror) {
    if (declaration.isSingleton(kinds(mirror))) {
      return new Subject.Process(kinds(mirror).get(0));
    }
    return !Openings.isPart(mirror) && declaration.dictionary().cells().isRead(parameter.asType())
        ? new Subject.Content(argument())
        : argument();
  }

  private Stream<Role> attaches(Mirror mirror) {
    Optional<Subject> parent = declaration.named(mirror.text("value"), parameter, mirror);
    return parent.stream().map(each -> new Role.Attaches(argument(), each));
  }

  private Stream<Role> requires(Mirror mirror) {
    List<String> states = mirror.texts("value");
    States.check(declaration, parameter, mirror, states, ownKinds());
    return Stream.of(new Role.Requires(argument(), states, mirror.flag("warning", false)));
  }

  private Stream<Role> becomes(Mirror mirror) {
    String state = mirror.text("value");
    States.check(declaration, parameter, mirror, List.of(state), ownKinds());
    return Stream.of(new Role.Becomes(argument(), state, declaration.when(parameter, mirror)));
  }

  private Stream<Role> restricts(Mirror mirror) {
    // A cell is compared with null itself; with anything else, what it holds.
    boolean held =
        declaration.dictionary().cells().isRead(parameter.asType())
            && !mirror.text("value").contains("null");
    Subject subject = held ? new Subject.Content(argument()) : argument();
    Condition condition = declaration.condition(parameter, mirror, "value", subject);
    return condition instanceof Condition.Always
        ? Stream.empty()
        : Stream.of(new Role.Restricts(subject, condition, mirror.text("value").trim()));
  }

  // The kinds that the other annotations of the parameter name, or its type.
  private List<String> ownKinds() {
    List<String> named =
        declaration.dictionary().mirrors().of(parameter).stream()
            .flatMap(mirror -> mirror.classes("value").stream())
            .toList();
    return named.isEmpty() ? List.of(declaration.name(parameter.asType())) : named;
  }

  private List<String> kinds(Mirror mirror) {
    return declaration.kinds(parameter, mirror, parameter.asType());
  }

  private Subject argument() {
    return declaration.argument(parameter);
  }
}
