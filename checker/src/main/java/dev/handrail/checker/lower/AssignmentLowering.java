package dev.handrail.checker.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Assignments of all sorts. */
final class AssignmentLowering {

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final Source source;

  AssignmentLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
    this.source = body.source;
  }

  /** What is assigned to, its parts evaluated. */
  private sealed interface Place {
    record Local(Variable variable) implements Place {}

    record Field(Operand object, FieldKey key) implements Place {}

    record Static(FieldKey key) implements Place {}

    record Element(Operand array, Operand index) implements Place {}

    record Nowhere() implements Place {}
  }

  Operand assign(AssignmentTree tree) {
    Place place = place(tree.getVariable(), List.of(tree.getExpression()));
    Operand value = body.expressions.value(tree.getExpression());
    store(place, value, source.site(tree));
    return place instanceof Place.Local local ? local.variable() : value;
  }

  Operand compound(CompoundAssignmentTree tree) {
    Place place = place(tree.getVariable(), List.of(tree.getExpression()));
    Operand before = load(place, tree.getVariable());
    Operand old = body.expressions.kept(before, List.of(tree.getExpression()), tree.getVariable());
    Operand value = body.expressions.value(tree.getExpression());
    return compute(place, List.of(old, value), tree, tree.getVariable());
  }

  /** {@code ++} and {@code --}. */
  Operand count(UnaryTree tree, boolean yieldsOld) {
    ExpressionTree variable = tree.getExpression();
    Place place = place(variable, List.of());
    Operand before = load(place, variable);
    Operand old = before;
    if (yieldsOld && place instanceof Place.Local local && !isStatement) {
      Variable copy = graph.temporary(local.variable().name(), local.variable().type());
      graph.copy(copy, before, source.site(tree));
      old = copy;
    }
    boolean up =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.PREFIX_INCREMENT;
    Site site = source.site(tree);
    Variable target =
        place instanceof Place.Local local ? local.variable() : body.temporary(variable);
    graph.emit(new Instruction.Shift(target, before, up ? 1 : -1, site));
    if (!(place instanceof Place.Local)) {
      store(place, target, site);
    }
    return yieldsOld ? old : target;
  }

  private boolean isStatement;

  /** The same where nobody looks at the value. */
  void countOnly(UnaryTree tree) {
    isStatement = true;
    count(tree, false);
    isStatement = false;
  }

  private Operand compute(Place place, List<Operand> operands, Tree tree, Tree variable) {
    Site site = source.site(tree);
    if (place instanceof Place.Local local) {
      graph.emit(new Instruction.Compute(local.variable(), operands, site));
      return local.variable();
    }
    Variable target = body.temporary(variable);
    graph.emit(new Instruction.Compute(target, operands, site));
    store(place, target, site);
    return target;
  }

  private Place place(Tree tree, List<? extends Tree> later) {
    if (tree instanceof ParenthesizedTree inner) {
      return place(inner.getExpression(), later);
    }
    if (tree instanceof ArrayAccessTree access) {
      Operand array = body.expressions.value(access.getExpression());
      Operand kept = body.expressions.kept(array, List.of(access.getIndex()), access);
      Operand index = body.expressions.value(access.getIndex());
      return new Place.Element(
          body.expressions.kept(kept, later, access.getExpression()),
          body.expressions.kept(index, later, access.getIndex()));
    }
    Optional<VariableElement> variable = source.variable(tree);
    if (variable.isEmpty()) {
      NewSyntax.children(tree).stream()
          .filter(child -> !body.expressions.isType(child))
          .forEach(body.expressions::value);
      return new Place.Nowhere();
    }
    return place(tree, variable.get(), later);
  }

  private Place place(Tree tree, VariableElement variable, List<? extends Tree> later) {
    if (!BodyLowering.isField(variable)) {
      return body.own(variable).<Place>map(Place.Local::new).orElseGet(Place.Nowhere::new);
    }
    FieldKey key = body.names.key(variable);
    if (tree instanceof MemberSelectTree select
        && !body.expressions.isType(select.getExpression())) {
      Operand object = body.expressions.value(select.getExpression());
      return ExpressionLowering.isStatic(variable)
          ? new Place.Static(key)
          : new Place.Field(body.expressions.kept(object, later, select.getExpression()), key);
    }
    return ExpressionLowering.isStatic(variable) || !(tree instanceof IdentifierTree)
        ? new Place.Static(key)
        : new Place.Field(body.expressions.owner(variable, tree), key);
  }

  private void store(Place place, Operand value, Site site) {
    if (place instanceof Place.Local local) {
      graph.copy(local.variable(), value, site);
    } else if (place instanceof Place.Field field) {
      graph.emit(new Instruction.StoreField(field.object(), field.key(), value, site));
    } else if (place instanceof Place.Static field) {
      graph.emit(new Instruction.StoreStatic(field.key(), value, site));
    } else if (place instanceof Place.Element element) {
      graph.emit(new Instruction.StoreElement(element.array(), element.index(), value, site));
    }
  }

  private Operand load(Place place, Tree tree) {
    if (place instanceof Place.Local local) {
      return local.variable();
    }
    Variable target = body.temporary(tree);
    Site site = source.site(tree);
    if (place instanceof Place.Field field) {
      graph.emit(new Instruction.LoadField(target, field.object(), field.key(), site));
    } else if (place instanceof Place.Static field) {
      graph.emit(new Instruction.LoadStatic(target, field.key(), site));
    } else if (place instanceof Place.Element element) {
      graph.emit(new Instruction.LoadElement(target, element.array(), element.index(), site));
    } else {
      graph.emit(new Instruction.Compute(target, List.of(), site));
    }
    return target;
  }
}
