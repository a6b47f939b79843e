package dev.handrail.checker.report;

import dev.handrail.checker.ir.Site;
import java.util.List;

/**
 * Where the source silences rules, by {@code @SuppressWarnings} on an enclosing element.
 *
 * @param scopes in source order
 */
public record Suppressions(List<Scope> scopes) {

  /** Silences every rule. */
  public static final String ALL = "handrail";

  /**
   * An element with the annotation.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   * @param rules names of the silenced rules, or {@link #ALL}
   */
  public record Scope(String file, int start, int end, List<String> rules, Site site) {

    boolean covers(Finding finding) {
      Site at = finding.site();
      return at.file().equals(file)
          && start <= at.offset()
          && at.offset() < end
          && (rules.contains(ALL) || rules.contains(finding.rule()));
    }
  }

  /** Whether the source silences the finding. */
  public boolean covers(Finding finding) {
    return scopes.stream().anyMatch(scope -> scope.covers(finding));
  }

  /** The scopes that silence none of the findings. */
  public List<Scope> unused(List<Finding> findings) {
    return scopes.stream().filter(scope -> findings.stream().noneMatch(scope::covers)).toList();
  }
}
