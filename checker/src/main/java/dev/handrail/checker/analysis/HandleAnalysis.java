package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Problem;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.report.Suppressions;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The front door: everything known of a compilation in, findings out. */
public final class HandleAnalysis {

  private final Program program;
  private final SpecCatalog specs;
  private final Options options;

  /** An analysis of one compilation. */
  public HandleAnalysis(Program program, SpecCatalog specs, Options options) {
    this.program = program;
    this.specs = specs;
    this.options = options;
  }

  /**
   * Runs it.
   *
   * @param problems what is wrong with the annotations, reported as {@code HandleAnnotation}
   */
  public AnalysisResult run(List<Problem> problems, Suppressions suppressions) {
    ProcessObjects objects = new ProcessObjects(program);
    RootAnalysis roots = new RootAnalysis(program, specs, options, objects);
    roots.run();
    NoCloserCheck noCloser = new NoCloserCheck(program, specs, roots.facts(), objects);
    SortedSet<FieldKey> atFault = noCloser.fieldsAtFault(roots.lostByUsers());
    List<Finding> all =
        Stream.of(
                problems.stream().map(HandleAnalysis::finding).toList(),
                roots.findings(atFault),
                noCloser.findings(atFault))
            .flatMap(List::stream)
            .flatMap(this::weighed)
            .toList();
    List<Finding> left = roots.leftToProcess(atFault).stream().flatMap(this::weighed).toList();
    List<Finding> told = all.stream().filter(f -> !suppressions.covers(f)).toList();
    List<Finding.Step> notes = new ArrayList<>(roots.notes());
    List<Finding> counted = onePerSite(left.stream().filter(f -> !suppressions.covers(f)).toList());
    counted.stream()
        .findFirst()
        .ifPresent(first -> notes.add(leftToProcess(first, counted.size() - 1)));
    if (options.notes()) {
      suppressions
          .unused(Stream.concat(all.stream(), left.stream()).toList())
          .forEach(s -> notes.add(new Finding.Step(s.site(), "this suppression silences nothing")));
    }
    return new AnalysisResult(
        onePerSite(told), notes, program.roots().size(), roots.givenUp(), roots.unknown());
  }

  private static Finding finding(Problem problem) {
    return new Finding(
        Rules.ANNOTATION,
        problem.site(),
        Severity.ERROR,
        PathCategory.ALWAYS,
        problem.message(),
        List.of(),
        problem.fix(),
        new MethodKey("", "", "()"),
        "",
        Closing.UNKNOWN);
  }

  private Stream<Finding> weighed(Finding finding) {
    Severity severity = options.severities().of(finding);
    return severity == Severity.OFF ? Stream.empty() : Stream.of(finding.withSeverity(severity));
  }

  private static Finding.Step leftToProcess(Finding first, int others) {
    String more = others == 0 ? "" : others + " more: ";
    String text = first.problem() + ", but the process ends with main (" + more + "option main)";
    return new Finding.Step(first.site(), text);
  }

  private static List<Finding> onePerSite(List<Finding> findings) {
    Map<List<Object>, Finding> one = new LinkedHashMap<>();
    findings.stream()
        .sorted()
        .forEach(finding -> one.putIfAbsent(List.of(finding.rule(), finding.site()), finding));
    return List.copyOf(one.values());
  }
}
