package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reports a class that keeps an owned handle in a field and has no method that closes it. */
final class NoCloserCheck {

  private final Program program;
  private final SpecCatalog specs;
  private final ClassFacts facts;
  private final ProcessObjects objects;

  NoCloserCheck(Program program, SpecCatalog specs, ClassFacts facts, ProcessObjects objects) {
    this.program = program;
    this.specs = specs;
    this.facts = facts;
    this.objects = objects;
  }

  List<Finding> findings(SortedSet<FieldKey> atFault) {
    return atFault.stream().map(field -> finding(declared(field).orElseThrow())).toList();
  }

  /**
   * The fields that keep handles which nobody closes. What holds an object with such a field is not
   * at fault as well.
   *
   * @param lostByUsers what those have lost who have opened it is their fault
   */
  SortedSet<FieldKey> fieldsAtFault(SortedSet<FieldKey> lostByUsers) {
    HandedOut handedOut = new HandedOut(program, specs, facts);
    SortedSet<FieldKey> unclosed = new TreeSet<>();
    facts
        .owned()
        .forEach(
            (field, kind) -> {
              if (facts.answersFor(field, new TreeSet<>())
                  && facts.isKeeping(field, lostByUsers)
                  && !facts.isClosed(field)
                  && !facts.isClosedByBorrower(field)
                  && !goesWithParent(field, kind)
                  && declared(field).isPresent()
                  && !handedOut.mayBeClosed(field)) {
                unclosed.add(field);
              }
            });
    SortedSet<FieldKey> atFault = new TreeSet<>(unclosed);
    atFault.removeIf(field -> objects.areAll(field.owner()));
    atFault.removeIf(field -> !facts.answersFor(field, unclosed));
    return atFault;
  }

  /** What hangs on a handle in another field of the class is closed with it. */
  private boolean goesWithParent(FieldKey field, String kind) {
    List<String> parents =
        specs.isClosedWithParent(kind)
            ? specs.kind(kind).map(Kind::parents).orElse(List.of())
            : List.of();
    return program.classInfo(field.owner()).stream()
        .flatMap(owner -> owner.fields().stream())
        .map(info -> facts.owned().getOrDefault(info.key(), info.type()))
        .anyMatch(other -> specs.fits(other, parents));
  }

  private Optional<ClassInfo.FieldInfo> declared(FieldKey field) {
    return program
        .classInfo(field.owner())
        .filter(owner -> !owner.isRecord() && !specs.field(field).borrowed())
        .flatMap(owner -> owner.fields().stream().filter(i -> i.key().equals(field)).findFirst())
        .filter(info -> info.site().line() > 0 && !ProcessObjects.isConstant(info));
  }

  private Finding finding(ClassInfo.FieldInfo info) {
    String kind = facts.owned().get(info.key());
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
}
