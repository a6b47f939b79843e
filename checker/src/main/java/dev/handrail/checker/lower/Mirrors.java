package dev.handrail.checker.lower;

import com.sun.source.util.Trees;
import dev.handrail.checker.spec.pack.PackAnnotation;
import dev.handrail.checker.spec.pack.PackIndex;
import dev.handrail.checker.spec.pack.PackMember;
import dev.handrail.checker.spec.pack.PackType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The annotations of elements: what is written on them, or else what a spec pack says of them. */
final class Mirrors {

  static final String PACKAGE = "dev.handrail.annotations";

  private static final List<String> FOREIGN =
      List.of(
          "MustBeClosed",
          "MustCall",
          "InheritableMustCall",
          "Owning",
          "NotOwning",
          "MustCallAlias",
          "EnsuresCalledMethods",
          "CreatesMustCallFor",
          "WillClose",
          "WillNotClose",
          "WillCloseWhenClosed");

  private final Names names;
  private final PackIndex packs;
  private final UnresolvedAnnotations unresolved;

  Mirrors(Names names, PackIndex packs, Trees trees) {
    this.names = names;
    this.packs = packs;
    this.unresolved = new UnresolvedAnnotations(trees, FOREIGN::contains);
  }

  /** The annotations of the element that say something of handles, repeated ones taken apart. */
  List<Mirror> of(Element element) {
    List<Mirror> written = of(element.getAnnotationMirrors());
    List<Mirror> missing = unresolved.of(element);
    if (!missing.isEmpty()) {
      return Stream.concat(written.stream(), missing.stream()).toList();
    }
    return written.isEmpty() ? ofPack(element) : written;
  }

  /** Of an annotation whose class is missing some JDKs tell the name, but not all that it says. */
  private static boolean isMissing(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() == TypeKind.ERROR;
  }

  /** The annotations among these that say something of handles. */
  List<Mirror> of(List<? extends AnnotationMirror> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<Mirror> found = new ArrayList<>(annotations.size());
    for (AnnotationMirror annotation : annotations) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      String name = type.getSimpleName().toString();
      boolean ours = type.getQualifiedName().toString().startsWith(PACKAGE + ".");
      if (name.equals("List") && (ours || isForeign(type.getEnclosingElement()))) {
        found.addAll(of(new WrittenMirror(annotation, name, ours, names).repeated()));
      } else if (ours) {
        found.add(new WrittenMirror(annotation, name, true, names));
      } else if (FOREIGN.contains(name) && !isMissing(annotation)) {
        found.add(new WrittenMirror(annotation, name, false, names));
      }
    }
    return found;
  }

  private static boolean isForeign(Element type) {
    return FOREIGN.contains(type.getSimpleName().toString());
  }

  /** The element's annotation of Handrail's with the name. */
  Optional<Mirror> of(Element element, String name) {
    return of(element).stream().filter(mirror -> mirror.ours() && mirror.is(name)).findFirst();
  }

  /** The annotations of the method itself and of its result's type. */
  List<Mirror> onMethod(ExecutableElement method) {
    return both(method, method.getReturnType());
  }

  /** Others' annotations of the parameter {@code this}, where it is written. */
  List<Mirror> onReceiver(ExecutableElement method) {
    TypeMirror receiver = method.getReceiverType();
    Stream<Mirror> written =
        receiver == null ? Stream.empty() : of(receiver.getAnnotationMirrors()).stream();
    return Stream.concat(written, unresolved.onReceiver(method).stream())
        .filter(each -> !each.ours())
        .toList();
  }

  /** The annotations of the parameter and of its type. */
  List<Mirror> onParameter(VariableElement parameter) {
    return both(parameter, parameter.asType());
  }

  /** Whether the method or one of its parameters bears an annotation that we read. */
  boolean describe(ExecutableElement method) {
    return !onMethod(method).isEmpty()
        || !onReceiver(method).isEmpty()
        || method.getParameters().stream().anyMatch(each -> !onParameter(each).isEmpty());
  }

  /** Whether a pack describes the type's package: what it leaves out there only borrows. */
  boolean isOfPack(TypeElement type) {
    return packs.describes(PackIndex.packageOf(names.of(type)));
  }

  /** What a pack says of the type, which need not exist as a class. */
  Optional<PackType> pack(String binaryName) {
    return packs.type(binaryName);
  }

  /** The parameter's name: class files do not always tell it. */
  String name(VariableElement parameter) {
    return described(parameter)
        .map(PackMember.Parameter::name)
        .orElseGet(() -> parameter.getSimpleName().toString());
  }

  static List<Mirror> of(PackType type) {
    return mirrors(type.annotations());
  }

  // An annotation that may stand on types and declarations is seen on both.
  private List<Mirror> both(Element element, TypeMirror type) {
    List<Mirror> declared = of(element);
    List<? extends AnnotationMirror> onType = type.getAnnotationMirrors();
    if (onType.isEmpty()) {
      return declared;
    }
    List<Mirror> all = new ArrayList<>(declared);
    of(onType).stream()
        .filter(mirror -> declared.stream().noneMatch(other -> other.is(mirror.name())))
        .forEach(all::add);
    return all;
  }

  private List<Mirror> ofPack(Element element) {
    if (element instanceof TypeElement type) {
      return packs.type(names.of(type)).map(Mirrors::of).orElse(List.of());
    }
    if (element instanceof ExecutableElement method) {
      return member(method).map(each -> mirrors(each.annotations())).orElse(List.of());
    }
    return element instanceof VariableElement variable ? ofPack(variable) : List.of();
  }

  private List<Mirror> ofPack(VariableElement variable) {
    if (variable.getKind().isField()) {
      return variable.getEnclosingElement() instanceof TypeElement owner
          ? member(owner, variable.getSimpleName().toString())
              .map(each -> mirrors(each.annotations()))
              .orElse(List.of())
          : List.of();
    }
    return described(variable).map(each -> mirrors(each.annotations())).orElse(List.of());
  }

  private Optional<PackMember.Parameter> described(VariableElement parameter) {
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    int index = method.getParameters().indexOf(parameter);
    return member(method)
        .filter(each -> index >= 0 && index < each.parameters().size())
        .map(each -> each.parameters().get(index));
  }

  private Optional<PackMember> member(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
            && packs.type(names.of(owner)).isPresent()
        ? member(owner, method.getSimpleName() + names.key(method).parameters())
        : Optional.empty();
  }

  private Optional<PackMember> member(TypeElement owner, String key) {
    return packs.type(names.of(owner)).map(type -> type.members().get(key));
  }

  private static List<Mirror> mirrors(List<PackAnnotation> annotations) {
    return annotations.stream().<Mirror>map(PackMirror::new).toList();
  }
}
