package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.FieldKey;
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
  private final Map<String, SortedSet<MethodKey>> makers = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> initializing = new HashMap<>();

  ProcessObjects(Program program) {
    this.program = program;
    program.bodies().forEach(this::index);
  }

  private void index(MethodKey method) {
    instructions(method)
        .filter(Instruction.Invoke.class::isInstance)
        .flatMap(call -> called((Instruction.Invoke) call).stream())
        .forEach(one -> index(one, method));
  }

  private void index(MethodKey called, MethodKey caller) {
    callers.computeIfAbsent(called, each -> new TreeSet<>()).add(caller);
    boolean isOwn = caller.isConstructor() && caller.owner().equals(called.owner());
    if (called.isConstructor() && !isOwn) {
      makers.computeIfAbsent(called.owner(), each -> new TreeSet<>()).add(caller);
    }
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
    return known.computeIfAbsent(
        type,
        one -> makers.containsKey(one) ? areMade(one, new HashSet<>()) : isConstantOf(one, one));
  }

  /**
   * Whether the method makes classes or such objects: if it fails, they are never there. Of other
   * methods that are called by these alone, those who use the library are callers, too.
   */
  boolean isInitializer(MethodKey method) {
    return method.isStaticInitializer()
        || method.isConstructor()
            && initializing.computeIfAbsent(method.owner(), type -> areMade(type, new HashSet<>()));
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
    SortedSet<MethodKey> all = makers.getOrDefault(type, new TreeSet<>());
    return !all.isEmpty()
        && all.stream().allMatch(maker -> isStoring(maker, type) || runsOnce(maker, seen));
  }

  /**
   * Whether the method puts each object of the class that it makes into a static field, once: it
   * asks first whether there is none.
   */
  private boolean isStoring(MethodKey method, String type) {
    Set<Operand> stored = new HashSet<>();
    instructions(method)
        .filter(Instruction.StoreStatic.class::isInstance)
        .map(Instruction.StoreStatic.class::cast)
        .filter(store -> isAsked(method, store.field()))
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

  private boolean isAsked(MethodKey method, FieldKey field) {
    Set<Operand> loaded = new HashSet<>();
    instructions(method)
        .forEach(
            step -> {
              boolean isLoad =
                  step instanceof Instruction.LoadStatic load && load.field().equals(field);
              if (isLoad
                  || step instanceof Instruction.Copy copy && loaded.contains(copy.source())) {
                loaded.add(step.target());
              }
            });
    return instructions(method)
        .filter(Instruction.Compare.class::isInstance)
        .map(Instruction.Compare.class::cast)
        .filter(test -> test.operands().stream().anyMatch(Operand.Null.class::isInstance))
        .anyMatch(test -> test.operands().stream().anyMatch(loaded::contains));
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
