package dev.handrail.benchmarks;

import java.util.List;

/** The spec packs that are at work where the corpus is checked: the one place that names them. */
final class Packs {

  private static final List<String> NAMES = List.of("jdk", "jdbc");

  private Packs() {}

  /** As words of the command line. */
  static List<String> ofCommandLine() {
    return NAMES.stream().flatMap(name -> List.of("--spec", name).stream()).toList();
  }

  /** As a word of the plugin. */
  static String ofPlugin() {
    return "spec=" + String.join("+", NAMES);
  }
}
