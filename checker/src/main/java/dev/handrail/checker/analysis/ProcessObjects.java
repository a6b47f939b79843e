package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Knows by the text of all bodies what is made for static fields only: it lives as long as the
 * process does, and so does what it keeps.
 */
final class ProcessObjects {

  private final Program program;
  private final Map<MethodKey, SortedSet<MethodKey>> callers = new HashMap<>();

  ProcessObjects(Program program) {
    this.program = program;
    program.bodies().forEach(this::index);
  }

  private void index(MethodKey method) {
    instructions(method)
        .filter(Instruction.Invoke.class::isInstance)
        .flatMap(call -> called((Instruction.Invoke) call).stream())
        .forEach(one -> callers.computeIfAbsent(one, each -> new TreeSet<>()).add(method));
  }

  private List<MethodKey> called(Instruction.Invoke call) {
    return call.dispatch() == Instruction.Dispatch.VIRTUAL
        ? program.targets(call.method())
        : List.of(call.method());
  }

  private Stream<Instruction> instructions(MethodKey method) {
    return program.body(method).stream()
        .flatMap(body -> body.blocks().stream())
        .flatMap(block -> block.instructions().stream());
  }

  /** Whether all objects of the class live as long as the process. */
  boolean areAll(String type) {
    boolean isMade =
        callers.keySet().stream().anyMatch(one -> one.isConstructor() && one.owner().equals(type));
    return isMade ? areMade(type, new HashSet<>()) : isConstantOf(type, type);
  }

  /**
   * Whether the method makes classes or such objects: if it fails, they are never there. Of other
   * methods that are called by these alone, those who use the library are callers, too.
   */
  boolean isInitializer(MethodKey method) {
    return (method.isStaticInitializer() || method.isConstructor())
        && runsOnce(method, new HashSet<>());
  }

  private boolean runsOnce(MethodKey method, Set<MethodKey> seen) {
    if (method.isStaticInitializer() || !seen.add(method)) {
      return true;
    }
    if (method.isConstructor()) {
      return areMade(method.owner(), seen);
    }
    SortedSet<MethodKey> all = callers.getOrDefault(method, new TreeSet<>());
    return !all.isEmpty() && all.stream().allMatch(caller -> runsOnce(caller, seen));
  }

  private boolean areMade(String type, Set<MethodKey> seen) {
    List<MethodKey> makers =
        callers.keySet().stream()
            .filter(one -> one.isConstructor() && one.owner().equals(type))
            .flatMap(one -> callers.get(one).stream())
            .filter(maker -> !(maker.isConstructor() && maker.owner().equals(type)))
            .distinct()
            .toList();
    return !makers.isEmpty()
        && makers.stream().allMatch(maker -> isStoring(maker, type) || runsOnce(maker, seen));
  }

  /** Whether the method puts each object of the class that it makes into a static field. */
  private boolean isStoring(MethodKey method, String type) {
    Set<Operand> stored = new HashSet<>();
    instructions(method)
        .filter(Instruction.StoreStatic.class::isInstance)
        .forEach(store -> stored.addAll(store.operands()));
    int before;
    do {
      before = stored.size();
      instructions(method)
          .filter(step -> step instanceof Instruction.Copy && stored.contains(step.target()))
          .forEach(copy -> stored.addAll(copy.operands()));
    } while (stored.size() > before);
    return instructions(method)
        .filter(Instruction.Invoke.class::isInstance)
        .map(Instruction.Invoke.class::cast)
        .filter(call -> call.method().isConstructor() && call.method().owner().equals(type))
        .allMatch(call -> stored.contains(call.operands().get(0)));
  }

  /** Whether the class, or one around it, has a constant of the type. */
  private boolean isConstantOf(String owner, String type) {
    boolean isThere =
        program.classInfo(owner).stream()
            .flatMap(info -> info.fields().stream())
            .anyMatch(field -> field.type().equals(type) && isConstant(field));
    int outer = owner.lastIndexOf('$');
    return isThere || outer > 0 && isConstantOf(owner.substring(0, outer), type);
  }

  /** A constant lives as long as the process does. */
  static boolean isConstant(ClassInfo.FieldInfo info) {
    return info.isStatic()
        && info.isFinal()
        && !info.type().equals("long")
        && !info.type().equals("int");
  }
}
