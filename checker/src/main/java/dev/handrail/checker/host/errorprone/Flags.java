package dev.handrail.checker.host.errorprone;

import com.google.errorprone.ErrorProneFlags;
import dev.handrail.checker.host.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Our options as Error Prone writes them: {@code -XepOpt:Handrail:Strict=true}. */
final class Flags {

  private static final String OURS = "Handrail:";

  private Flags() {}

  static Arguments arguments(ErrorProneFlags flags) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(flags.getFlagsMap())
        .forEach(
            (name, value) -> {
              if (name.startsWith(OURS) && !value.equals("false")) {
                words.add(word(name.substring(OURS.length()), value));
              }
            });
    return Arguments.parse(words);
  }

  private static String word(String name, String value) {
    return value.equals("true") ? name.toLowerCase(Locale.ROOT) : name + "=" + value;
  }
}
