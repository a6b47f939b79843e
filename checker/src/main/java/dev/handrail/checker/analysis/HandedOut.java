package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows what a field holds by the text of all bodies, whatever their paths: through helpers, into
 * wrappers and other fields. It is asked only of a field that no path was seen to close: where the
 * value is closed after all, or goes out of sight, somebody may close it.
 */
final class HandedOut {

  /** A variable of a body. */
  private record Place(MethodKey method, Variable variable) {}

  private final Program program;
  private final SpecCatalog specs;
  private final ClassFacts facts;
  private final Map<FieldKey, List<Place>> loads = new HashMap<>();
  private final Map<MethodKey, Map<Variable, List<Instruction>>> uses = new HashMap<>();

  HandedOut(Program program, SpecCatalog specs, ClassFacts facts) {
    this.program = program;
    this.specs = specs;
    this.facts = facts;
    for (MethodKey method : program.bodies()) {
      instructions(method).forEach(instruction -> index(method, instruction));
    }
  }

  private void index(MethodKey method, Instruction instruction) {
    Optional<FieldKey> field =
        instruction instanceof Instruction.LoadField load
            ? Optional.of(load.field())
            : instruction instanceof Instruction.LoadStatic load
                ? Optional.of(load.field())
                : Optional.empty();
    field.ifPresent(
        loaded ->
            loads
                .computeIfAbsent(loaded, each -> new ArrayList<>())
                .add(new Place(method, instruction.target())));
  }

  private Stream<Instruction> instructions(MethodKey method) {
    return program.body(method).stream()
        .flatMap(body -> body.blocks().stream())
        .flatMap(block -> block.instructions().stream());
  }

  /** Whether somebody may close what the field holds. */
  boolean mayBeClosed(FieldKey field) {
    return new Search().finds(field);
  }

  private List<Instruction> usesOf(Place place) {
    return uses.computeIfAbsent(place.method(), this::usesIn)
        .getOrDefault(place.variable(), List.of());
  }

  private Map<Variable, List<Instruction>> usesIn(MethodKey method) {
    Map<Variable, List<Instruction>> found = new HashMap<>();
    instructions(method)
        .forEach(
            instruction ->
                instruction.operands().stream()
                    .filter(Variable.class::isInstance)
                    .distinct()
                    .forEach(
                        operand ->
                            found
                                .computeIfAbsent((Variable) operand, each -> new ArrayList<>())
                                .add(instruction)));
    return found;
  }

  /** One field's value on its way. */
  private final class Search {
    private final Deque<Place> todo = new ArrayDeque<>();
    private final Set<Place> seen = new HashSet<>();
    private final Set<FieldKey> fields = new HashSet<>();
    // The fields by which an object that it holds has the handle.
    private final Set<FieldKey> inside = new HashSet<>();
    private final Set<MethodKey> returning = new HashSet<>();
    // What becomes of the results of the calls that it went through.
    private final Map<MethodKey, List<Place>> results = new HashMap<>();
    private boolean found;

    boolean finds(FieldKey field) {
      fields.add(field);
      inside.addAll(facts.inside(field));
      loads.getOrDefault(field, List.of()).forEach(this::reaches);
      while (!found && !todo.isEmpty()) {
        Place place = todo.remove();
        usesOf(place).forEach(use -> follow(place, use));
      }
      return found;
    }

    private void reaches(Place place) {
      if (place.variable().index() >= 0 && seen.add(place)) {
        todo.add(place);
      }
    }

    private void follow(Place place, Instruction use) {
      if (place.variable().role() == Variable.Role.THIS) {
        ofHolder(place, use);
      } else if (use instanceof Instruction.Copy copy) {
        copied(place.method(), copy);
      } else if (use instanceof Instruction.Invoke call) {
        called(place, call);
      } else if (use instanceof Instruction.StoreField store) {
        stored(place.variable(), store);
      } else if (use instanceof Instruction.StoreElement store) {
        found |= store.source().equals(place.variable());
      } else if (use instanceof Instruction.StoreStatic store) {
        found |= !fields.contains(store.field());
      } else if (use instanceof Instruction.MakeCode) {
        found = true;
      } else if (use instanceof Instruction.LoadField load && inside.contains(load.field())) {
        reaches(new Place(place.method(), load.target()));
      } else if (use instanceof Instruction.NewArray
          || use instanceof Instruction.LoadElement
          || use instanceof Instruction.IterateStart
          || use instanceof Instruction.IterateNext) {
        // Variable arguments.
        reaches(new Place(place.method(), use.target()));
      }
    }

    /** Inside the object: only what it does with the handle matters. */
    private void ofHolder(Place self, Instruction use) {
      if (use instanceof Instruction.LoadField load && inside.contains(load.field())) {
        reaches(new Place(self.method(), load.target()));
      } else if (use instanceof Instruction.Invoke call
          && call.dispatch() != Instruction.Dispatch.STATIC
          && call.operands().get(0).equals(self.variable())) {
        bodies(call).forEach(body -> entered(self.method(), call, body, 0));
      }
    }

    private void copied(MethodKey method, Instruction.Copy copy) {
      boolean isResult =
          program.body(method).filter(body -> body.result().equals(copy.target())).isPresent();
      if (!isResult) {
        reaches(new Place(method, copy.target()));
        return;
      }
      // A getter lets others close it; what a helper gives back is at its caller again.
      returning.add(method);
      List<Place> callers = results.getOrDefault(method, List.of());
      found |= callers.isEmpty();
      callers.forEach(this::reaches);
    }

    private void stored(Variable value, Instruction.StoreField store) {
      if (store.source().equals(value) && fields.add(store.field())) {
        found |= facts.isClosed(store.field());
        loads.getOrDefault(store.field(), List.of()).forEach(this::reaches);
      }
    }

    private void called(Place place, Instruction.Invoke call) {
      for (int i = 0; i < call.operands().size(); i++) {
        if (call.operands().get(i).equals(place.variable())) {
          given(place.method(), call, i);
        }
      }
    }

    private void given(MethodKey caller, Instruction.Invoke call, int operand) {
      Optional<Operation> operation = specs.operation(call.method());
      Optional<Accessor> accessor = specs.accessor(call.method());
      List<Body> bodies = bodies(call);
      operation.ifPresent(known -> described(caller, call, known, operand));
      accessor.ifPresent(
          known -> known.steps().forEach(step -> moved(caller, call, step, operand)));
      found |= operation.isEmpty() && accessor.isEmpty() && bodies.isEmpty();
      bodies.forEach(body -> entered(caller, call, body, operand));
    }

    private List<Body> bodies(Instruction.Invoke call) {
      List<MethodKey> methods =
          call.dispatch() == Instruction.Dispatch.VIRTUAL
              ? program.targets(call.method())
              : List.of(call.method());
      return methods.stream().flatMap(method -> program.body(method).stream()).toList();
    }

    /** The operand that the subject names, or a part of it; -1 if none. */
    private static int operand(Instruction.Invoke call, Subject subject) {
      int first = call.dispatch() == Instruction.Dispatch.STATIC ? 0 : 1;
      if (subject instanceof Subject.Argument argument) {
        return argument.index() + first;
      }
      if (subject instanceof Subject.Elements elements) {
        return operand(call, elements.container());
      }
      return subject instanceof Subject.Receiver ? first - 1 : -1;
    }

    private void described(
        MethodKey caller, Instruction.Invoke call, Operation operation, int operand) {
      found |=
          operation
              .roles(Role.Closes.class)
              .anyMatch(role -> operand(call, role.subject()) == operand);
      found |=
          operation
              .roles(Role.Owned.class)
              .anyMatch(role -> operand(call, role.subject()) == operand);
      if (operation
          .roles(Role.SameAs.class)
          .anyMatch(role -> operand(call, role.subject()) == operand)) {
        reaches(new Place(caller, call.target()));
      }
      if (operation
          .roles(Role.Wraps.class)
          .anyMatch(role -> operand(call, role.subject()) == operand)) {
        wrapped(caller, call);
      }
    }

    private void wrapped(MethodKey caller, Instruction.Invoke call) {
      if (!call.method().isConstructor()) {
        reaches(new Place(caller, call.target()));
      } else if (call.operands().get(0) instanceof Variable made) {
        // An object that wraps it itself is closed by whoever has the object.
        found |= made.role() == Variable.Role.THIS;
        reaches(new Place(caller, made));
      }
    }

    private void moved(MethodKey caller, Instruction.Invoke call, Accessor.Step step, int operand) {
      switch (step.motion()) {
        case SET, ADD, ADD_ALL, KEEP -> found |= step.from() == operand;
        case EACH, APPLY, MAP, FILTER -> found |= step.to() == operand;
        case SAME, REQUIRE, PART, GET, ELEMENT, ITERATE, NEXT -> {
          if (step.from() == operand && step.to() < 0) {
            reaches(new Place(caller, call.target()));
          }
        }
        default -> {
          // It stays where it is.
        }
      }
    }

    private void entered(MethodKey caller, Instruction.Invoke call, Body body, int operand) {
      Variable parameter = body.parameters().get(operand);
      if (parameter.role() == Variable.Role.THIS && inside.isEmpty()) {
        return;
      }
      Place result = new Place(caller, call.target());
      results.computeIfAbsent(body.key(), each -> new ArrayList<>()).add(result);
      reaches(new Place(body.key(), parameter));
      if (returning.contains(body.key())) {
        reaches(result);
      }
    }
  }
}
