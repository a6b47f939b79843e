package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Accessor.Step;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Structures;
import dev.handrail.checker.spec.TypeTrait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Cells, containers and views: declared by {@code @Cell} or described in the table. */
final class Cells {

  private final Names names;
  private final Mirrors mirrors;
  private final Supertypes supertypes;
  private final Structures structures;
  private final Map<String, Boolean> cells = new HashMap<>();
  private final Map<MethodKey, Optional<Accessor>> accessors = new HashMap<>();

  Cells(Names names, Mirrors mirrors, Supertypes supertypes, Structures structures) {
    this.names = names;
    this.mirrors = mirrors;
    this.supertypes = supertypes;
    this.structures = structures;
  }

  /** Whether values of the type are cells. */
  boolean isCell(String type) {
    return type.endsWith("[]") || cells.computeIfAbsent(type, this::findCell);
  }

  /** Whether the table says it of handles of the kind. */
  boolean is(TypeTrait trait, Kind kind) {
    return structures.is(trait, kind);
  }

  /** Whether an argument of the type that is opened is a cell to be filled. */
  boolean isFilled(TypeMirror type) {
    return isCell(names.of(type));
  }

  /** Whether an argument of the type that is used or closed stands for what the cell holds. */
  boolean isRead(TypeMirror type) {
    return isFilled(type) && !structures.is(TypeTrait.CARRIER_TYPE, names.of(type));
  }

  /** How the method moves values. */
  Optional<Accessor> accessor(MethodKey method) {
    Optional<Accessor> known = accessors.get(method);
    if (known == null) {
      known = find(method);
      accessors.put(method, known);
    }
    return known;
  }

  /** Whether the table says that the method returns the error code of the last call. */
  boolean readsLastError(ExecutableElement method) {
    return structures.mayReadLastError(method.getSimpleName())
        && structures.readsLastError(
            owners((TypeElement) method.getEnclosingElement()).toList(), names.key(method));
  }

  /** Whether the table says that the call never throws what its method declares. */
  boolean throwsNothing(Instruction.Invoke call) {
    return structures.throwsNothing(call);
  }

  private boolean findCell(String name) {
    return names.type(name).stream()
        .flatMap(supertypes::withSelf)
        .anyMatch(
            type ->
                structures.is(TypeTrait.CELL_TYPE, names.of(type))
                    || mirrors.of(type, "Cell").isPresent());
  }

  private Optional<Accessor> find(MethodKey key) {
    if (!structures.mayDescribe(key)) {
      return declared(key);
    }
    Optional<TypeElement> owner = names.type(key.owner());
    List<String> owners = owner.map(type -> owners(type).toList()).orElse(List.of(key.owner()));
    boolean isStatic =
        names.method(key).filter(each -> each.getModifiers().contains(Modifier.STATIC)).isPresent();
    return declared(key).or(() -> structures.accessor(owners, key, isStatic));
  }

  private Stream<String> owners(TypeElement type) {
    return supertypes.withSelf(type).map(names::of);
  }

  private Optional<Accessor> declared(MethodKey key) {
    return names.type(key.owner()).stream()
        .flatMap(supertypes::withSelf)
        .flatMap(type -> mirrors.of(type, "Cell").stream())
        .flatMap(cell -> declared(cell, key).stream())
        .findFirst();
  }

  private static Optional<Accessor> declared(Mirror cell, MethodKey key) {
    int parameters = Structures.arity(key);
    if (key.name().equals(getter(cell)) && parameters == 0) {
      return Optional.of(new Accessor(List.of(new Step(Motion.GET, 0, -1))));
    }
    return (key.name().equals(setter(cell)) || key.isConstructor()) && parameters == 1
        ? Optional.of(new Accessor(List.of(new Step(Motion.SET, 1, 0))))
        : Optional.empty();
  }

  /** The name of the method that reads the cell. */
  static String getter(Mirror cell) {
    return cell.text("get").isEmpty() ? "getValue" : cell.text("get");
  }

  /** The name of the method that writes the cell. */
  static String setter(Mirror cell) {
    return cell.text("set").isEmpty() ? "setValue" : cell.text("set");
  }
}
