package dev.handrail.checker.spec;

import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Accessor.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The table of data structures: how methods of cells, containers and views move values.
 *
 * @see #parse
 */
public final class Structures {

  private static final Pattern COLUMNS = Pattern.compile("\t+");
  private static final Pattern STEPS = Pattern.compile("; *");
  private static final Pattern WORDS = Pattern.compile("[ >]");
  private static final String CELL = "CELL_TYPE";
  private static final String CARRIER = "CARRIER_TYPE";
  private static final String IDLE = "IDLE_TYPE";
  private static final String LAST_ERROR = "LAST_ERROR";
  private static final String NOTHING_KNOWN = "-";

  private final List<String> cells;
  private final List<String> carriers;
  private final List<String> idle;
  private final Map<String, List<Row>> byName;
  private final List<Row> byPattern;
  private final List<String> lastErrorNames;

  private Structures(
      List<String> cells,
      List<String> carriers,
      List<String> idle,
      Map<String, List<Row>> byName,
      List<Row> byPattern) {
    this.cells = cells;
    this.carriers = carriers;
    this.idle = idle;
    this.byName = byName;
    this.byPattern = byPattern;
    this.lastErrorNames =
        byName.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.steps().contains(LAST_ERROR))
            .map(Row::name)
            .distinct()
            .sorted()
            .toList();
  }

  // The first row of the table that fits a method describes it.
  private record Row(String owner, String name, String parameters, List<String> steps) {

    boolean fits(List<String> owners, MethodKey method) {
      return Patterns.matches(name, method.name())
          && fitsParameters(method)
          && (meansSubtypes() ? owners.contains(owner) : declares(owners.get(0)));
    }

    // All types inherit from Object; a pattern would speak of methods that the subtype adds.
    private boolean meansSubtypes() {
      return !owner.contains("*") && !name.contains("*") && !owner.equals("java.lang.Object");
    }

    boolean declares(String type) {
      return Patterns.matches(owner, type);
    }

    private boolean fitsParameters(MethodKey method) {
      if (parameters.equals("*")) {
        return true;
      }
      return parameters.startsWith("(")
          ? parameters.equals(method.parameters())
          : parameters.equals(Integer.toString(arity(method)));
    }
  }

  /**
   * Reads the table. A row has four columns, separated by tabs: the type, the method's name ({@code
   * *} in either stands for any part; without one, and but for Object, subtypes are meant too), its
   * parameters (their number, their erased types, or {@code *}) and its steps, separated by {@code
   * ;}. A step is a {@link Motion} and its operands, {@code from>to}: {@code this}, {@code result},
   * parameters by their numbers from 1, {@code args} for each of them, {@code all} for {@code this}
   * and each of them. Either operand may be left out. {@code CELL_TYPE} in the second column says
   * that values of the type are cells, {@code CARRIER_TYPE} that raw handles are of it, {@code
   * IDLE_TYPE} that handles of it hold nothing until they are used first; the step {@code
   * LAST_ERROR} that the method returns the last call's error code; {@code -} that nothing is known
   * of the method. Lines that begin with {@code #} are comments.
   */
  public static Structures parse(List<String> lines) {
    List<String> cells = new ArrayList<>();
    List<String> carriers = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    Map<String, List<Row>> byName = new HashMap<>();
    List<Row> byPattern = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> columns = COLUMNS.splitAsStream(line).toList();
      if (columns.get(1).equals(CELL)) {
        cells.add(columns.get(0));
        continue;
      }
      if (columns.get(1).equals(CARRIER)) {
        carriers.add(columns.get(0));
        continue;
      }
      if (columns.get(1).equals(IDLE)) {
        idle.add(columns.get(0));
        continue;
      }
      Row row =
          new Row(
              columns.get(0),
              columns.get(1),
              columns.get(2),
              STEPS.splitAsStream(columns.get(3)).toList());
      if (row.name().contains("*")) {
        byPattern.add(row);
      } else {
        byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
      }
    }
    return new Structures(cells, carriers, idle, byName, byPattern);
  }

  /** Whether the table says that values of the type are cells. */
  public boolean isCell(String type) {
    return cells.contains(type);
  }

  /** Whether a raw handle may be of the type, although values of it are cells too. */
  public boolean isCarrier(String type) {
    return carriers.contains(type);
  }

  /** Whether a handle of the type, or of a subtype, holds nothing until it is used first. */
  public boolean isIdleUntilUsed(Kind kind) {
    return idle.stream().anyMatch(kind::fits);
  }

  /** Whether a row may fit the method: a cheap question that saves looking for supertypes. */
  public boolean mayDescribe(MethodKey method) {
    return byName.containsKey(method.name())
        || byPattern.stream()
            .anyMatch(
                row -> row.declares(method.owner()) && Patterns.matches(row.name(), method.name()));
  }

  /**
   * How the method moves values.
   *
   * @param owners its class and all its supertypes
   */
  public Optional<Accessor> accessor(List<String> owners, MethodKey method, boolean isStatic) {
    return row(owners, method)
        .filter(row -> !row.steps().contains(NOTHING_KNOWN))
        .map(row -> accessor(row, method, isStatic));
  }

  /**
   * Whether a method of the name may return the error code of the last call; asked for each call.
   */
  public boolean mayReadLastError(CharSequence name) {
    for (String known : lastErrorNames) {
      if (known.contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method returns the error code of the last call. */
  public boolean readsLastError(List<String> owners, MethodKey method) {
    return row(owners, method).filter(row -> row.steps().contains(LAST_ERROR)).isPresent();
  }

  /** How many parameters the method has. */
  public static int arity(MethodKey method) {
    String parameters = method.parameters();
    return parameters.length() <= 2
        ? 0
        : 1 + (int) parameters.chars().filter(each -> each == ',').count();
  }

  private Optional<Row> row(List<String> owners, MethodKey method) {
    Optional<Row> named = first(byName.getOrDefault(method.name(), List.of()), owners, method);
    return named.or(() -> first(byPattern, owners, method));
  }

  private static Optional<Row> first(List<Row> rows, List<String> owners, MethodKey method) {
    return rows.stream().filter(row -> row.fits(owners, method)).findFirst();
  }

  private static Accessor accessor(Row row, MethodKey method, boolean isStatic) {
    return new Accessor(
        row.steps().stream()
            .filter(step -> !step.equals(LAST_ERROR))
            .flatMap(step -> steps(step, arity(method), isStatic).stream())
            .toList());
  }

  private static List<Step> steps(String text, int arity, boolean isStatic) {
    List<String> words = WORDS.splitAsStream(text.trim()).toList();
    Motion motion = Motion.valueOf(words.get(0));
    List<Step> steps = new ArrayList<>();
    for (int from : operands(words.size() > 1 ? words.get(1) : "", arity, isStatic)) {
      for (int to : operands(words.size() > 2 ? words.get(2) : "", arity, isStatic)) {
        steps.add(new Step(motion, from, to));
      }
    }
    return steps;
  }

  private static List<Integer> operands(String word, int arity, boolean isStatic) {
    int first = isStatic ? 0 : 1;
    return switch (word) {
      case "", "result" -> List.of(-1);
      case "this" -> List.of(0);
      case "args" -> IntStream.range(first, first + arity).boxed().toList();
      case "all" -> IntStream.range(0, first + arity).boxed().toList();
      default -> List.of(Integer.parseInt(word) - 1 + first);
    };
  }
}
