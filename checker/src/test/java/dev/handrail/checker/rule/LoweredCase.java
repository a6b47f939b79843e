package dev.handrail.checker.rule;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.analysis.HandleAnalysis;
import dev.handrail.checker.analysis.Options;
import dev.handrail.checker.lower.AnnotationProblems;
import dev.handrail.checker.lower.Compilation;
import dev.handrail.checker.lower.DeclaredSpecs;
import dev.handrail.checker.report.CasePage.Block;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.Problem;
import dev.handrail.checker.report.Suppressions;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayList;
import java.util.List;

/** A block of a page as the analysis gets it. */
final class LoweredCase {

  private final Block block;
  private final int firstLine;
  private final Compilation compilation;
  private final DeclaredSpecs specs;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A block that is lowered when the task attributes it.
   *
   * @param firstLine of the block's code in its file, from 1
   */
  LoweredCase(Block block, int firstLine, JavacTask task) {
    this.block = block;
    this.firstLine = firstLine;
    Trees trees = Trees.instance(task);
    this.specs = new DeclaredSpecs(trees, task.getElements(), task.getTypes(), PackIndex.EMPTY);
    this.compilation =
        new Compilation(
            trees, task.getElements(), task.getTypes(), specs::specified, false, PackIndex.EMPTY);
    AnnotationProblems annotations = new AnnotationProblems(trees, specs);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
              compilation.parsed(event.getCompilationUnit());
            } else if (event.getKind() == TaskEvent.Kind.ANALYZE
                && event.getTypeElement() != null) {
              problems.addAll(annotations.in(event.getCompilationUnit()));
              compilation.attributed(event.getCompilationUnit(), event.getTypeElement());
            }
          }
        });
  }

  Block block() {
    return block;
  }

  /** Line, from 0 in the block, and rule of each finding. */
  List<String> findings() {
    return new HandleAnalysis(compilation.program(), specs, Options.BARE)
        .run(problems, new Suppressions(compilation.suppressions())).findings().stream()
            .filter(finding -> finding.site().file().endsWith("Case.java"))
            .map(this::asText)
            .toList();
  }

  private String asText(Finding finding) {
    return finding.site().line() - firstLine + " " + finding.rule();
  }
}
