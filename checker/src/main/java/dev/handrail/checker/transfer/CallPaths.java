package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which bodies lead to a method, by the calls that are written in them. */
final class CallPaths {

  private final Program program;
  private final Map<MethodKey, Integer> numbers = new HashMap<>();
  // By the number of what is called: the numbers of the bodies that call it.
  private final List<List<Integer>> callers = new ArrayList<>();
  private final Map<MethodKey, BitSet> leading = new HashMap<>();

  CallPaths(Program program) {
    this.program = program;
  }

  /** Whether the body calls the method, itself or by what it calls in view. */
  boolean leads(MethodKey body, MethodKey method) {
    if (numbers.isEmpty()) {
      program.bodies().forEach(this::link);
    }
    return numbers.containsKey(body)
        && leading.computeIfAbsent(method, this::leadingTo).get(numbers.get(body));
  }

  private void link(MethodKey body) {
    int caller = number(body);
    program.body(body).orElseThrow().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Invoke.class::isInstance)
        .map(call -> ((Instruction.Invoke) call).method())
        .filter(called -> program.body(called).isPresent())
        .forEach(called -> callers.get(number(called)).add(caller));
  }

  private int number(MethodKey method) {
    Integer known = numbers.putIfAbsent(method, numbers.size());
    if (known == null) {
      callers.add(new ArrayList<>());
    }
    return numbers.get(method);
  }

  private BitSet leadingTo(MethodKey method) {
    BitSet found = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>();
    if (numbers.containsKey(method)) {
      todo.add(numbers.get(method));
    }
    while (!todo.isEmpty()) {
      callers.get(todo.remove()).stream()
          .filter(caller -> !found.get(caller))
          .forEach(
              caller -> {
                found.set(caller);
                todo.add(caller);
              });
    }
    return found;
  }
}
