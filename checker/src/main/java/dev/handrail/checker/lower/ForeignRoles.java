package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The roles that other tools' annotations give a method, where they are clear. */
record ForeignRoles(Declaration declaration) {

  Stream<Role> ofMethod(Mirror mirror) {
    return switch (mirror.name()) {
      case "MustBeClosed" -> mustBeClosed();
      case "Owning" ->
          Stream.concat(
              declaration.producedHandle().stream(),
              Stream.of(new Role.Owned(declaration.produced(), When.SUCCESS)));
      case "NotOwning" -> Stream.of(new Role.Borrowed(declaration.produced()));
      case "EnsuresCalledMethods" ->
          mirror.texts("value").stream().flatMap(each -> closes(each).stream());
      case "CreatesMustCallFor" ->
          Stream.of(opens(new Subject.Receiver(), declaration.owner().asType()));
      default -> Stream.empty();
    };
  }

  Stream<Role> ofParameter(Mirror mirror, VariableElement parameter) {
    Subject argument = declaration.argument(parameter);
    return switch (mirror.name()) {
      case "Owning" -> Stream.of(new Role.Owned(argument, When.SUCCESS));
      case "NotOwning", "WillNotClose" -> Stream.of(new Role.Borrowed(argument));
      case "WillClose" -> Stream.of(closes(argument, parameter.asType()));
      case "WillCloseWhenClosed" -> Stream.of(new Role.Wraps(argument));
      case "MustCallAlias" ->
          Stream.of(
              declaration.isConstructor() ? new Role.Wraps(argument) : new Role.SameAs(argument));
      default -> Stream.empty();
    };
  }

  private Stream<Role> mustBeClosed() {
    TypeMirror type = declaration.producedType();
    Optional<TypeElement> element = Declaration.element(type);
    element.ifPresent(declaration.dictionary().handles()::adopt);
    return element.filter(declaration.dictionary().handles()::isHandle).stream()
        .map(each -> opens(declaration.produced(), type));
  }

  // Its expressions are "#1" for the first parameter, and fields, which the source itself tells of.
  private Optional<Role> closes(String expression) {
    List<? extends VariableElement> parameters = declaration.method().getParameters();
    if (!expression.matches("#[1-9][0-9]?")
        || Integer.parseInt(expression.substring(1)) > parameters.size()) {
      return Optional.empty();
    }
    VariableElement parameter = parameters.get(Integer.parseInt(expression.substring(1)) - 1);
    return Optional.of(closes(declaration.argument(parameter), parameter.asType()));
  }

  private Role closes(Subject subject, TypeMirror type) {
    boolean again =
        Declaration.element(type)
            .filter(declaration.dictionary().handles()::isCloseable)
            .isPresent();
    return new Role.Closes(subject, List.of(declaration.name(type)), When.SUCCESS, again);
  }

  private Role opens(Subject subject, TypeMirror type) {
    return new Role.Opens(
        subject, List.of(declaration.name(type)), List.of(), When.SUCCESS, false, "");
  }
}
