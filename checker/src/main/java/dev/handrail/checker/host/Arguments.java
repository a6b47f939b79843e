package dev.handrail.checker.host;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.analysis.Severities;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options that a user gives a host, such as {@code strict HandleLeak=warning}.
 *
 * @param mistakes what is wrong with them, one sentence each
 */
public record Arguments(Options options, List<String> mistakes) {

  private static final String STRICT = "strict";
  private static final String UNCHECKED = "unchecked";
  private static final String NOTES = "notes";
  private static final String MAIN = "main";
  private static final String SPEC = "spec";
  private static final String NO_PACK = "none";

  /** Reads options; what nobody understands is a mistake, and the rest holds. */
  public static Arguments parse(List<String> words) {
    Reader reader = new Reader();
    words.forEach(reader::read);
    Options options =
        new Options(
            words.contains(STRICT),
            words.contains(UNCHECKED),
            false,
            words.contains(NOTES),
            words.contains(MAIN),
            reader.packs(),
            new Severities(reader.rules, reader.paths));
    return new Arguments(options, List.copyOf(reader.mistakes));
  }

  private static final class Reader {

    private final List<String> mistakes = new ArrayList<>();
    private final TreeMap<String, Severity> rules = new TreeMap<>();
    private final TreeMap<PathCategory, Severity> paths = new TreeMap<>();
    private final TreeSet<String> named = new TreeSet<>();

    void read(String word) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        read(word.substring(0, equals), word.substring(equals + 1));
      } else if (!List.of(STRICT, UNCHECKED, NOTES, MAIN).contains(word)) {
        mistakes.add(unknown(word));
      }
    }

    private void read(String name, String value) {
      Optional<PathCategory> path = path(name);
      Optional<Severity> severity = severity(value);
      if (name.equalsIgnoreCase(SPEC)) {
        Arrays.stream(value.split("\\+", -1)).forEach(this::pack);
      } else if (path.isEmpty() && !Rules.names().contains(name)) {
        mistakes.add(unknown(name + "=" + value));
      } else if (severity.isEmpty()) {
        mistakes.add("'" + name + "=" + value + "' names no severity; valid are " + severities());
      } else if (path.isPresent()) {
        paths.put(path.get(), severity.get());
      } else {
        rules.put(name, severity.get());
      }
    }

    private void pack(String name) {
      if (name.equals(NO_PACK) || PackIndex.BUILT_IN.contains(name)) {
        named.add(name);
      } else {
        mistakes.add("unknown spec pack '" + name + "'; there are " + PackIndex.BUILT_IN);
      }
    }

    /** All that come with Handrail, but after "none" those only that are named. */
    List<String> packs() {
      return PackIndex.BUILT_IN.stream()
          .filter(name -> named.contains(name) || !named.contains(NO_PACK))
          .toList();
    }
  }

  /** The words in a text, separated by blanks or commas. */
  public static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The severity that a word names. */
  public static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(each -> name(each).equals(word)).findFirst();
  }

  /** The names of the severities, for messages. */
  public static String severities() {
    return names(Severity.values());
  }

  private static Optional<PathCategory> path(String word) {
    return Arrays.stream(PathCategory.values())
        .filter(each -> name(each).equalsIgnoreCase(word))
        .findFirst();
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Arguments::name).collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String unknown(String word) {
    return "unknown option '"
        + word
        + "'; valid are "
        + String.join(", ", STRICT, UNCHECKED, NOTES, MAIN)
        + ", "
        + SPEC
        + "=PACK, RULE=SEVERITY with a rule of "
        + String.join(", ", Rules.names())
        + ", and PATH=SEVERITY with a path of "
        + names(PathCategory.values())
        + "; a severity is one of "
        + severities();
  }
}
