package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Scalar;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a specification speaks of among the operands of a call. */
final class Subjects {

  private final Instruction.Invoke call;
  private final SpecCatalog specs;

  Subjects(Instruction.Invoke call, SpecCatalog specs) {
    this.call = call;
    this.specs = specs;
  }

  /**
   * What was found.
   *
   * @param isNothing there is no object: null or zero is passed
   */
  record Found(Disjunct disjunct, List<ObjectId> ids, boolean isNothing) {}

  /** The operand that the subject names, if it names one. */
  Optional<Operand> operand(Subject subject) {
    boolean isStatic = call.dispatch() == Dispatch.STATIC;
    int index = -1;
    if (subject instanceof Subject.Receiver && !isStatic) {
      index = 0;
    } else if (subject instanceof Subject.Argument argument) {
      index = argument.index() + (isStatic ? 0 : 1);
    }
    return index >= 0 && index < call.operands().size()
        ? Optional.of(call.operands().get(index))
        : Optional.empty();
  }

  /** The erased type that the called method declares for the subject; empty: it is no parameter. */
  String declaredType(Subject subject) {
    String inner = call.method().parameters();
    String[] types = inner.substring(1, inner.length() - 1).split(",", -1);
    return subject instanceof Subject.Argument argument && argument.index() < types.length
        ? types[argument.index()]
        : "";
  }

  /** How messages call the subject. */
  String name(Subject subject) {
    if (subject instanceof Subject.Argument argument) {
      return argument.name();
    }
    if (subject instanceof Subject.Field field) {
      return name(field.base()) + "." + field.name();
    }
    if (subject instanceof Subject.Content content) {
      return name(content.cell());
    }
    return operand(subject)
        .filter(Operand.Variable.class::isInstance)
        .map(operand -> ((Operand.Variable) operand).name())
        .orElse("this");
  }

  /** What the subject holds. */
  Value value(Disjunct disjunct, Subject subject) {
    if (subject instanceof Subject.Result) {
      return disjunct.value(call.target());
    }
    Optional<Operand> operand = operand(subject);
    if (operand.isPresent()) {
      return disjunct.value(operand.get());
    }
    Found found = find(disjunct, subject, false);
    return found.ids().size() == 1 ? new Value.Ref(found.ids().get(0)) : Value.UNKNOWN;
  }

  /** What is known of the subject's value as a number or constant. */
  Optional<Scalar> scalar(Disjunct disjunct, Subject subject) {
    Value value = plainValue(disjunct, subject);
    if (value instanceof Value.Ref ref) {
      HeapObject object = disjunct.object(ref.id());
      Optional<Value> content = object.field(Heap.CONTENT);
      return content.isPresent() && !object.handle().isHandle() && isNumber(content.get())
          ? scalar(content.get())
          : Optional.of(object.scalar());
    }
    return scalar(value);
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Number;
  }

  private Value plainValue(Disjunct disjunct, Subject subject) {
    if (subject instanceof Subject.Field field
        && plainValue(disjunct, field.base()) instanceof Value.Ref ref) {
      return disjunct.object(ref.id()).field(field.name()).orElse(Value.UNKNOWN);
    }
    if (subject instanceof Subject.Content content
        && plainValue(disjunct, content.cell()) instanceof Value.Ref ref) {
      return disjunct.object(ref.id()).field(Heap.CONTENT).orElse(Value.UNKNOWN);
    }
    return operand(subject).map(disjunct::value).orElse(Value.UNKNOWN);
  }

  private static Optional<Scalar> scalar(Value value) {
    if (value instanceof Value.Null
        || value instanceof Value.Number
        || value instanceof Value.Symbol) {
      return Scalar.ANY.where(Comparison.EQUAL, value);
    }
    return value instanceof Value.NonNull ? Optional.of(Scalar.PRESENT) : Optional.empty();
  }

  /**
   * The objects that the subject names.
   *
   * @param wholeCell the cell itself is meant, not what it holds
   */
  Found find(Disjunct disjunct, Subject subject, boolean wholeCell) {
    if (subject instanceof Subject.Process process) {
      return new Found(disjunct, List.of(ObjectId.process(process.kind())), false);
    }
    if (subject instanceof Subject.Content content) {
      return inField(disjunct, content.cell(), Heap.CONTENT);
    }
    if (subject instanceof Subject.Field field) {
      return inField(disjunct, field.base(), field.name());
    }
    if (subject instanceof Subject.Elements elements) {
      return elements(disjunct, elements);
    }
    Value value =
        subject instanceof Subject.Result
            ? disjunct.value(call.target())
            : operand(subject).map(disjunct::value).orElse(Value.UNKNOWN);
    return found(disjunct, value, wholeCell);
  }

  private Found found(Disjunct disjunct, Value value, boolean wholeCell) {
    if (!(value instanceof Value.Ref ref)) {
      boolean nothing =
          value instanceof Value.Null
              || value instanceof Value.Number number && number.value() == 0;
      return new Found(disjunct, List.of(), nothing);
    }
    HeapObject object = disjunct.object(ref.id());
    Optional<Value> content = object.field(cellField(object));
    if (!wholeCell && !object.handle().isHandle() && content.isPresent()) {
      return found(disjunct, content.get(), true);
    }
    boolean nothing = object.scalar().isNothing() && object.handle().life() != Life.FAILED;
    return new Found(disjunct, nothing ? List.of() : List.of(ref.id()), nothing);
  }

  private static String cellField(HeapObject object) {
    return object.field(Heap.CONTENT).isPresent() ? Heap.CONTENT : "[0]";
  }

  private Found inField(Disjunct disjunct, Subject base, String field) {
    Found owner = find(disjunct, base, true);
    if (owner.ids().size() != 1) {
      return new Found(disjunct, List.of(), owner.isNothing());
    }
    Heap.Loaded loaded =
        Heap.load(owner.disjunct(), owner.ids().get(0), field, Optional.empty(), "");
    return found(loaded.disjunct(), loaded.value(), true);
  }

  private Found elements(Disjunct disjunct, Subject.Elements elements) {
    Found container = find(disjunct, elements.container(), true);
    if (container.ids().size() != 1) {
      return new Found(disjunct, List.of(), container.isNothing());
    }
    ObjectId id = container.ids().get(0);
    Disjunct gathered = Heap.gathered(container.disjunct(), id);
    Heap.Loaded loaded = Heap.load(gathered, id, Heap.ELEMENTS, Optional.empty(), "");
    return found(loaded.disjunct(), loaded.value(), true);
  }

  /** The arguments that are handles of one of the kinds, or are declared to be. */
  List<ObjectId> parentsAmongArguments(
      Disjunct disjunct, List<String> kinds, LifecycleTransfer lifecycle) {
    Stream<ObjectId> among =
        call.operands().stream()
            .map(disjunct::value)
            .filter(Value.Ref.class::isInstance)
            .map(value -> ((Value.Ref) value).id())
            .flatMap(id -> handleIn(disjunct, id).stream())
            .filter(id -> lifecycle.isOf(disjunct, id, kinds));
    // What has no value is no argument.
    Stream<ObjectId> processes = kinds.stream().filter(this::isProcess).map(ObjectId::process);
    return Stream.concat(among, processes).distinct().toList();
  }

  private boolean isProcess(String kind) {
    return specs.kind(kind).filter(Kind::singleton).isPresent();
  }

  private static Optional<ObjectId> handleIn(Disjunct disjunct, ObjectId id) {
    HeapObject object = disjunct.object(id);
    if (object.handle().isHandle()) {
      return Optional.of(id);
    }
    return object
        .field(Heap.CONTENT)
        .filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).id());
  }

  /** The declared parents of a kind. */
  List<String> parentKinds(String kind) {
    return specs.kind(kind).map(Kind::parents).orElse(List.of());
  }
}
