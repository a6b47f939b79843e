package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One method whose annotations are read: what the names, kinds and conditions on it mean. */
final class Declaration implements Conditions.Scope {

  private final ExecutableElement method;
  private final TypeElement owner;
  private final Dictionary dictionary;
  private final Complaints complaints;

  Declaration(ExecutableElement method, Dictionary dictionary, Complaints complaints) {
    this.method = method;
    this.owner = (TypeElement) method.getEnclosingElement();
    this.dictionary = dictionary;
    this.complaints = complaints;
  }

  ExecutableElement method() {
    return method;
  }

  TypeElement owner() {
    return owner;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  boolean isConstructor() {
    return method.getKind() == ElementKind.CONSTRUCTOR;
  }

  boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  /** What a method or its constructor yields. */
  Subject produced() {
    return isConstructor() ? new Subject.Receiver() : new Subject.Result();
  }

  TypeMirror producedType() {
    return isConstructor() ? owner.asType() : method.getReturnType();
  }

  Subject argument(VariableElement parameter) {
    return new Subject.Argument(
        method.getParameters().indexOf(parameter), dictionary.mirrors().name(parameter));
  }

  void complain(Element element, Mirror annotation, String message, String fix) {
    complaints.add(element, annotation, message, fix);
  }

  /** The parameter or receiver that an annotation names. */
  Optional<Subject> named(String name, Element element, Mirror annotation) {
    if (name.equals("this") && !isStatic()) {
      return Optional.of(new Subject.Receiver());
    }
    Optional<Subject> parameter = parameter(name);
    if (parameter.isEmpty()) {
      List<String> known =
          isStatic()
              ? parameters()
              : Stream.concat(Stream.of("this"), parameters().stream()).toList();
      complain(
          element,
          annotation,
          "there is no parameter '" + name + "'",
          Spelling.didYouMean(name, known));
    }
    return parameter;
  }

  /** For which outcomes an annotation holds. */
  When when(Element element, Mirror annotation) {
    String text = annotation.text("when").trim();
    return switch (text) {
      case "" -> When.SUCCESS;
      case "fail" -> new When.Failure();
      case "pending" -> new When.Pending();
      case "always" -> new When.Any();
      default -> holds(condition(element, annotation, "when", new Subject.Result()));
    };
  }

  private static When holds(Condition condition) {
    return condition instanceof Condition.Always ? When.SUCCESS : new When.Holds(condition);
  }

  /** The condition that is the annotation's element. */
  Condition condition(Element element, Mirror annotation, String name, Subject byDefault) {
    String text = annotation.text(name);
    Conditions.Parsed parsed = Conditions.parse(text, byDefault, this);
    for (Conditions.Mistake mistake : parsed.mistakes()) {
      complain(element, annotation, mistake.message() + " in \"" + text + "\"", mistake.fix());
    }
    if (!parsed.mistakes().isEmpty()) {
      return Condition.UNKNOWN;
    }
    Comparability.mismatch(parsed.condition(), this)
        .ifPresent(each -> complain(element, annotation, each.message(), each.fix()));
    return parsed.condition();
  }

  /** The condition on the outcome that the type gives to all its methods, if it fits this one. */
  Condition typeDefault(Mirror annotation, String name) {
    Conditions.Parsed parsed = Conditions.parse(annotation.text(name), new Subject.Result(), this);
    boolean fits =
        parsed.mistakes().isEmpty() && Comparability.mismatch(parsed.condition(), this).isEmpty();
    return fits ? parsed.condition() : Condition.ALWAYS;
  }

  /** The type of what a condition speaks of. */
  Optional<TypeMirror> type(Subject subject) {
    if (subject instanceof Subject.Argument argument) {
      return Optional.of(method.getParameters().get(argument.index()).asType());
    }
    return subject instanceof Subject.Result
        ? Optional.of(method.getReturnType())
        : Optional.empty();
  }

  /** The kinds that an annotation names; where it names none, the one of the declared type. */
  List<String> kinds(Element element, Mirror annotation, TypeMirror declared) {
    if (annotation.classes("value").isEmpty()) {
      checkNamed(element, annotation, declared);
      return List.of(implied(declared));
    }
    return literals().kinds(element, annotation, "value");
  }

  /** That what the method yields is a handle, if its type says so. */
  Optional<Role> producedHandle() {
    return handle(produced(), producedType());
  }

  /** That the subject is a handle, if its type says so. */
  Optional<Role> handle(Subject subject, TypeMirror declared) {
    return element(declared)
        .filter(dictionary.handles()::isHandle)
        .map(type -> new Role.OfKind(subject, List.of(name(type.asType()))));
  }

  /** The contexts that an annotation names. */
  List<String> contexts(Element element, Mirror annotation) {
    return literals().contexts(element, annotation);
  }

  private ClassLiterals literals() {
    return new ClassLiterals(dictionary, complaints);
  }

  private void checkNamed(Element element, Mirror annotation, TypeMirror declared) {
    if (declared.getKind().isPrimitive() && enclosingHandle().isEmpty()) {
      complain(
          element,
          annotation,
          "a raw value needs the kind of handle that it is",
          "name it: @" + annotation.name() + "(Session.class)");
    }
  }

  // A handle's own type, what a cell, an array or a collection of it holds, or the class around it.
  private String implied(TypeMirror declared) {
    return Stream.concat(Stream.of(declared), contents(declared))
        .filter(each -> element(each).filter(dictionary.handles()::isHandle).isPresent())
        .findFirst()
        .map(this::name)
        .or(this::enclosingHandle)
        .orElseGet(() -> name(declared));
  }

  private Optional<String> enclosingHandle() {
    return dictionary.handles().isHandle(owner)
        ? Optional.of(name(owner.asType()))
        : Optional.empty();
  }

  private static Stream<TypeMirror> contents(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    }
    return type.getKind() == TypeKind.DECLARED
        ? ((DeclaredType) type).getTypeArguments().stream().map(TypeMirror.class::cast)
        : Stream.empty();
  }

  /** The known kinds among the names. */
  List<Kind> known(List<String> kinds) {
    return kinds.stream().flatMap(each -> dictionary.kind(each).stream()).toList();
  }

  /** Whether all the kinds have no value, but one handle of the process. */
  boolean isSingleton(List<String> kinds) {
    return !kinds.isEmpty()
        && kinds.stream()
            .allMatch(each -> dictionary.kind(each).filter(Kind::singleton).isPresent());
  }

  String name(TypeMirror type) {
    return dictionary.names().of(type);
  }

  static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  private List<String> parameters() {
    return method.getParameters().stream().<String>map(dictionary.mirrors()::name).toList();
  }

  private Optional<Subject> parameter(String name) {
    return IntStream.range(0, method.getParameters().size())
        .filter(i -> dictionary.mirrors().name(method.getParameters().get(i)).equals(name))
        .mapToObj(i -> (Subject) new Subject.Argument(i, name))
        .findFirst();
  }

  @Override
  public Optional<Subject> subject(String name) {
    return name.equals("lastError") ? Optional.of(new Subject.LastError()) : parameter(name);
  }

  @Override
  public Optional<Operand> constant(String name, Subject subject) {
    Optional<Operand> found = dictionary.constants().resolve(name, owner);
    // A constant of an enum needs no more than its name, as in a switch.
    return found.or(
        () ->
            type(subject)
                .flatMap(Declaration::element)
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .flatMap(type -> dictionary.constants().member(type, name)));
  }

  @Override
  public List<String> subjects() {
    return Stream.concat(parameters().stream(), Stream.of("lastError")).toList();
  }
}
