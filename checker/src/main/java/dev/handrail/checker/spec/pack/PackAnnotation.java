package dev.handrail.checker.spec.pack;

import java.util.List;
import java.util.SortedMap;

/**
 * An annotation in a pack.
 *
 * @param name its simple name
 * @param values what its elements list: classes by binary name, constants of enums by simple name,
 *     everything else as text
 */
public record PackAnnotation(String name, SortedMap<String, List<String>> values) {

  /** What the element lists; nothing if it is left out. */
  public List<String> values(String element) {
    return values.getOrDefault(element, List.of());
  }
}
