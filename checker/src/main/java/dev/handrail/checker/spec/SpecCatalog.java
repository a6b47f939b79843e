package dev.handrail.checker.spec;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import java.util.List;
import java.util.Optional;

/** Everything that is declared of the APIs that a compilation uses. */
public interface SpecCatalog {

  /** What is declared of the method, itself or by what it overrides. */
  Optional<Operation> operation(MethodKey method);

  /** What is declared of the methods that the type has, its own and inherited ones. */
  List<Operation> operations(String type);

  /** The kind of handle with the binary name. */
  Optional<Kind> kind(String binaryName);

  /** Whether a handle of the kind is, or may be, one of the wanted kinds. */
  default boolean fits(String kind, List<String> wanted) {
    return Kind.alternatives(kind).stream()
        .anyMatch(
            one ->
                wanted.contains(one)
                    || kind(one)
                        .filter(known -> wanted.stream().anyMatch(known::fits))
                        .isPresent());
  }

  /** Whether every open of such a handle needs a close of its own. */
  default boolean isCounted(String kind) {
    return kind(kind).filter(Kind::counted).isPresent();
  }

  /** Whether the close of its parent closes such a handle in good order. */
  default boolean isClosedWithParent(String kind) {
    return kind(kind)
        .filter(known -> known.onParentClose() == Kind.OnParentClose.CLOSED)
        .isPresent();
  }

  /** Whether it is said of such handles. */
  boolean is(TypeTrait trait, String kind);

  /** Whether closing a value of the type does what its source says, and nothing is declared. */
  default boolean isClosedBySource(String type) {
    return !type.isEmpty() && operation(new MethodKey(type, "close", "()")).isEmpty();
  }

  /** How the method moves values, if it belongs to a cell, container or view. */
  Optional<Accessor> accessor(MethodKey method);

  /** Whether the call never throws the checked exceptions that its method declares. */
  boolean throwsNothing(Instruction.Invoke call);

  /** Binary names of the exceptions that the call throws by its declaration. */
  default List<String> thrownBy(Instruction.Invoke call) {
    List<String> declared = call.throwsTypes();
    return declared.isEmpty() || !throwsNothing(call)
        ? declared
        : declared.stream().filter("java.lang.RuntimeException"::equals).toList();
  }

  /** Whether values of the type are cells: out-parameters, arrays, memory segments. */
  boolean isCell(String type);

  /** What is declared of the field. */
  FieldSpec field(FieldKey field);

  /**
   * Whether the class promises its users a closer: it is AutoCloseable or declared to be a handle.
   */
  boolean isCloseable(String type);
}
