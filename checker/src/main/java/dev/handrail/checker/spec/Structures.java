package dev.handrail.checker.spec;

import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Accessor.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
  private static final String LAST_ERROR = "LAST_ERROR";
  private static final String NO_THROW = "NO_THROW";
  private static final String NOTHING_KNOWN = "-";

  private final Map<TypeTrait, List<String>> traits;
  private final Map<String, List<Row>> byName;
  private final List<Row> byPattern;
  private final Map<String, List<Row>> quiet;
  private final List<String> lastErrorNames;

  private Structures(
      Map<TypeTrait, List<String>> traits,
      Map<String, List<Row>> byName,
      List<Row> byPattern,
      Map<String, List<Row>> quiet) {
    this.traits = traits;
    this.byName = byName;
    this.byPattern = byPattern;
    this.quiet = quiet;
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

    boolean isThrowRow() {
      return steps.get(0).startsWith(NO_THROW);
    }

    // NO_THROW may name a parameter, and the constants for which it holds.
    boolean holdsFor(List<Operand> arguments) {
      List<String> words = WORDS.splitAsStream(steps.get(0)).toList();
      return words.size() == 1
          || arguments.get(Integer.parseInt(words.get(1)) - 1) instanceof Operand.Symbol symbol
              && words.stream()
                  .skip(2)
                  .anyMatch(word -> symbol.name().equalsIgnoreCase('"' + word + '"'));
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
   * and each of them. Either operand may be left out. The step {@code LAST_ERROR} says that the
   * method returns the last call's error code; {@code NO_THROW} that it never throws the checked
   * exceptions that it declares, where a number and constants follow, only for these arguments;
   * {@code -} that nothing is known of the method. Rows of two columns say a {@link TypeTrait} of a
   * type. Lines that begin with {@code #} are comments.
   */
  public static Structures parse(List<String> lines) {
    Map<TypeTrait, List<String>> traits = new EnumMap<>(TypeTrait.class);
    Map<String, List<Row>> byName = new HashMap<>();
    List<Row> byPattern = new ArrayList<>();
    Map<String, List<Row>> quiet = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> columns = COLUMNS.splitAsStream(line).toList();
      Optional<TypeTrait> trait = trait(columns.get(1));
      if (trait.isPresent()) {
        traits.computeIfAbsent(trait.get(), each -> new ArrayList<>()).add(columns.get(0));
        continue;
      }
      Row row =
          new Row(
              columns.get(0),
              columns.get(1),
              columns.get(2),
              STEPS.splitAsStream(columns.get(3)).toList());
      if (row.isThrowRow()) {
        quiet.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
      } else if (row.name().contains("*")) {
        byPattern.add(row);
      } else {
        byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
      }
    }
    return new Structures(traits, byName, byPattern, quiet);
  }

  private static Optional<TypeTrait> trait(String word) {
    return Arrays.stream(TypeTrait.values()).filter(each -> each.name().equals(word)).findFirst();
  }

  /** Whether the table says it of the type itself. */
  public boolean is(TypeTrait trait, String type) {
    return traits.getOrDefault(trait, List.of()).contains(type);
  }

  /** Whether the table says it of a type of which handles of the kind are. */
  public boolean is(TypeTrait trait, Kind kind) {
    return traits.getOrDefault(trait, List.of()).stream().anyMatch(kind::fits);
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

  /** Whether the call never throws the checked exceptions that its method declares. */
  public boolean throwsNothing(Instruction.Invoke call) {
    MethodKey method = call.method();
    return quiet.getOrDefault(method.name(), List.of()).stream()
        .filter(row -> row.fits(List.of(method.owner()), method))
        .anyMatch(row -> row.holdsFor(call.arguments()));
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
