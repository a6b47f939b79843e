package dev.handrail.checker.spec;

import java.util.List;

/** What is declared of a field. */
public record FieldSpec(
    boolean owned, boolean borrowed, List<String> kinds, List<String> contexts) {

  /** Nothing is declared. */
  public static final FieldSpec NOTHING = new FieldSpec(false, false, List.of(), List.of());
}
