package dev.handrail.checker.lower;

import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Outcome;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads what the annotations of methods declare. */
record Operations(Dictionary dictionary) {

  /** What is declared of the method, by itself or by what it overrides. */
  Optional<Operation> of(ExecutableElement method) {
    if (!dictionary.mirrors().describe(method)) {
      for (ExecutableElement above : dictionary.supertypes().overridden(method)) {
        if (dictionary.mirrors().describe(above)) {
          return Optional.of(inherited(method, above));
        }
      }
    }
    Operation operation = read(method, Complaints.IGNORED);
    boolean saysNothing =
        operation.roles().isEmpty() && operation.outcome().equals(Outcome.RETURNS);
    return saysNothing && !isKnownToBorrow(method) ? Optional.empty() : Optional.of(operation);
  }

  /** What a pack leaves out of the packages that it describes does nothing to its arguments. */
  private boolean isKnownToBorrow(ExecutableElement method) {
    return isOfPack(method)
        && method.getParameters().stream()
            .flatMap(each -> Declaration.element(each.asType()).stream())
            .anyMatch(dictionary.handles()::isHandle);
  }

  private boolean isOfPack(ExecutableElement method) {
    return dictionary.mirrors().isOfPack((TypeElement) method.getEnclosingElement());
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
    roles.sort(Comparator.comparingInt(Operations::turn));
    return new Operation(
        dictionary.names().key(method), outcome(declaration), List.copyOf(roles), isOfPack(method));
  }

  /** What is closed is closed before anything is opened, and what wraps it is open by then. */
  private static int turn(Role role) {
    if (role instanceof Role.Closes || role instanceof Role.Clears) {
      return 0;
    }
    return role instanceof Role.Opens ? 1 : 2;
  }

  /** The {@code close()} that a handle of the type inherits from what is no handle. */
  Optional<Operation> inheritedClose(MethodKey key, TypeElement owner) {
    boolean isClose = key.name().equals("close") && key.parameters().equals("()");
    if (!isClose || !dictionary.handles().isHandle(owner) || inheritsDescribedClose(owner)) {
      return Optional.empty();
    }
    Role role =
        dictionary.handles().closesByClose(owner)
            ? closes(owner)
            : new Role.AnyTime(new Subject.Receiver());
    // Where an annotation makes the owner a handle, the inherited body need not say that it closes.
    boolean yields = dictionary.handles().isOfPack(owner);
    return Optional.of(new Operation(key, Outcome.RETURNS, List.of(role), yields));
  }

  private boolean inheritsDescribedClose(TypeElement owner) {
    return dictionary.supertypes().of(owner).stream()
        .flatMap(type -> Names.methodsOf(type).stream())
        .filter(HandleTypes::isClose)
        .anyMatch(dictionary.mirrors()::describe);
  }

  private Role closes(TypeElement owner) {
    return new Role.Closes(
        new Subject.Receiver(),
        List.of(dictionary.names().of(owner)),
        When.SUCCESS,
        dictionary.handles().isCloseable(owner));
  }

  /** Of a type that only an annotation like {@code @MustBeClosed} made a handle: its closer. */
  Operation adoptedClose(ExecutableElement method, TypeElement owner) {
    return new Operation(
        dictionary.names().key(method),
        Outcome.RETURNS,
        List.of(closes(owner)),
        dictionary.handles().speaksForItself(owner));
  }

  // The overridden method speaks of its own class, which is a supertype: that fits.
  private Operation inherited(ExecutableElement method, ExecutableElement above) {
    Operation operation = read(above, Complaints.IGNORED);
    return new Operation(
        dictionary.names().key(method), operation.outcome(), operation.roles(), operation.ofPack());
  }

  private Stream<Role> declared(Declaration declaration) {
    MethodRoles ours = new MethodRoles(declaration);
    ForeignRoles foreign = new ForeignRoles(declaration);
    Stream<Role> onMethod =
        dictionary.mirrors().onMethod(declaration.method()).stream()
            .flatMap(mirror -> mirror.ours() ? ours.of(mirror) : foreign.ofMethod(mirror));
    Stream<Role> onParameters =
        declaration.method().getParameters().stream()
            .flatMap(parameter -> onParameter(declaration, parameter));
    Stream<Role> onReceiver =
        dictionary.mirrors().onReceiver(declaration.method()).stream().flatMap(foreign::ofReceiver);
    return Stream.of(onMethod, onParameters, onReceiver).flatMap(roles -> roles).distinct();
  }

  private Stream<Role> onParameter(Declaration declaration, VariableElement parameter) {
    ParameterRoles ours = new ParameterRoles(declaration, parameter);
    ForeignRoles foreign = new ForeignRoles(declaration);
    return dictionary.mirrors().onParameter(parameter).stream()
        .flatMap(
            mirror -> mirror.ours() ? ours.of(mirror) : foreign.ofParameter(mirror, parameter));
  }

  private Stream<Role> contextsOfType(Declaration declaration) {
    if (declaration.isStatic() || declaration.isConstructor()) {
      return Stream.empty();
    }
    return dictionary.mirrors().of(declaration.owner(), "RunsIn").stream()
        .map(mirror -> declaration.contexts(declaration.owner(), mirror))
        .map(contexts -> new Role.RunsIn(new Subject.Receiver(), contexts));
  }

  private Outcome outcome(Declaration declaration) {
    Optional<Mirror> own = dictionary.mirrors().of(declaration.method(), "Outcome");
    if (own.isPresent()) {
      return new Outcome(
          condition(declaration, own.get(), "ok"), condition(declaration, own.get(), "pending"));
    }
    Optional<Mirror> ofType = dictionary.mirrors().of(declaration.owner(), "Outcome");
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
}
