package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.Judge;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What the transfer function works with in one body.
 *
 * @param contexts the contexts that the body runs in
 * @param read the indexes of the variables that the body reads somewhere
 * @param judge sees the effects
 */
public record Scene(
    Program program,
    SpecCatalog specs,
    Summaries summaries,
    Body body,
    List<String> contexts,
    BitSet read,
    Judge judge) {

  /** The variables that the body reads somewhere. */
  public static BitSet readVariables(Body body) {
    BitSet read = new BitSet();
    read.set(body.result().index());
    body.blocks()
        .forEach(
            block -> {
              block.instructions().forEach(i -> i.operands().forEach(o -> mark(o, read)));
              block.edges().stream()
                  .filter(edge -> edge instanceof Edge.When)
                  .map(edge -> ((Edge.When) edge).condition())
                  .forEach(condition -> mark(condition, read));
            });
    return read;
  }

  private static void mark(Operand operand, BitSet read) {
    if (operand instanceof Operand.Variable variable && variable.index() >= 0) {
      read.set(variable.index());
    }
  }

  /** The same scene before another judge. */
  public Scene before(Judge other) {
    return new Scene(program, specs, summaries, body, contexts, read, other);
  }

  /**
   * Tells the judge that a callback is registered.
   *
   * @param type what it is registered as
   */
  void registers(Disjunct disjunct, Value callback, String type, List<String> contexts) {
    disjunct
        .object(callback)
        .map(object -> isThis(disjunct, callback) ? object.ofType(body.key().owner()) : object)
        .ifPresent(object -> judge.registers(object, type, contexts));
  }

  private boolean isThis(Disjunct disjunct, Value value) {
    return body.parameters().stream()
        .filter(parameter -> parameter.role() == Operand.Variable.Role.THIS)
        .anyMatch(self -> disjunct.value(self).equals(value));
  }

  /** After code that we cannot see has had the values: whatever is open is in its hands. */
  Disjunct escape(Disjunct disjunct, List<Value> values) {
    Disjunct after = Heap.escape(disjunct, values);
    for (ObjectId id : disjunct.reachable(values)) {
      HandleFact fact = disjunct.handle(id);
      if (fact.owes()) {
        judge.settles(id, disjunct);
      }
      // What was not to be had may be taken over there.
      boolean isFree = fact.life() == HandleFact.Life.FAILED && specs.isCounted(fact.kind());
      after = isFree ? after.updateHandle(id, known -> HandleFact.NONE) : after;
    }
    return after;
  }

  /** The declared type of a field; empty: its source is not in the compilation. */
  String type(FieldKey field) {
    return program.classInfo(field.owner()).stream()
        .flatMap(info -> info.fields().stream())
        .filter(info -> info.key().equals(field))
        .map(ClassInfo.FieldInfo::type)
        .findFirst()
        .orElse("");
  }

  /** The contexts that hold now: those of the body and those that were entered. */
  List<String> active(List<String> entered) {
    TreeSet<String> all = new TreeSet<>(contexts);
    all.addAll(entered);
    return List.copyOf(all);
  }
}
