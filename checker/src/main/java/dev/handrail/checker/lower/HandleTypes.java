package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.pack.PackType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The types that are kinds of handle: declared to be, or subtypes of such. */
final class HandleTypes {

  private static final String FLUSHABLE = "java.io.Flushable";

  private final Names names;
  private final Mirrors mirrors;
  private final Supertypes supertypes;
  private final Predicate<TypeElement> inSources;
  private final Map<TypeElement, Optional<TypeElement>> declaring = new HashMap<>();
  private final Map<TypeElement, Boolean> closers = new HashMap<>();
  // Types of libraries that an annotation made handles: @MustBeClosed says it of what it stands on.
  private final Set<String> adopted = new TreeSet<>();

  /**
   * @param inSources whether the source of a type is in the compilation
   */
  HandleTypes(
      Names names, Mirrors mirrors, Supertypes supertypes, Predicate<TypeElement> inSources) {
    this.inSources = inSources;
    this.names = names;
    this.mirrors = mirrors;
    this.supertypes = supertypes;
  }

  /** The kind of handle that the type is. */
  Optional<Kind> kind(TypeElement type) {
    Optional<TypeElement> declared = declaring(type);
    if (declared.isPresent()) {
      return Optional.of(kind(type, declared.get()));
    }
    return isAdopted(type) ? Optional.of(undeclared(type)) : Optional.empty();
  }

  /** Whether values of the type are handles. */
  boolean isHandle(TypeElement type) {
    return declaring(type).isPresent() || isAdopted(type);
  }

  /** Whether the type or one of its supertypes is declared to be a handle. */
  boolean isDeclared(TypeElement type) {
    return declaring(type).isPresent();
  }

  /** Whether every method of the type is a use of it: not of types that others described. */
  boolean impliesUses(TypeElement type) {
    return declaring(type).flatMap(declared -> mirrors.of(declared, "Handle")).isPresent();
  }

  /**
   * Whether only a pack, or what others say of a supertype, makes the type a handle, and its source
   * is here: what the source does says more than that.
   */
  boolean speaksForItself(TypeElement type) {
    boolean isSaidOfOthers =
        declaring(type).isEmpty() && isAdopted(type) && !adopted.contains(names.of(type));
    return (isOfPack(type) || isSaidOfOthers) && inSources.test(type);
  }

  /** Whether the source of the type is in the compilation. */
  boolean isInSources(TypeElement type) {
    return inSources.test(type);
  }

  /** Whether only a pack makes the type a handle, and it does not describe the type's package. */
  boolean isBeyondPack(TypeElement type) {
    return isOfPack(type) && !mirrors.isOfPack(type);
  }

  /** Whether a pack, not an annotation, makes the type a handle. */
  boolean isOfPack(TypeElement type) {
    return declaring(type).flatMap(this::marker).filter(PackMirror.class::isInstance).isPresent();
  }

  /** Makes a closeable type a kind of handle though it is not declared to be one. */
  void adopt(TypeElement type) {
    if (declaring(type).isEmpty()
        && supertypes.is(type, "java.lang.AutoCloseable")
        && supertypes.withSelf(type).noneMatch(this::needsNoClose)) {
      adopted.add(names.of(type));
    }
  }

  /** Whether an annotation takes back what a superclass is declared to be. */
  boolean isExempt(TypeElement type) {
    return !isDeclared(type)
        && Supertypes.classes(type).stream().anyMatch(each -> marker(each).isPresent());
  }

  // @NotOwning, or a @MustCall of nothing.
  private boolean needsNoClose(TypeElement type) {
    return mirrors.of(type).stream()
        .anyMatch(
            mirror ->
                !mirror.ours()
                    && (mirror.is("NotOwning")
                        || isMustCall(mirror) && mirror.texts("value").isEmpty()));
  }

  /** Whether a variable of the type may hold a handle of an adopted type. */
  boolean mayBeAdopted(TypeElement type) {
    if (adopted.isEmpty()) {
      return false;
    }
    String name = names.of(type);
    return isAdopted(type)
        || adopted.stream()
            .flatMap(each -> names.type(each).stream())
            .flatMap(each -> supertypes.of(each).stream())
            .anyMatch(each -> names.of(each).equals(name));
  }

  /** Whether a constructor of the class yields an open handle. */
  boolean opensWhenConstructed(TypeElement type) {
    // Of other classes nobody knows what they do with what they are given.
    return type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && (!isOfPack(type) || mirrors.isOfPack(type))
        && isDeclared(type)
        && Supertypes.classes(type).stream().anyMatch(each -> marker(each).isPresent())
        && supertypes.withSelf(type).noneMatch(each -> declares(each, this::opensReceiver));
  }

  /** Whether {@code close()} of the type is its closer, not replaced by another one. */
  boolean closesByClose(TypeElement type) {
    Boolean known = closers.get(type);
    if (known == null) {
      known =
          supertypes.is(type, "java.lang.AutoCloseable")
              && closerNames(type).isEmpty()
              && supertypes.withSelf(type).noneMatch(each -> declares(each, this::replaces));
      closers.put(type, known);
    }
    return known;
  }

  /** The methods without parameters that a foreign annotation names as the closers. */
  List<String> closerNames(TypeElement type) {
    return declaring(type).stream()
        .flatMap(declared -> mirrors.of(declared).stream())
        .filter(mirror -> isMustCall(mirror))
        .flatMap(mirror -> mirror.texts("value").stream())
        .toList();
  }

  /** Whether calling {@code close()} again is allowed, by the type. */
  boolean isCloseable(TypeElement type) {
    return supertypes.is(type, "java.io.Closeable")
        || (supertypes.is(type, "java.lang.AutoCloseable")
            && supertypes
                .withSelf(type)
                .map(each -> each.getQualifiedName().toString())
                .anyMatch(HandleTypes::isOfMessagingOrDatabases));
  }

  private static boolean isOfMessagingOrDatabases(String name) {
    return Stream.of("java.sql.", "javax.sql.", "javax.jms.", "jakarta.jms.")
        .anyMatch(name::startsWith);
  }

  private boolean isAdopted(TypeElement type) {
    return !adopted.isEmpty()
        && supertypes.withSelf(type).anyMatch(each -> adopted.contains(names.of(each)));
  }

  private Optional<TypeElement> declaring(TypeElement type) {
    Optional<TypeElement> known = declaring.get(type);
    if (known == null) {
      known =
          supertypes
              .withSelf(type)
              .filter(each -> marker(each).isPresent() || needsNoClose(each))
              .findFirst()
              .filter(each -> marker(each).isPresent());
      declaring.put(type, known);
    }
    return known;
  }

  private Optional<Mirror> marker(TypeElement type) {
    return mirrors.of(type).stream()
        .filter(mirror -> mirror.ours() ? mirror.is("Handle") : isMustCall(mirror))
        .filter(mirror -> mirror.ours() || !mirror.texts("value").isEmpty())
        .findFirst();
  }

  private static boolean isMustCall(Mirror mirror) {
    return mirror.is("InheritableMustCall") || mirror.is("MustCall");
  }

  private Kind kind(TypeElement type, TypeElement declared) {
    Optional<Mirror> handle = mirrors.of(declared, "Handle");
    if (handle.isEmpty()) {
      return undeclared(type);
    }
    return kind(
        names.of(type),
        names(type),
        handle.get(),
        declares(declared, this::closesNothing),
        isCloseable(type));
  }

  /** The kind of handle that a pack names and for which there is no class. */
  Optional<Kind> kind(PackType type) {
    return Mirrors.of(type).stream()
        .filter(mirror -> mirror.is("Handle"))
        .map(mirror -> kind(type.name(), supertypes(type, 8), mirror, false, isCloseable(type)))
        .findFirst();
  }

  // Its supertypes may be classes, or kinds that only packs name.
  private List<String> supertypes(PackType type, int depth) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : type.supertypes()) {
      all.add(name);
      names.type(name).ifPresent(element -> all.addAll(names(element)));
      if (depth > 0 && names.type(name).isEmpty()) {
        mirrors.pack(name).ifPresent(pack -> all.addAll(supertypes(pack, depth - 1)));
      }
    }
    return List.copyOf(all);
  }

  private boolean isCloseable(PackType type) {
    return supertypes(type, 8).stream()
        .flatMap(each -> names.type(each).stream())
        .anyMatch(this::isCloseable);
  }

  private static Kind kind(
      String name, List<String> supertypes, Mirror mirror, boolean isLasting, boolean isCloseable) {
    String onParentClose = mirror.constant("onParentClose");
    return new Kind(
        name,
        supertypes,
        mirror.classes("childOf").stream().filter(each -> !each.isEmpty()).toList(),
        onParentClose.isEmpty()
            ? Kind.OnParentClose.REJECTED
            : Kind.OnParentClose.valueOf(onParentClose),
        mirror.text("code"),
        mirror.flag("mustClose", true),
        mirror.flag("counted", false),
        mirror.flag("singleton", false),
        mirror.texts("states"),
        isLasting,
        isCloseable,
        supertypes.contains(FLUSHABLE));
  }

  private Kind undeclared(TypeElement type) {
    return new Kind(
        names.of(type),
        names(type),
        List.of(),
        Kind.OnParentClose.REJECTED,
        "",
        true,
        false,
        false,
        List.of(),
        false,
        isCloseable(type),
        names(type).contains(FLUSHABLE));
  }

  private List<String> names(TypeElement type) {
    return supertypes.of(type).stream().map(names::of).toList();
  }

  private interface MethodTest {
    boolean holds(ExecutableElement method);
  }

  private static boolean declares(TypeElement type, MethodTest test) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.METHOD)
        .anyMatch(member -> test.holds((ExecutableElement) member));
  }

  private boolean opensReceiver(ExecutableElement method) {
    return mirrors.of(method).stream()
        .anyMatch(mirror -> mirror.is("Opens") && mirror.text("at").equals("this"));
  }

  private boolean closesNothing(ExecutableElement method) {
    return isClose(method) && mirrors.of(method, "AnyTime").isPresent();
  }

  // A closer of other handles says of which.
  private boolean replaces(ExecutableElement method) {
    return !isClose(method)
        && !method.getModifiers().contains(Modifier.STATIC)
        && mirrors.of(method, "Closes").filter(closes -> closesItself(method, closes)).isPresent();
  }

  private boolean closesItself(ExecutableElement method, Mirror closes) {
    String owner = names.of((TypeElement) method.getEnclosingElement());
    return closes.text("field").isEmpty()
        && (closes.classes("value").isEmpty() || closes.classes("value").contains(owner));
  }

  /** Whether the method is {@code close()}. */
  static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty();
  }
}
