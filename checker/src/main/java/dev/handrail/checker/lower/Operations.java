package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Outcome;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what the annotations of methods declare. */
record Operations(Dictionary dictionary) {

  /** Whether the method or one of its parameters bears an annotation that we read. */
  static boolean isAnnotated(ExecutableElement method) {
    return !onMethod(method).isEmpty()
        || method.getParameters().stream().anyMatch(each -> !onParameter(each).isEmpty());
  }

  /** What is declared of the method, by itself or by what it overrides. */
  Optional<Operation> of(ExecutableElement method) {
    if (!isAnnotated(method)) {
      for (ExecutableElement above : dictionary.supertypes().overridden(method)) {
        if (isAnnotated(above)) {
          return Optional.of(inherited(method, above));
        }
      }
    }
    Operation operation = read(method, Complaints.IGNORED);
    return operation.roles().isEmpty() && operation.outcome().equals(Outcome.RETURNS)
        ? Optional.empty()
        : Optional.of(operation);
  }

  /** What the method's own annotations say, with the complaints about them. */
  Operation read(ExecutableElement method, Complaints complaints) {
    Declaration declaration = new Declaration(method, dictionary, complaints);
    List<Role> roles = new ArrayList<>(declared(declaration).toList());
    roles.addAll(new ImpliedRoles(declaration, List.copyOf(roles)).get().toList());
    roles.addAll(contextsOfType(declaration).toList());
    if (dictionary.cells().readsLastError(method)) {
      roles.add(new Role.LastErrorReader());
    }
    return new Operation(dictionary.names().key(method), outcome(declaration), List.copyOf(roles));
  }

  /** Of a type that only an annotation like {@code @MustBeClosed} made a handle: its closer. */
  Operation adoptedClose(ExecutableElement method, TypeElement owner) {
    Role closes =
        new Role.Closes(
            new Subject.Receiver(),
            List.of(dictionary.names().of(owner)),
            When.SUCCESS,
            dictionary.handles().isCloseable(owner));
    return new Operation(dictionary.names().key(method), Outcome.RETURNS, List.of(closes));
  }

  // The overridden method speaks of its own class, which is a supertype: that fits.
  private Operation inherited(ExecutableElement method, ExecutableElement above) {
    Operation operation = read(above, Complaints.IGNORED);
    return new Operation(dictionary.names().key(method), operation.outcome(), operation.roles());
  }

  private static Stream<Role> declared(Declaration declaration) {
    MethodRoles ours = new MethodRoles(declaration);
    ForeignRoles foreign = new ForeignRoles(declaration);
    Stream<Role> onMethod =
        onMethod(declaration.method()).stream()
            .flatMap(mirror -> mirror.ours() ? ours.of(mirror) : foreign.ofMethod(mirror));
    Stream<Role> onParameters =
        declaration.method().getParameters().stream()
            .flatMap(parameter -> onParameter(declaration, parameter));
    return Stream.concat(onMethod, onParameters);
  }

  private static Stream<Role> onParameter(Declaration declaration, VariableElement parameter) {
    ParameterRoles ours = new ParameterRoles(declaration, parameter);
    ForeignRoles foreign = new ForeignRoles(declaration);
    return onParameter(parameter).stream()
        .flatMap(
            mirror -> mirror.ours() ? ours.of(mirror) : foreign.ofParameter(mirror, parameter));
  }

  private static Stream<Role> contextsOfType(Declaration declaration) {
    if (declaration.isStatic() || declaration.isConstructor()) {
      return Stream.empty();
    }
    return Mirror.of(declaration.owner(), "RunsIn").stream()
        .map(mirror -> declaration.contexts(declaration.owner(), mirror))
        .map(contexts -> new Role.RunsIn(new Subject.Receiver(), contexts));
  }

  private static Outcome outcome(Declaration declaration) {
    Optional<Mirror> own = Mirror.of(declaration.method(), "Outcome");
    if (own.isPresent()) {
      return new Outcome(
          condition(declaration, own.get(), "ok"), condition(declaration, own.get(), "pending"));
    }
    Optional<Mirror> ofType = Mirror.of(declaration.owner(), "Outcome");
    if (ofType.isEmpty() || declaration.isConstructor()) {
      return Outcome.RETURNS;
    }
    return new Outcome(
        declaration.typeDefault(ofType.get(), "ok"),
        declaration.typeDefault(ofType.get(), "pending"));
  }

  private static Condition condition(Declaration declaration, Mirror mirror, String name) {
    return declaration.condition(declaration.method(), mirror, name, new Subject.Result());
  }

  private static List<Mirror> onMethod(ExecutableElement method) {
    return both(method.getAnnotationMirrors(), method.getReturnType());
  }

  private static List<Mirror> onParameter(VariableElement parameter) {
    return both(parameter.getAnnotationMirrors(), parameter.asType());
  }

  // An annotation that may stand on types and declarations is seen on both.
  private static List<Mirror> both(List<? extends AnnotationMirror> own, TypeMirror type) {
    List<Mirror> declared = Mirror.of(own);
    List<? extends AnnotationMirror> onType = type.getAnnotationMirrors();
    if (onType.isEmpty()) {
      return declared;
    }
    List<Mirror> all = new ArrayList<>(declared);
    Mirror.of(onType).stream()
        .filter(mirror -> declared.stream().noneMatch(other -> other.is(mirror.name())))
        .forEach(all::add);
    return all;
  }
}
