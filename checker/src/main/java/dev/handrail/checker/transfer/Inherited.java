package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields that a class inherits from one out of sight. Its constructor cannot be read; what it was
 * given is, as far as anybody can tell, in the field of the same type.
 */
final class Inherited {

  private final Program program;
  private final Set<String> read = new HashSet<>();
  private boolean isRead;

  Inherited(Program program) {
    this.program = program;
  }

  /** What the call of a constructor of the superclass leaves in the object that calls it. */
  Disjunct given(Disjunct disjunct, Instruction.Invoke call) {
    if (!isSuperclass(call)
        || !(disjunct.value(call.operands().get(0)) instanceof Value.Ref self)) {
      return disjunct;
    }
    String all = call.method().parameters();
    List<String> types = List.of(all.substring(1, all.length() - 1).split(",", -1));
    Disjunct after = disjunct;
    for (int i = 0; i < Math.min(types.size(), call.arguments().size()); i++) {
      Value value = disjunct.value(call.arguments().get(i));
      String type = types.get(i);
      String field = field(type);
      boolean isOnly = Collections.frequency(types, type) == 1;
      if (value instanceof Value.Ref && isOnly && isRead(call.method().owner(), type)) {
        after = after.update(self.id(), object -> object.withField(field, value));
      }
    }
    return after;
  }

  /** Whether a body in view reads a field of the type that it inherits from the class. */
  private boolean isRead(String owner, String type) {
    if (!isRead) {
      isRead = true;
      program.roots().stream()
          .flatMap(root -> program.body(root).stream())
          .flatMap(body -> body.blocks().stream())
          .flatMap(block -> block.instructions().stream())
          .filter(Instruction.LoadField.class::isInstance)
          .map(Instruction.LoadField.class::cast)
          .filter(load -> program.classInfo(load.field().owner()).isEmpty())
          .forEach(load -> read.add(load.field().owner() + " " + load.target().type()));
    }
    return read.contains(owner + " " + type);
  }

  private boolean isSuperclass(Instruction.Invoke call) {
    return call.method().isConstructor()
        && !call.arguments().isEmpty()
        && isThis(call.operands().get(0))
        && program.classInfo(call.method().owner()).isEmpty();
  }

  private static boolean isThis(Operand operand) {
    return operand instanceof Variable variable && variable.role() == Variable.Role.THIS;
  }

  /** Ready for a look at such a field: what it holds is what was given, or nobody knows. */
  Disjunct ready(Disjunct disjunct, ObjectId owner, FieldKey field, String type) {
    HeapObject object = disjunct.object(owner);
    if (object.field(field.name()).isPresent() || program.classInfo(field.owner()).isPresent()) {
      return disjunct;
    }
    return object
        .field(field(type))
        .map(value -> disjunct.update(owner, o -> o.withField(field.name(), value)))
        .orElseGet(
            () ->
                object.external() || Heap.isPrimitive(type)
                    ? disjunct
                    : disjunct.update(owner, o -> o.withField(field.name(), Value.UNKNOWN)));
  }

  /** Names what was given by its type: no dots, for names of objects are made of fields' names. */
  private static String field(String type) {
    return "<" + type.replace('.', '/') + ">";
  }
}
