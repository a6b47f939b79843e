package dev.handrail.checker.lower;

import com.sun.source.util.Trees;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.FieldSpec;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.TypeTrait;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the annotations in a compilation and on its class path declare, read when asked for. */
public final class DeclaredSpecs implements SpecCatalog {

  private final Dictionary dictionary;
  private final Operations operations;
  private final Map<ExecutableElement, Optional<Operation>> byElement = new HashMap<>();
  private final Map<TypeElement, Boolean> described = new HashMap<>();
  // Most methods: nothing is ever declared of them.
  private final Set<MethodKey> plain = new HashSet<>();
  private final Map<String, Optional<Kind>> kinds = new HashMap<>();
  private final Map<FieldKey, FieldSpec> fields = new HashMap<>();

  /** The specifications of one compilation. */
  public DeclaredSpecs(Trees trees, Elements elements, Types types, PackIndex packs) {
    this.dictionary = Dictionary.of(trees, elements, types, packs);
    this.operations = new Operations(dictionary);
  }

  /** Whether anything is declared of the method; cheap enough to ask for every call. */
  public boolean specified(ExecutableElement method) {
    return operation(method).isPresent();
  }

  /** What is declared of the method. */
  public Optional<Operation> operation(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner) || isPlain(method, owner)) {
      return Optional.empty();
    }
    Optional<Operation> known = byElement.get(method);
    if (known == null) {
      known = operations.of(method);
      byElement.put(method, known);
      // Remembers the name of a method of a local class, which cannot be looked up by it.
      dictionary.names().key(method);
    }
    return known.or(() -> adoptedClose(method, owner));
  }

  @Override
  public Optional<Operation> operation(MethodKey method) {
    if (plain.contains(method)) {
      return Optional.empty();
    }
    Optional<ExecutableElement> declared = dictionary.names().method(method);
    if (declared.isEmpty()) {
      return dictionary
          .names()
          .type(method.owner())
          .flatMap(owner -> operations.inheritedClose(method, owner));
    }
    if (declared.get().getEnclosingElement() instanceof TypeElement owner
        && isPlain(declared.get(), owner)) {
      plain.add(method);
    }
    return declared.flatMap(this::operation);
  }

  @Override
  public List<Operation> operations(String type) {
    return dictionary.names().type(type).stream()
        .flatMap(element -> dictionary.names().elements().getAllMembers(element).stream())
        .filter(member -> member.getKind() == ElementKind.METHOD)
        .flatMap(member -> operation((ExecutableElement) member).stream())
        .sorted(Comparator.comparing(Operation::method))
        .toList();
  }

  @Override
  public Optional<Kind> kind(String binaryName) {
    Optional<Kind> known = kinds.get(binaryName);
    if (known == null || known.isEmpty()) {
      known = dictionary.kind(binaryName);
      kinds.put(binaryName, known);
    }
    return known;
  }

  @Override
  public Optional<Accessor> accessor(MethodKey method) {
    return dictionary.cells().accessor(method);
  }

  @Override
  public boolean throwsNothing(Instruction.Invoke call) {
    return dictionary.cells().throwsNothing(call);
  }

  @Override
  public boolean isCell(String type) {
    return dictionary.cells().isCell(type);
  }

  @Override
  public boolean is(TypeTrait trait, String kind) {
    return kind(kind).filter(known -> dictionary.cells().is(trait, known)).isPresent();
  }

  @Override
  public FieldSpec field(FieldKey field) {
    FieldSpec known = fields.get(field);
    if (known == null) {
      known = find(field).map(this::read).orElse(FieldSpec.NOTHING);
      fields.put(field, known);
    }
    return known;
  }

  @Override
  public boolean isCloseable(String type) {
    return dictionary
        .names()
        .type(type)
        .filter(
            element ->
                dictionary.supertypes().is(element, "java.lang.AutoCloseable")
                    || dictionary.handles().isHandle(element))
        .isPresent();
  }

  Dictionary dictionary() {
    return dictionary;
  }

  Operations operations() {
    return operations;
  }

  private boolean isPlain(ExecutableElement method, TypeElement owner) {
    return !isDescribed(owner) && !mayStandOut(method);
  }

  // The platform bears none of these annotations; looking for them costs more than all the rest.
  private boolean isDescribed(TypeElement owner) {
    Boolean known = described.get(owner);
    if (known == null) {
      known = dictionary.supertypes().withSelf(owner).anyMatch(this::isAnnotated);
      described.put(owner, known);
    }
    return known;
  }

  private boolean mayStandOut(ExecutableElement method) {
    return HandleTypes.isClose(method) || dictionary.cells().readsLastError(method);
  }

  private Optional<Operation> adoptedClose(ExecutableElement method, TypeElement owner) {
    return HandleTypes.isClose(method) && dictionary.handles().mayBeAdopted(owner)
        ? Optional.of(operations.adoptedClose(method, owner))
        : Optional.empty();
  }

  private boolean isAnnotated(TypeElement type) {
    if (dictionary.names().of(type).startsWith("java.")) {
      return dictionary.mirrors().isOfPack(type);
    }
    return !dictionary.mirrors().of(type).isEmpty()
        || type.getEnclosedElements().stream()
            .filter(ExecutableElement.class::isInstance)
            .anyMatch(member -> dictionary.mirrors().describe((ExecutableElement) member));
  }

  private Optional<VariableElement> find(FieldKey key) {
    return dictionary.names().type(key.owner()).stream()
        .flatMap(type -> type.getEnclosedElements().stream())
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> member.getSimpleName().contentEquals(key.name()))
        .map(VariableElement.class::cast)
        .findFirst();
  }

  private FieldSpec read(VariableElement field) {
    List<Mirror> mirrors =
        Stream.concat(
                dictionary.mirrors().of(field).stream(),
                dictionary.mirrors().of(field.asType().getAnnotationMirrors()).stream())
            .toList();
    return mirrors.isEmpty()
        ? FieldSpec.NOTHING
        : new FieldSpec(
            has(mirrors, "Owned", "Owning"),
            has(mirrors, "Borrowed", "NotOwning"),
            classes(mirrors, "Kind"),
            classes(mirrors, "RunsIn"));
  }

  private static boolean has(List<Mirror> mirrors, String ours, String foreign) {
    return mirrors.stream().anyMatch(mirror -> mirror.is(mirror.ours() ? ours : foreign));
  }

  private List<String> classes(List<Mirror> mirrors, String name) {
    return mirrors.stream()
        .filter(mirror -> mirror.ours() && mirror.is(name))
        .flatMap(mirror -> mirror.classes("value").stream())
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }
}
