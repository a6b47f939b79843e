package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields that are given one lambda or method reference, and nothing else. */
final class FieldCode {

  private final Map<FieldKey, Optional<Instruction.MakeCode>> code = new HashMap<>();

  FieldCode(Collection<Body> bodies) {
    bodies.forEach(this::read);
  }

  Optional<Instruction.MakeCode> of(FieldKey field) {
    return code.getOrDefault(field, Optional.empty());
  }

  private void read(Body body) {
    Map<Variable, Instruction.MakeCode> made = new HashMap<>();
    body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .forEach(
            instruction -> {
              if (instruction instanceof Instruction.MakeCode each) {
                made.put(each.target(), each);
              } else if (instruction instanceof Instruction.StoreField store) {
                add(store.field(), Optional.ofNullable(made.get(store.source())));
              } else if (instruction instanceof Instruction.StoreStatic store) {
                add(store.field(), Optional.ofNullable(made.get(store.source())));
              }
            });
  }

  private void add(FieldKey field, Optional<Instruction.MakeCode> given) {
    boolean isFirst = !code.containsKey(field);
    code.put(field, given.filter(each -> isFirst && capturesThisOnly(each)));
  }

  private static boolean capturesThisOnly(Instruction.MakeCode made) {
    return made.operands().stream()
        .allMatch(
            operand ->
                operand instanceof Operand.Variable variable
                    && variable.role() == Variable.Role.THIS);
  }
}
