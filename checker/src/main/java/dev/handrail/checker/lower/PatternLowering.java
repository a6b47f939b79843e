package dev.handrail.checker.lower;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Patterns of {@code instanceof} and {@code switch}. */
final class PatternLowering {

  private final BodyLowering body;
  private final BodyBuilder graph;

  PatternLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
  }

  /** Tests the value's type; goes on here if it fits, else in the node. */
  void test(Operand value, String type, Site site, Node fail) {
    Variable target = graph.temporary("", "boolean");
    graph.emit(new Instruction.TypeTest(target, value, type, site));
    Node yes = new Node();
    graph.branch(target, yes, fail);
    graph.enter(yes);
  }

  /**
   * Matches the value with the pattern; goes on here if it fits, else in the node.
   *
   * @param certain a pattern that fits every value of the type matches null too
   */
  void match(Operand value, Tree pattern, Node fail, boolean certain) {
    switch (pattern.getKind().name()) {
      case "BINDING_PATTERN" ->
          bind(value, ((BindingPatternTree) pattern).getVariable(), fail, certain);
      case "DECONSTRUCTION_PATTERN" -> deconstruct(value, pattern, fail);
      case "ANY_PATTERN" -> {
        // Fits everything, binds nothing.
      }
      case "PARENTHESIZED_PATTERN" ->
          NewSyntax.innerPattern(pattern).ifPresent(inner -> match(value, inner, fail, certain));
      case "GUARDED_PATTERN" -> {
        NewSyntax.innerPattern(pattern).ifPresent(inner -> match(value, inner, fail, certain));
        NewSyntax.innerGuard(pattern).ifPresent(guard -> guard(guard, fail));
      }
      default -> mayFail(value, pattern, fail);
    }
  }

  /** Goes on here if the condition holds, else in the node. */
  void guard(Tree condition, Node fail) {
    Node yes = new Node();
    body.conditions.branch(condition, yes, fail);
    graph.enter(yes);
  }

  private void bind(Operand value, VariableTree tree, Node fail, boolean certain) {
    Site site = body.source.site(tree);
    Variable target = variable(tree);
    boolean fits =
        certain
            && value instanceof Variable known
            && body.names.isSubtype(known.type(), target.type());
    if (!fits) {
      test(value, target.type(), site, fail);
    }
    graph.copy(target, value, site);
  }

  /** The variable that the tree declares. */
  Variable variable(VariableTree tree) {
    return body.source
        .variable(tree)
        .map(element -> body.declare(element, Role.LOCAL))
        .orElseGet(() -> body.declareUnknown(tree.getName(), Role.LOCAL));
  }

  private void deconstruct(Operand value, Tree pattern, Node fail) {
    Site site = body.source.site(pattern);
    Optional<Tree> type = NewSyntax.deconstructor(pattern);
    String name = type.map(body.source::typeName).orElse("");
    test(value, name, site, fail);
    List<Tree> nested = NewSyntax.nestedPatterns(pattern);
    List<? extends RecordComponentElement> components =
        body.names.type(name).map(TypeElement::getRecordComponents).orElse(List.of());
    for (int i = 0; i < nested.size(); i++) {
      Operand component =
          i < components.size()
              ? component(value, components.get(i), site)
              : body.unknown("", site);
      match(component, nested.get(i), fail, true);
    }
  }

  private Operand component(Operand record, RecordComponentElement component, Site site) {
    ExecutableElement accessor = component.getAccessor();
    Variable target =
        graph.temporary(component.getSimpleName() + "()", body.names.of(component.asType()));
    if (accessor == null) {
      graph.emit(new Instruction.Compute(target, List.of(record), site));
      return target;
    }
    graph.emit(
        new Instruction.Invoke(
            target,
            body.names.key(accessor),
            Instruction.Dispatch.VIRTUAL,
            List.of(record),
            List.of(),
            site));
    return target;
  }

  private void mayFail(Operand value, Tree pattern, Node fail) {
    Site site = body.source.site(pattern);
    Variable target = graph.temporary("", "boolean");
    graph.emit(new Instruction.Compute(target, List.of(value), site));
    Node yes = new Node();
    graph.branch(target, yes, fail);
    graph.enter(yes);
  }
}
