package dev.handrail.checker.transfer;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields a body may write, itself or through what it calls and makes. */
final class WrittenFields {

  /** Whoever reaches more bodies is taken to write everything. */
  private static final int MOST_BODIES = 2_000;

  /** What a body does itself. */
  private record Own(Set<String> names, List<MethodKey> reached) {}

  private final Program program;
  private final Map<MethodKey, Own> own = new HashMap<>();
  private final Map<MethodKey, Optional<Set<String>>> all = new HashMap<>();

  WrittenFields(Program program) {
    this.program = program;
  }

  /** The names of the fields; empty: any. */
  Optional<Set<String>> of(Body body) {
    Optional<Set<String>> known = all.get(body.key());
    if (known == null) {
      known = collect(body.key());
      all.put(body.key(), known);
    }
    return known;
  }

  private Optional<Set<String>> collect(MethodKey from) {
    Set<String> names = new HashSet<>();
    Set<MethodKey> seen = new HashSet<>(Set.of(from));
    Deque<MethodKey> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      if (seen.size() > MOST_BODIES) {
        return Optional.empty();
      }
      Own at = own(open.remove());
      names.addAll(at.names());
      for (MethodKey next : at.reached()) {
        Optional<Set<String>> known = all.get(next);
        if (known == null) {
          if (seen.add(next)) {
            open.add(next);
          }
        } else if (known.isEmpty()) {
          return known;
        } else {
          names.addAll(known.get());
        }
      }
    }
    return Optional.of(names);
  }

  private Own own(MethodKey method) {
    Own known = own.get(method);
    if (known == null) {
      known = new Own(new HashSet<>(), new ArrayList<>());
      own.put(method, known);
      Optional<Body> body = program.body(method);
      for (Block block : body.map(Body::blocks).orElse(List.of())) {
        for (Instruction instruction : block.instructions()) {
          add(instruction, known);
        }
      }
    }
    return known;
  }

  private void add(Instruction instruction, Own into) {
    if (instruction instanceof Instruction.StoreField store) {
      into.names().add(store.field().name());
    } else if (instruction instanceof Instruction.StoreStatic store) {
      into.names().add(store.field().toString());
    } else if (instruction instanceof Instruction.MakeCode code) {
      into.reached().add(code.body());
    } else if (instruction instanceof Instruction.Invoke call) {
      into.reached().add(call.method());
      into.reached().addAll(program.targets(call.method()));
    }
  }
}
