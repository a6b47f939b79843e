package dev.handrail.checker.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conditions: as control flow where they decide, as values elsewhere. */
final class ConditionLowering {

  private static final int DEEPEST = 800;

  private final BodyLowering body;
  private final BodyBuilder graph;
  private int depth;

  ConditionLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
  }

  /** Evaluates the condition and goes on in one of the nodes; a known one leads to one only. */
  void branch(Tree condition, Node yes, Node no) {
    Optional<Boolean> known = body.context.folding().truth(condition);
    if (known.isPresent()) {
      graph.jump(known.get() ? yes : no);
      return;
    }
    if (depth > DEEPEST) {
      decide(condition, yes, no);
      return;
    }
    depth++;
    try {
      lower(condition, yes, no);
    } finally {
      depth--;
    }
  }

  private void lower(Tree condition, Node yes, Node no) {
    switch (condition.getKind()) {
      case PARENTHESIZED -> branch(((ParenthesizedTree) condition).getExpression(), yes, no);
      case LOGICAL_COMPLEMENT -> branch(((UnaryTree) condition).getExpression(), no, yes);
      case CONDITIONAL_AND -> chain((BinaryTree) condition, Tree.Kind.CONDITIONAL_AND, yes, no);
      case CONDITIONAL_OR -> chain((BinaryTree) condition, Tree.Kind.CONDITIONAL_OR, yes, no);
      case CONDITIONAL_EXPRESSION -> choice((ConditionalExpressionTree) condition, yes, no);
      case INSTANCE_OF -> test((InstanceOfTree) condition, yes, no);
      default -> decide(condition, yes, no);
    }
  }

  private void decide(Tree condition, Node yes, Node no) {
    Operand value = body.expressions.value(condition);
    if (value instanceof Operand.Number number) {
      graph.jump(number.value() != 0 ? yes : no);
      return;
    }
    Variable variable;
    if (value instanceof Variable known) {
      variable = known;
    } else {
      variable = body.temporary(condition);
      graph.copy(variable, value, body.source.site(condition));
    }
    graph.branch(variable, yes, no);
  }

  // a && b && c is nested to the left, maybe very deep.
  private void chain(BinaryTree tree, Tree.Kind kind, Node yes, Node no) {
    List<Tree> parts = new ArrayList<>();
    Tree left = tree;
    while (left.getKind() == kind) {
      parts.add(((BinaryTree) left).getRightOperand());
      left = ((BinaryTree) left).getLeftOperand();
    }
    parts.add(left);
    Collections.reverse(parts);
    for (Tree part : parts.subList(0, parts.size() - 1)) {
      Node next = new Node();
      if (kind == Tree.Kind.CONDITIONAL_AND) {
        branch(part, next, no);
      } else {
        branch(part, yes, next);
      }
      graph.enter(next);
    }
    branch(parts.get(parts.size() - 1), yes, no);
  }

  private void choice(ConditionalExpressionTree tree, Node yes, Node no) {
    Node first = new Node();
    Node second = new Node();
    branch(tree.getCondition(), first, second);
    graph.enter(first);
    branch(tree.getTrueExpression(), yes, no);
    graph.enter(second);
    branch(tree.getFalseExpression(), yes, no);
  }

  private void test(InstanceOfTree tree, Node yes, Node no) {
    Operand value = body.expressions.value(tree.getExpression());
    Site site = body.source.site(tree);
    if (tree.getPattern() == null) {
      body.patterns.test(value, body.source.typeName(tree.getType()), site, no);
    } else {
      body.patterns.match(value, tree.getPattern(), no, false);
    }
    graph.jump(yes);
  }

  /** The condition as a value. */
  Operand value(Tree condition) {
    if (condition instanceof InstanceOfTree test && test.getPattern() == null) {
      return typeTest(test);
    }
    if (condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      Operand source = body.expressions.value(((UnaryTree) condition).getExpression());
      Variable target = body.temporary(condition);
      graph.emit(new Instruction.Not(target, source, body.source.site(condition)));
      return target;
    }
    Variable target = body.temporary(condition);
    Site site = body.source.site(condition);
    Node yes = new Node();
    Node no = new Node();
    Node end = new Node();
    branch(condition, yes, no);
    graph.enter(yes);
    graph.copy(target, new Operand.Number(1), site);
    graph.jump(end);
    graph.enter(no);
    graph.copy(target, new Operand.Number(0), site);
    graph.jump(end);
    graph.enter(end);
    return target;
  }

  private Operand typeTest(InstanceOfTree tree) {
    Operand value = body.expressions.value(tree.getExpression());
    Variable target = body.temporary(tree);
    graph.emit(
        new Instruction.TypeTest(
            target, value, body.source.typeName(tree.getType()), body.source.site(tree)));
    return target;
  }

  /** A comparison as a value. */
  Operand compare(BinaryTree tree) {
    List<Operand> sides =
        body.expressions.values(List.of(tree.getLeftOperand(), tree.getRightOperand()));
    Variable target = body.temporary(tree);
    graph.emit(
        new Instruction.Compare(
            target,
            comparison(tree.getKind()),
            sides.get(0),
            sides.get(1),
            body.source.site(tree)));
    return target;
  }

  private static Comparison comparison(Tree.Kind kind) {
    return switch (kind) {
      case NOT_EQUAL_TO -> Comparison.NOT_EQUAL;
      case LESS_THAN -> Comparison.LESS;
      case LESS_THAN_EQUAL -> Comparison.LESS_OR_EQUAL;
      case GREATER_THAN -> Comparison.GREATER;
      case GREATER_THAN_EQUAL -> Comparison.GREATER_OR_EQUAL;
      default -> Comparison.EQUAL;
    };
  }
}
