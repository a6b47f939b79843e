package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The roles that other tools' annotations give a method, where they are clear. */
record ForeignRoles(Declaration declaration) {

  Stream<Role> ofMethod(Mirror mirror) {
    return switch (mirror.name()) {
      case "MustBeClosed" -> mustBeClosed();
      case "Owning" ->
          handle(declaration.produced(), declaration.producedType(), owned(declaration.produced()));
      case "NotOwning" ->
          handle(
              declaration.produced(),
              declaration.producedType(),
              new Role.Borrowed(declaration.produced()));
      case "MustCall" -> mirror.texts("value").isEmpty() ? Stream.empty() : mustBeClosed();
      case "EnsuresCalledMethods" ->
          mirror.texts("value").stream()
              .flatMap(each -> named(each).stream())
              .filter(each -> isClosedBy(mirror.texts("methods"), each.type()))
              .map(each -> closes(each.subject(), each.type()));
      case "CreatesMustCallFor" ->
          named(mirror.texts("value").stream().findFirst().orElse("this")).stream()
              .map(each -> opens(each.subject(), each.type()));
      default -> Stream.empty();
    };
  }

  /** What an annotated receiver parameter says. */
  Stream<Role> ofReceiver(Mirror mirror) {
    TypeMirror type = declaration.owner().asType();
    Subject receiver = new Subject.Receiver();
    if (mirror.is("MustCallAlias")) {
      return alias(receiver, type);
    }
    if (!mirror.is("Owning")) {
      return Stream.empty();
    }
    adopt(type);
    return Stream.of(closes(receiver, type));
  }

  Stream<Role> ofParameter(Mirror mirror, VariableElement parameter) {
    Subject argument = declaration.argument(parameter);
    return switch (mirror.name()) {
      case "Owning" -> handle(argument, parameter.asType(), owned(argument));
      case "NotOwning", "WillNotClose" ->
          handle(argument, parameter.asType(), new Role.Borrowed(argument));
      // Its callers see it closed, and its own body has to do that.
      case "WillClose" ->
          Stream.concat(
              Stream.of(closes(argument, parameter.asType())),
              handle(argument, parameter.asType(), owned(argument)));
      case "WillCloseWhenClosed" -> wraps(argument);
      case "MustCallAlias" -> alias(argument, parameter.asType());
      default -> Stream.empty();
    };
  }

  private Stream<Role> mustBeClosed() {
    TypeMirror type = declaration.producedType();
    adopt(type);
    return Declaration.element(type).filter(declaration.dictionary().handles()::isHandle).stream()
        .flatMap(each -> mustBeClosed(type));
  }

  // A stream, say, that need not be closed otherwise has to be closed here.
  private Stream<Role> mustBeClosed(TypeMirror type) {
    Role opens = opens(declaration.produced(), type);
    return declaration.isConstructor()
        ? Stream.of(opens)
        : Stream.of(opens, new Role.Owned(declaration.produced(), When.SUCCESS));
  }

  // An argument is taken over even by a method that fails.
  private static Role owned(Subject subject) {
    return new Role.Owned(
        subject, subject instanceof Subject.Argument ? new When.Any() : When.SUCCESS);
  }

  // That its type is a handle, too: the body of a method begins with an open one.
  private Stream<Role> handle(Subject subject, TypeMirror type, Role role) {
    adopt(type);
    return Stream.concat(declaration.handle(subject, type).stream(), Stream.of(role));
  }

  private void adopt(TypeMirror type) {
    Declaration.element(type).ifPresent(declaration.dictionary().handles()::adopt);
  }

  // What a constructor in view does with it is seen there.
  private Stream<Role> wraps(Subject argument) {
    Role wraps = new Role.Wraps(argument);
    boolean isSeen =
        declaration.isConstructor()
            && declaration.dictionary().handles().isInSources(declaration.owner());
    return isSeen ? Stream.of(wraps) : Stream.concat(mustBeClosed(), Stream.of(wraps));
  }

  // What is closed by another method than what it was made of is something else.
  private Stream<Role> alias(Subject subject, TypeMirror type) {
    boolean isSame = closers(type).equals(closers(declaration.producedType()));
    return declaration.isConstructor() || !isSame
        ? wraps(subject)
        : Stream.of(new Role.SameAs(subject));
  }

  private List<String> closers(TypeMirror type) {
    List<String> named =
        Declaration.element(type)
            .map(declaration.dictionary().handles()::closerNames)
            .orElse(List.of());
    return named.isEmpty() ? List.of("close") : named;
  }

  private boolean isClosedBy(List<String> methods, TypeMirror type) {
    return methods.containsAll(closers(type));
  }

  private record Named(Subject subject, TypeMirror type) {}

  // "this", "#1" for the first parameter, and fields, which the source itself tells of.
  private Optional<Named> named(String expression) {
    List<? extends VariableElement> parameters = declaration.method().getParameters();
    if (expression.equals("this") && !declaration.isStatic()) {
      return Optional.of(new Named(new Subject.Receiver(), declaration.owner().asType()));
    }
    if (!expression.matches("#[1-9][0-9]?")
        || Integer.parseInt(expression.substring(1)) > parameters.size()) {
      return Optional.empty();
    }
    VariableElement parameter = parameters.get(Integer.parseInt(expression.substring(1)) - 1);
    return Optional.of(new Named(declaration.argument(parameter), parameter.asType()));
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
