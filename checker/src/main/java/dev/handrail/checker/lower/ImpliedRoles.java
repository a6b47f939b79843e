package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The roles that a method has because its class is a handle, beside those that it declares. */
record ImpliedRoles(Declaration declaration, List<Role> declared) {

  Stream<Role> get() {
    ExecutableElement method = declaration.method();
    TypeElement owner = declaration.owner();
    HandleTypes handles = declaration.dictionary().handles();
    if (handles.speaksForItself(owner)) {
      return Stream.empty();
    }
    if (declaration.isConstructor() && handles.isExempt(owner)) {
      // What the constructor of the superclass opens nobody has to close.
      return Stream.of(new Role.AnyTime(new Subject.Receiver()));
    }
    if (declaration.isConstructor()) {
      return handles.opensWhenConstructed(owner) && declared.stream().noneMatch(this::isOfReceiver)
          ? Stream.of(opens())
          : Stream.empty();
    }
    if (declaration.isStatic()
        || method.getModifiers().contains(Modifier.PRIVATE)
        || !handles.isHandle(owner)
        || isOfObject(method)
        || declared.stream().anyMatch(this::isOfReceiver)) {
      return Stream.empty();
    }
    if (isCloser(method, owner, handles)) {
      return Stream.of(
          new Role.Closes(
              new Subject.Receiver(), kinds(), When.SUCCESS, handles.isCloseable(owner)));
    }
    if (!handles.impliesUses(owner) || handles.isBeyondPack(owner) && !overridesDescribed(method)) {
      return Stream.empty();
    }
    return Stream.of(
        HandleTypes.isClose(method)
            ? new Role.AnyTime(new Subject.Receiver())
            : new Role.Uses(new Subject.Receiver(), kinds()));
  }

  /** What a subclass adds may be asked of a closed handle, too: a count, a checksum. */
  private boolean overridesDescribed(ExecutableElement method) {
    Dictionary dictionary = declaration.dictionary();
    return dictionary.supertypes().overridden(method).stream()
        .map(above -> (TypeElement) above.getEnclosingElement())
        .anyMatch(dictionary.mirrors()::isOfPack);
  }

  private boolean isCloser(ExecutableElement method, TypeElement owner, HandleTypes handles) {
    return method.getParameters().isEmpty()
        && ((HandleTypes.isClose(method) && handles.closesByClose(owner))
            || handles.closerNames(owner).contains(method.getSimpleName().toString()));
  }

  private Role opens() {
    return new Role.Opens(new Subject.Receiver(), kinds(), List.of(), When.SUCCESS, false, "");
  }

  private List<String> kinds() {
    return List.of(declaration.name(declaration.owner().asType()));
  }

  private boolean isOfReceiver(Role role) {
    return (role instanceof Role.Opens opens && opens.subject() instanceof Subject.Receiver)
        || (role instanceof Role.Closes closes && closes.subject() instanceof Subject.Receiver)
        || (role instanceof Role.Uses uses && uses.subject() instanceof Subject.Receiver)
        || (role instanceof Role.AnyTime anyTime && anyTime.subject() instanceof Subject.Receiver);
  }

  private static boolean isOfObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    return (parameters == 0 && (name.equals("toString") || name.equals("hashCode")))
        || (parameters == 1 && name.equals("equals"));
  }
}
