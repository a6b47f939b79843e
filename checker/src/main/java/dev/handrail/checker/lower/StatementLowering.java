package dev.handrail.checker.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import dev.handrail.checker.lower.Scope.Breakable;
import dev.handrail.checker.lower.Scope.Breakable.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Name;

/** Statements. */
final class StatementLowering {

  private static final int DEEPEST = 500;

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final List<Name> labels = new ArrayList<>();
  private int depth;

  StatementLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
  }

  void block(BlockTree tree) {
    statements(tree.getStatements());
  }

  /** Lowers statements that follow one another in a block. */
  void statements(List<? extends StatementTree> trees) {
    statements(trees, each -> {});
  }

  /** Lowers statements, and after each of them what the caller adds. */
  void statements(List<? extends StatementTree> trees, Consumer<StatementTree> after) {
    for (int i = 0; i < trees.size(); i++) {
      StatementTree tree = trees.get(i);
      statement(tree);
      after.accept(tree);
      Optional<Cleanup> cleanup = Cleanup.of(tree).filter(each -> graph.isReached());
      if (cleanup.isPresent()) {
        List<? extends StatementTree> rest = trees.subList(i + 1, trees.size());
        body.tries.cleaningUp(cleanup.get(), () -> statements(rest, after));
        return;
      }
    }
  }

  /** Lowers the statement, unless it cannot be reached. */
  void statement(StatementTree tree) {
    if (!graph.isReached()) {
      return;
    }
    if (depth > DEEPEST) {
      body.expressions.compute(tree, List.of());
      return;
    }
    depth++;
    try {
      lower(tree);
    } finally {
      depth--;
    }
  }

  private void lower(StatementTree tree) {
    switch (tree.getKind()) {
      case BLOCK -> inBlock((BlockTree) tree);
      case EXPRESSION_STATEMENT -> effect(((ExpressionStatementTree) tree).getExpression());
      case VARIABLE -> variable((VariableTree) tree);
      case IF -> conditional((IfTree) tree);
      case WHILE_LOOP -> loop((WhileLoopTree) tree);
      case DO_WHILE_LOOP -> loop((DoWhileLoopTree) tree);
      case FOR_LOOP -> loop((ForLoopTree) tree);
      case ENHANCED_FOR_LOOP -> loop((EnhancedForLoopTree) tree);
      case LABELED_STATEMENT -> labelled((LabeledStatementTree) tree);
      case SWITCH -> body.switches.statement((SwitchTree) tree, takeLabels());
      case TRY -> inBlock((TryTree) tree);
      case SYNCHRONIZED -> synchronize((SynchronizedTree) tree);
      case RETURN -> leave((ReturnTree) tree);
      case THROW -> raise((ThrowTree) tree);
      case BREAK -> leave((BreakTree) tree);
      case CONTINUE -> leave((ContinueTree) tree);
      case YIELD -> leave((YieldTree) tree);
      case ASSERT -> claim((AssertTree) tree);
      case EMPTY_STATEMENT, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> {
        // Nothing runs here. Classes are lowered on their own.
      }
      default -> unknown(tree);
    }
  }

  private void unknown(StatementTree tree) {
    for (Tree child : NewSyntax.children(tree)) {
      if (child instanceof StatementTree statement) {
        statement(statement);
      } else if (child instanceof ExpressionTree) {
        body.expressions.value(child);
      }
    }
  }

  /** Evaluates the expression for what it does. */
  void effect(ExpressionTree tree) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          body.assignments.countOnly((UnaryTree) tree);
      default -> body.expressions.value(tree);
    }
  }

  private void variable(VariableTree tree) {
    Variable variable = body.patterns.variable(tree);
    if (tree.getInitializer() != null) {
      Operand value = body.expressions.value(tree.getInitializer());
      graph.copy(variable, value, body.source.site(tree));
    }
  }

  // A loop over the branches: chains of else-if may be long.
  private void conditional(IfTree tree) {
    Node end = new Node();
    StatementTree at = tree;
    while (at instanceof IfTree test) {
      Node yes = new Node();
      Node no = new Node();
      body.conditions.branch(test.getCondition(), yes, no);
      graph.enter(yes);
      statement(test.getThenStatement());
      graph.jump(end);
      graph.enter(no);
      at = test.getElseStatement();
    }
    if (at != null) {
      statement(at);
    }
    graph.jump(end);
    graph.enter(end);
  }

  // Labels.

  private List<Name> takeLabels() {
    List<Name> taken = List.copyOf(labels);
    labels.clear();
    return taken;
  }

  private void labelled(LabeledStatementTree tree) {
    labels.add(tree.getLabel());
    statement(tree.getStatement());
    labels.clear();
  }

  // A labelled block may be left by its label.
  private void inBlock(StatementTree tree) {
    List<Name> taken = takeLabels();
    if (taken.isEmpty()) {
      plain(tree);
      return;
    }
    Node end = new Node();
    graph.within(
        breakable(Sort.BLOCK, taken, end, Optional.empty(), graph.result()), () -> plain(tree));
    graph.jump(end);
    graph.enter(end);
  }

  private void plain(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      block(block);
    } else if (tree instanceof TryTree attempt) {
      body.tries.lower(attempt);
    }
  }

  Breakable breakable(Sort sort, List<Name> names, Node end, Optional<Node> next, Variable result) {
    return new Breakable(graph.scope(), sort, names, end, next, result);
  }

  // Loops.

  private void repeated(StatementTree statement, List<Name> names, Node end, Node next) {
    graph.within(
        breakable(Sort.LOOP, names, end, Optional.of(next), graph.result()),
        () -> statement(statement));
    graph.jump(next);
  }

  private void loop(WhileLoopTree tree) {
    List<Name> names = takeLabels();
    Node head = new Node();
    Node inside = new Node();
    Node end = new Node();
    graph.jump(head);
    graph.enter(head);
    body.conditions.branch(tree.getCondition(), inside, end);
    graph.enter(inside);
    repeated(tree.getStatement(), names, end, head);
    graph.enter(end);
  }

  private void loop(DoWhileLoopTree tree) {
    List<Name> names = takeLabels();
    Node inside = new Node();
    Node test = new Node();
    Node end = new Node();
    graph.jump(inside);
    graph.enter(inside);
    repeated(tree.getStatement(), names, end, test);
    graph.enter(test);
    if (graph.isReached()) {
      body.conditions.branch(tree.getCondition(), inside, end);
    }
    graph.enter(end);
  }

  private void loop(ForLoopTree tree) {
    List<Name> names = takeLabels();
    tree.getInitializer().forEach(this::statement);
    Node head = new Node();
    Node inside = new Node();
    Node next = new Node();
    Node end = new Node();
    graph.jump(head);
    graph.enter(head);
    if (tree.getCondition() == null) {
      graph.jump(inside);
    } else {
      body.conditions.branch(tree.getCondition(), inside, end);
    }
    graph.enter(inside);
    repeated(tree.getStatement(), names, end, next);
    graph.enter(next);
    tree.getUpdate().forEach(this::statement);
    graph.jump(head);
    graph.enter(end);
  }

  private void loop(EnhancedForLoopTree tree) {
    List<Name> names = takeLabels();
    Site site = body.source.site(tree.getExpression());
    Operand iterable = body.expressions.value(tree.getExpression());
    Variable iterator = graph.temporary("", "java.util.Iterator");
    graph.emit(new Instruction.IterateStart(iterator, iterable, site));
    Node head = new Node();
    Node inside = new Node();
    Node end = new Node();
    graph.jump(head);
    graph.enter(head);
    Variable more = graph.temporary("", "boolean");
    graph.emit(new Instruction.IterateHasNext(more, iterator, site));
    graph.branch(more, inside, end);
    graph.enter(inside);
    next(tree, iterator);
    repeated(tree.getStatement(), names, end, head);
    graph.enter(end);
  }

  private void next(EnhancedForLoopTree tree, Variable iterator) {
    Tree declared = NewSyntax.children(tree).get(0);
    Site site = body.source.site(declared);
    if (declared instanceof VariableTree variable) {
      graph.emit(new Instruction.IterateNext(body.patterns.variable(variable), iterator, site));
    }
  }

  // Ways out.

  private Optional<Breakable> find(Predicate<Breakable> wanted) {
    for (Scope at = graph.scope(); !(at instanceof Scope.Outermost); at = at.outer()) {
      if (at instanceof Breakable breakable && wanted.test(breakable)) {
        return Optional.of(breakable);
      }
    }
    return Optional.empty();
  }

  private void jump(Optional<Breakable> to, Optional<Node> target) {
    if (to.isPresent() && target.isPresent()) {
      graph.leave(to.get(), () -> graph.jump(target.get()));
    }
  }

  private void leave(BreakTree tree) {
    Optional<Breakable> to =
        tree.getLabel() == null
            ? find(at -> at.sort() == Sort.LOOP || at.sort() == Sort.SWITCH)
            : find(at -> at.labels().contains(tree.getLabel()));
    jump(to, to.map(Breakable::end));
  }

  private void leave(ContinueTree tree) {
    Optional<Breakable> to =
        tree.getLabel() == null
            ? find(at -> at.sort() == Sort.LOOP)
            : find(at -> at.labels().contains(tree.getLabel()));
    jump(to, to.flatMap(Breakable::next));
  }

  private void leave(YieldTree tree) {
    Operand value = body.expressions.value(tree.getValue());
    Optional<Breakable> to = find(at -> at.sort() == Sort.YIELDING);
    to.ifPresent(at -> graph.copy(at.result(), value, body.source.site(tree)));
    jump(to, to.map(Breakable::end));
  }

  private void leave(ReturnTree tree) {
    if (tree.getExpression() != null) {
      Operand value = body.expressions.value(tree.getExpression());
      graph.copy(graph.result(), value, body.source.site(tree));
    }
    graph.leaveBody();
  }

  private void raise(ThrowTree tree) {
    Operand exception = body.expressions.value(tree.getExpression());
    String type = body.source.typeName(tree.getExpression());
    graph.raise(exception, type.isEmpty() ? BodyBuilder.THROWABLE : type, body.source.site(tree));
  }

  private void claim(AssertTree tree) {
    Node holds = new Node();
    Node fails = new Node();
    body.conditions.branch(tree.getCondition(), holds, fails);
    graph.enter(fails);
    if (graph.isReached()) {
      if (tree.getDetail() != null) {
        body.expressions.value(tree.getDetail());
      }
      graph.raise(new Operand.Opaque(), "java.lang.AssertionError", body.source.site(tree));
    }
    graph.enter(holds);
  }

  private void synchronize(SynchronizedTree tree) {
    body.expressions.value(tree.getExpression());
    inBlock(tree.getBlock());
  }
}
