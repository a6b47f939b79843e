package dev.handrail.checker.lower;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import dev.handrail.checker.lower.Scope.Breakable.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.type.DeclaredType;

/** {@code switch} of all forms: first a chain of tests, in order, then the cases. */
final class SwitchLowering {

  private final BodyLowering body;
  private final BodyBuilder graph;

  SwitchLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
  }

  void statement(SwitchTree tree, List<Name> labels) {
    Operand selector = body.expressions.value(tree.getExpression());
    lower(
        new Switch(tree.getExpression(), selector, tree.getCases(), Sort.SWITCH, graph.result()),
        labels);
  }

  Operand value(SwitchExpressionTree tree) {
    Variable result = graph.temporary("", body.source.typeName(tree));
    Operand selector = body.expressions.value(tree.getExpression());
    lower(
        new Switch(tree.getExpression(), selector, tree.getCases(), Sort.YIELDING, result),
        List.of());
    return result;
  }

  private record Switch(
      ExpressionTree expression,
      Operand selector,
      List<? extends CaseTree> cases,
      Sort sort,
      Variable result) {

    /** Whether one of its cases is sure to fit although there is no default. */
    boolean isExhaustive() {
      return cases.stream().noneMatch(NewSyntax::isDefault)
          && (sort == Sort.YIELDING
              || cases.stream()
                  .flatMap(each -> NewSyntax.labels(each).stream())
                  .anyMatch(label -> NewSyntax.isPattern(label) || isNull(label)));
    }
  }

  private static boolean isNull(Tree label) {
    return label.getKind() == Tree.Kind.NULL_LITERAL;
  }

  private void lower(Switch tree, List<Name> labels) {
    Node end = new Node();
    List<Node> nodes = new ArrayList<>();
    tree.cases().forEach(each -> nodes.add(new Node()));
    tests(tree, nodes, end);
    graph.within(
        body.statements.breakable(tree.sort(), labels, end, Optional.empty(), tree.result()),
        () -> cases(tree, nodes, end));
    graph.enter(end);
  }

  private void tests(Switch tree, List<Node> nodes, Node end) {
    Node otherwise = end;
    boolean exhaustive = tree.isExhaustive() || coversEnum(tree);
    for (int i = 0; i < nodes.size(); i++) {
      CaseTree each = tree.cases().get(i);
      List<Tree> labels = NewSyntax.labels(each);
      for (int j = 0; j < labels.size(); j++) {
        boolean last = exhaustive && i == nodes.size() - 1 && j == labels.size() - 1;
        test(tree, each, labels.get(j), nodes.get(i), last);
      }
      otherwise = NewSyntax.isDefault(each) ? nodes.get(i) : otherwise;
    }
    graph.jump(otherwise);
  }

  /** Whether each constant of an enum has a case: one that is added later is not thought of. */
  private boolean coversEnum(Switch tree) {
    Set<String> named = new HashSet<>();
    for (CaseTree each : tree.cases()) {
      if (NewSyntax.isDefault(each)) {
        return false;
      }
      NewSyntax.labels(each).forEach(label -> named.add(label.toString()));
    }
    List<String> constants =
        body.source.type(tree.expression()).stream()
            .filter(DeclaredType.class::isInstance)
            .flatMap(type -> ((DeclaredType) type).asElement().getEnclosedElements().stream())
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    return !constants.isEmpty() && named.containsAll(constants);
  }

  // Goes on where the label does not fit. The last label of all that must fit is not tested.
  private void test(Switch tree, CaseTree each, Tree label, Node fits, boolean last) {
    Node next = new Node();
    if (last && label instanceof BindingPatternTree pattern) {
      Variable variable = body.patterns.variable(pattern.getVariable());
      graph.copy(variable, tree.selector(), body.source.site(label));
      graph.jump(fits);
    } else if (NewSyntax.isPattern(label)) {
      body.patterns.match(tree.selector(), label, last ? fits : next, false);
      NewSyntax.guard(each).ifPresent(guard -> body.patterns.guard(guard, next));
      graph.jump(fits);
    } else if (last) {
      graph.jump(fits);
    } else {
      Site site = body.source.site(label);
      Variable test = graph.temporary("", "boolean");
      Operand constant = constant(tree, label);
      graph.emit(new Instruction.Compare(test, Comparison.EQUAL, tree.selector(), constant, site));
      graph.branch(test, fits, next);
    }
    graph.enter(next);
  }

  private Operand constant(Switch tree, Tree label) {
    boolean unknownName = label instanceof IdentifierTree && body.source.variable(label).isEmpty();
    return unknownName
        ? new Operand.Symbol(body.source.typeName(tree.expression()) + "." + label)
        : body.expressions.value(label);
  }

  private void cases(Switch tree, List<Node> nodes, Node end) {
    for (int i = 0; i < nodes.size(); i++) {
      CaseTree each = tree.cases().get(i);
      graph.jump(nodes.get(i));
      graph.enter(nodes.get(i));
      if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
        rule(tree, each.getBody());
        graph.jump(end);
      } else {
        body.statements.statements(each.getStatements());
      }
    }
    graph.jump(end);
  }

  private void rule(Switch tree, Tree action) {
    if (!graph.isReached()) {
      return;
    }
    if (action instanceof StatementTree statement) {
      body.statements.statement(statement);
      return;
    }
    Operand value = body.expressions.value(action);
    if (tree.sort() == Sort.YIELDING) {
      graph.copy(tree.result(), value, body.source.site(action));
    }
  }
}
