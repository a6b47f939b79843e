package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Edge;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A body as text, for tests and for people: the same text for the same source in every run. */
public final class BodyPrinter {

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private BodyPrinter() {}

  /** The body, a line for each instruction, headed by the line it stands in. */
  public static String print(Body body) {
    return new BodyPrinter().of(body);
  }

  private String of(Body body) {
    text.append(body.key()).append(" [");
    text.append(body.parameters().stream().map(this::declared).collect(Collectors.joining(", ")));
    text.append("] ")
        .append(body.site().line())
        .append('-')
        .append(body.endSite().line())
        .append('\n');
    for (Block block : body.blocks()) {
      text.append("b").append(block.number());
      text.append(block.number() == body.exit() ? " exit" : "");
      text.append(block.number() == body.throwExit() ? " throws" : "");
      text.append(":\n");
      for (Instruction instruction : block.instructions()) {
        text.append(String.format("%5d  ", instruction.site().line()));
        text.append(line(instruction, body)).append('\n');
      }
      if (!block.edges().isEmpty()) {
        text.append("       ").append(edges(block.edges(), body)).append('\n');
      }
    }
    return text.toString();
  }

  private String declared(Variable variable) {
    return variable + ":" + variable.type();
  }

  private String edges(List<Edge> edges, Body body) {
    return edges.stream().map(edge -> edge(edge, body)).collect(Collectors.joining("  "));
  }

  private String edge(Edge edge, Body body) {
    if (edge instanceof Edge.When when) {
      return (when.taken() ? "if " : "if not ")
          + name(when.condition(), body)
          + " -> b"
          + when.target();
    }
    return edge instanceof Edge.Thrown thrown
        ? "! " + simple(thrown.type()) + " -> b" + thrown.target()
        : "-> b" + edge.target();
  }

  private String line(Instruction instruction, Body body) {
    String what = what(instruction, body);
    return instruction.target().index() < 0
        ? what
        : name(instruction.target(), body) + " = " + what;
  }

  private String what(Instruction instruction, Body body) {
    String operands =
        instruction.operands().stream()
            .map(operand -> name(operand, body))
            .collect(Collectors.joining(", "));
    if (instruction instanceof Instruction.Copy) {
      return operands;
    }
    if (instruction instanceof Instruction.Compare compare) {
      return name(compare.left(), body)
          + symbol(compare.comparison())
          + name(compare.right(), body);
    }
    if (instruction instanceof Instruction.Invoke call) {
      String thrown =
          call.throwsTypes().stream().map(BodyPrinter::simple).collect(Collectors.joining(", "));
      return call.dispatch().name().toLowerCase(java.util.Locale.ROOT)
          + " "
          + simple(call.method().owner())
          + "."
          + call.method().name()
          + "("
          + operands
          + ")"
          + (thrown.isEmpty() ? "" : " throws " + thrown);
    }
    if (instruction instanceof Instruction.StoreField store) {
      return name(store.object(), body)
          + "."
          + store.field().name()
          + " = "
          + name(store.source(), body);
    }
    if (instruction instanceof Instruction.LoadField load) {
      return name(load.object(), body) + "." + load.field().name();
    }
    return instruction.getClass().getSimpleName() + detail(instruction) + "(" + operands + ")";
  }

  private static String detail(Instruction instruction) {
    if (instruction instanceof Instruction.New made) {
      return " " + simple(made.type());
    }
    if (instruction instanceof Instruction.TypeTest test) {
      return " " + simple(test.type());
    }
    if (instruction instanceof Instruction.LoadStatic load) {
      return " " + simple(load.field().owner()) + "." + load.field().name();
    }
    if (instruction instanceof Instruction.StoreStatic store) {
      return " " + simple(store.field().owner()) + "." + store.field().name();
    }
    if (instruction instanceof Instruction.MakeCode code) {
      return " " + code.body().name() + ":" + simple(code.type());
    }
    return instruction instanceof Instruction.Throw raise ? " " + simple(raise.type()) : "";
  }

  // Temporaries are counted in the order in which the text names them.
  private String name(Operand operand, Body body) {
    if (operand instanceof Operand.Number number) {
      return Long.toString(number.value());
    }
    if (operand instanceof Operand.Symbol symbol) {
      return symbol.name().startsWith("\"") ? symbol.name() : simple(symbol.name());
    }
    if (!(operand instanceof Variable variable)) {
      return operand instanceof Operand.Null ? "null" : "?";
    }
    if (variable.equals(body.result()) || variable.equals(body.thrown())) {
      return variable.name();
    }
    return variable.role() == Variable.Role.TEMPORARY
        ? "%" + numbers.computeIfAbsent(variable.index(), index -> numbers.size() + 1)
        : variable.name().isEmpty() ? "_" : variable.name();
  }

  private static String simple(String name) {
    int nested = name.lastIndexOf('.');
    if (nested > 0 && !name.isEmpty() && isConstant(name.substring(nested + 1))) {
      nested = name.lastIndexOf('.', nested - 1);
    }
    return name.substring(nested + 1);
  }

  private static boolean isConstant(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT)) && name.length() > 1;
  }

  private static String symbol(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> " == ";
      case NOT_EQUAL -> " != ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }
}
