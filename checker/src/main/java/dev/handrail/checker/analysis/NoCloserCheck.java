package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reports a class that keeps an owned handle in a field and has no method that closes it. */
final class NoCloserCheck {

  private final Program program;
  private final SpecCatalog specs;
  private final ClassFacts facts;

  NoCloserCheck(Program program, SpecCatalog specs, ClassFacts facts) {
    this.program = program;
    this.specs = specs;
    this.facts = facts;
  }

  List<Finding> findings() {
    SortedSet<FieldKey> outOfSight = handedOut();
    List<Finding> findings = new ArrayList<>();
    facts
        .owned()
        .forEach(
            (field, kind) -> {
              if (!facts.isClosed(field)
                  && !outOfSight.contains(field)
                  && !goesWithParent(field, kind)) {
                program
                    .classInfo(field.owner())
                    .filter(owner -> !owner.isRecord() && !specs.field(field).borrowed())
                    .ifPresent(owner -> declared(owner, field, kind, findings));
              }
            });
    return findings;
  }

  /** What hangs on a handle in another field of the class is closed with it. */
  private boolean goesWithParent(FieldKey field, String kind) {
    List<String> parents =
        specs.isClosedWithParent(kind)
            ? specs.kind(kind).map(Kind::parents).orElse(List.of())
            : List.of();
    return facts.owned().entrySet().stream()
        .filter(other -> other.getKey().owner().equals(field.owner()))
        .anyMatch(other -> specs.fits(other.getValue(), parents));
  }

  private static void declared(
      ClassInfo owner, FieldKey field, String kind, List<Finding> findings) {
    owner.fields().stream()
        .filter(info -> info.key().equals(field) && info.site().line() > 0)
        .filter(info -> !isConstant(info))
        .forEach(info -> findings.add(finding(info, kind)));
  }

  /** A constant lives as long as the process does. */
  private static boolean isConstant(ClassInfo.FieldInfo info) {
    return info.isStatic()
        && info.isFinal()
        && !info.type().equals("long")
        && !info.type().equals("int");
  }

  private static Finding finding(ClassInfo.FieldInfo info, String kind) {
    String simple = kind.substring(Math.max(kind.lastIndexOf('.'), kind.lastIndexOf('$')) + 1);
    String name = info.key().name();
    return new Finding(
        Rules.NO_CLOSER,
        info.site(),
        Severity.WARNING,
        PathCategory.ALWAYS,
        "'" + name + "' keeps a handle of kind " + simple + " and no method closes it",
        List.of(),
        "add a close() method that closes '" + name + "'",
        new MethodKey(info.key().owner(), "", "()"),
        kind,
        Closing.UNKNOWN);
  }

  /** The fields whose value goes where we cannot see: somebody there may close it. */
  private SortedSet<FieldKey> handedOut() {
    SortedSet<FieldKey> fields = new TreeSet<>();
    for (ClassInfo info : program.classes()) {
      for (MethodKey method : info.methods()) {
        program.body(method).ifPresent(body -> handedOut(body, fields));
      }
    }
    return fields;
  }

  private void handedOut(Body body, SortedSet<FieldKey> fields) {
    List<Instruction> all = body.blocks().stream().flatMap(b -> b.instructions().stream()).toList();
    for (Instruction instruction : all) {
      field(instruction)
          .filter(field -> facts.owned().containsKey(field))
          .filter(field -> goesOut(instruction.target(), body, all))
          .ifPresent(fields::add);
    }
  }

  private static Optional<FieldKey> field(Instruction instruction) {
    if (instruction instanceof Instruction.LoadField load) {
      return Optional.of(load.field());
    }
    return instruction instanceof Instruction.LoadStatic load
        ? Optional.of(load.field())
        : Optional.empty();
  }

  private boolean goesOut(Variable value, Body body, List<Instruction> all) {
    return all.stream()
        .filter(instruction -> instruction.operands().contains(value))
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.Copy copy
                        && (copy.target().equals(body.result())
                            || !copy.target().equals(value) && goesOutAfterCopy(copy, body, all))
                    || instruction instanceof Instruction.MakeCode
                    || instruction instanceof Instruction.StoreElement
                    || instruction instanceof Instruction.StoreStatic
                    || instruction instanceof Instruction.Invoke call && isUnseen(call));
  }

  private boolean goesOutAfterCopy(Instruction.Copy copy, Body body, List<Instruction> all) {
    return all.stream()
        .filter(instruction -> instruction.operands().contains(copy.target()))
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.Copy next && next.target().equals(body.result())
                    || instruction instanceof Instruction.MakeCode
                    || instruction instanceof Instruction.Invoke call && isUnseen(call));
  }

  private boolean isUnseen(Instruction.Invoke call) {
    return specs.operation(call.method()).isEmpty()
        && specs.accessor(call.method()).isEmpty()
        && program.body(call.method()).isEmpty()
        && program.targets(call.method()).isEmpty();
  }
}
