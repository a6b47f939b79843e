package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The roles that annotations on a method or constructor itself give it. */
record MethodRoles(Declaration declaration) {

  Stream<Role> of(Mirror mirror) {
    return switch (mirror.name()) {
      case "Opens" -> opens(mirror);
      case "Uses" -> Stream.of(new Role.Uses(receiver(mirror), kinds(mirror)));
      case "AnyTime" -> Stream.of(new Role.AnyTime(new Subject.Receiver()));
      case "Closes" -> closes(mirror);
      case "Clears" -> Stream.of(new Role.Clears(receiver(mirror), kinds(mirror)));
      case "Requires" -> requires(mirror);
      case "Becomes" -> becomes(mirror);
      case "SameAs" -> sameAs(mirror);
      case "Owned" -> owned(mirror);
      case "Borrowed" -> Stream.of(new Role.Borrowed(declaration.produced()));
      case "Kind" ->
          Stream.of(
              new Role.OfKind(
                  declaration.produced(),
                  declaration.kinds(method(), mirror, declaration.producedType())));
      case "LastError" -> Stream.of(new Role.LastErrorReader());
      default -> contexts(mirror);
    };
  }

  private Stream<Role> contexts(Mirror mirror) {
    return switch (mirror.name()) {
      case "RunsIn" ->
          Stream.of(
              new Role.RunsIn(new Subject.Receiver(), declaration.contexts(method(), mirror)));
      case "NotIn" -> Stream.of(notIn(mirror));
      case "OnlyIn" -> Stream.of(new Role.OnlyIn(declaration.contexts(method(), mirror)));
      case "Enters" -> Stream.of(new Role.Enters(declaration.contexts(method(), mirror)));
      case "Leaves" -> Stream.of(new Role.Leaves(declaration.contexts(method(), mirror)));
      case "Awaits" -> Stream.of(new Role.Awaits(receiver(mirror), kinds(mirror)));
      case "Completes" -> Stream.of(new Role.Completes(kinds(mirror), condition(mirror)));
      case "Invalidates" -> Stream.of(new Role.Invalidates(kinds(mirror), condition(mirror)));
      default -> Stream.empty();
    };
  }

  private Stream<Role> opens(Mirror mirror) {
    boolean receiver = mirror.text("at").equals("this");
    TypeMirror type = receiver ? declaration.owner().asType() : declaration.producedType();
    List<String> kinds = declaration.kinds(method(), mirror, type);
    if (!receiver && type.getKind() == TypeKind.VOID && !declaration.isSingleton(kinds)) {
      declaration.complain(
          method(), mirror, "the method returns nothing that it could open", "add at = \"this\"");
      return Stream.empty();
    }
    Subject base = receiver ? new Subject.Receiver() : declaration.produced();
    return Stream.of(Openings.of(declaration, method(), mirror, base, kinds));
  }

  // What the caller gets is open: that is all that opening it would say.
  private Stream<Role> owned(Mirror mirror) {
    Role owned = new Role.Owned(declaration.produced(), declaration.when(method(), mirror));
    return Stream.concat(declaration.producedHandle().stream(), Stream.of(owned));
  }

  private Stream<Role> closes(Mirror mirror) {
    List<String> kinds = kinds(mirror);
    Subject subject = Openings.part(mirror, receiver(mirror));
    return Stream.of(
        new Role.Closes(
            subject,
            kinds,
            declaration.when(method(), mirror),
            mirror.flag("idempotent", false)
                || (HandleTypes.isClose(method())
                    && declaration.dictionary().handles().isCloseable(declaration.owner()))));
  }

  private Stream<Role> requires(Mirror mirror) {
    List<String> states = mirror.texts("value");
    States.check(declaration, method(), mirror, states, stateKinds());
    return Stream.of(
        new Role.Requires(new Subject.Receiver(), states, mirror.flag("warning", false)));
  }

  private Stream<Role> becomes(Mirror mirror) {
    String state = mirror.text("value");
    States.check(declaration, method(), mirror, List.of(state), stateKinds());
    return Stream.of(
        new Role.Becomes(new Subject.Receiver(), state, declaration.when(method(), mirror)));
  }

  private List<String> stateKinds() {
    return List.of(declaration.name(declaration.owner().asType()));
  }

  private Stream<Role> sameAs(Mirror mirror) {
    Optional<Subject> named = declaration.named(mirror.text("value"), method(), mirror);
    return named.stream().map(Role.SameAs::new);
  }

  private Role notIn(Mirror mirror) {
    return new Role.NotIn(
        declaration.contexts(method(), mirror),
        !mirror.constant("of").equals("ANY"),
        mirror.text("because"),
        declaration.condition(method(), mirror, "unless", new Subject.Result()),
        mirror.flag("warning", false));
  }

  private Condition condition(Mirror mirror) {
    return declaration.condition(method(), mirror, "when", new Subject.Result());
  }

  private List<String> kinds(Mirror mirror) {
    return declaration.kinds(method(), mirror, declaration.owner().asType());
  }

  // A handle of the process has no value; every other one that a method speaks of is its receiver.
  private Subject receiver(Mirror mirror) {
    List<String> kinds = kinds(mirror);
    boolean process = declaration.isSingleton(kinds);
    if (!process && declaration.isStatic()) {
      declaration.complain(
          method(),
          mirror,
          "a static method has no receiver",
          "put @" + mirror.name() + " on a parameter");
    }
    return process ? new Subject.Process(kinds.get(0)) : new Subject.Receiver();
  }

  private ExecutableElement method() {
    return declaration.method();
  }
}
