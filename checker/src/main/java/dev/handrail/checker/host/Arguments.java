package dev.handrail.checker.host;

import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
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
  private static final String SPEC = "spec";

  /** Reads options; what nobody understands is a mistake, and the rest holds. */
  public static Arguments parse(List<String> words) {
    List<String> mistakes = new ArrayList<>();
    SortedMap<String, Severity> severities = new TreeMap<>();
    SortedSet<String> packs = new TreeSet<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        if (!List.of(STRICT, UNCHECKED, NOTES).contains(word)) {
          mistakes.add(unknown(word));
        }
        continue;
      }
      Optional<Severity> severity = severity(word.substring(equals + 1));
      if (word.substring(0, equals).equalsIgnoreCase(SPEC)) {
        packs.addAll(packs(word.substring(equals + 1), mistakes));
      } else if (!Rules.names().contains(word.substring(0, equals))) {
        mistakes.add(unknown(word));
      } else if (severity.isEmpty()) {
        mistakes.add("'" + word + "' names no severity; valid are " + severities());
      } else {
        severities.put(word.substring(0, equals), severity.get());
      }
    }
    Options options =
        new Options(
            words.contains(STRICT),
            words.contains(UNCHECKED),
            false,
            words.contains(NOTES),
            List.copyOf(packs),
            severities);
    return new Arguments(options, List.copyOf(mistakes));
  }

  private static List<String> packs(String names, List<String> mistakes) {
    List<String> packs = Arrays.asList(names.split("\\+", -1));
    packs.stream()
        .filter(name -> !PackIndex.BUILT_IN.contains(name))
        .map(name -> "unknown spec pack '" + name + "'; there are " + PackIndex.BUILT_IN)
        .forEach(mistakes::add);
    return packs.stream().filter(PackIndex.BUILT_IN::contains).toList();
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
    return Arrays.stream(Severity.values()).map(Arguments::name).collect(Collectors.joining(", "));
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String unknown(String word) {
    return "unknown option '"
        + word
        + "'; valid are "
        + String.join(", ", STRICT, UNCHECKED, NOTES)
        + ", "
        + SPEC
        + "=PACK, and RULE=SEVERITY with a rule of "
        + String.join(", ", Rules.names())
        + " and a severity of "
        + severities();
  }
}
