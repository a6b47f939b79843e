package dev.handrail.checker.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Expressions, for their value. */
final class ExpressionLowering {

  /** What is nested deeper is computed, not followed: no stack is endless. */
  private static final int DEEPEST = 800;

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final Source source;
  private final Folding folding;
  private int depth;

  ExpressionLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
    this.source = body.source;
    this.folding = body.context.folding();
  }

  /** Evaluates the expression. */
  Operand value(Tree tree) {
    Optional<Operand> constant = folding.operand(tree);
    if (constant.isPresent()) {
      return constant.get();
    }
    if (depth > DEEPEST) {
      return compute(tree, List.of());
    }
    depth++;
    try {
      return lower(tree);
    } finally {
      depth--;
    }
  }

  private Operand lower(Tree tree) {
    return switch (tree.getKind()) {
      case PARENTHESIZED -> value(((ParenthesizedTree) tree).getExpression());
      case IDENTIFIER -> identifier((IdentifierTree) tree);
      case MEMBER_SELECT -> select((MemberSelectTree) tree);
      case METHOD_INVOCATION -> body.calls.invoke((MethodInvocationTree) tree);
      case NEW_CLASS -> body.creations.create((NewClassTree) tree);
      case NEW_ARRAY -> array((NewArrayTree) tree);
      case ARRAY_ACCESS -> element((ArrayAccessTree) tree);
      case ASSIGNMENT -> body.assignments.assign((AssignmentTree) tree);
      case TYPE_CAST -> cast((TypeCastTree) tree);
      case CONDITIONAL_EXPRESSION -> choice((ConditionalExpressionTree) tree);
      case LAMBDA_EXPRESSION -> body.lambdas.lambda((LambdaExpressionTree) tree);
      case MEMBER_REFERENCE -> body.lambdas.reference((MemberReferenceTree) tree);
      case NULL_LITERAL -> new Operand.Null();
      case PREFIX_INCREMENT, PREFIX_DECREMENT -> body.assignments.count((UnaryTree) tree, false);
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> body.assignments.count((UnaryTree) tree, true);
      case CONDITIONAL_AND, CONDITIONAL_OR, LOGICAL_COMPLEMENT, INSTANCE_OF ->
          body.conditions.value(tree);
      case EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
          body.conditions.compare((BinaryTree) tree);
      case SWITCH_EXPRESSION ->
          body.switches.value((com.sun.source.tree.SwitchExpressionTree) tree);
      default -> other(tree);
    };
  }

  private Operand other(Tree tree) {
    if (tree instanceof CompoundAssignmentTree assignment) {
      return body.assignments.compound(assignment);
    }
    if (tree instanceof BinaryTree binary) {
      return arithmetic(binary);
    }
    if (tree instanceof UnaryTree unary) {
      return compute(tree, List.of(value(unary.getExpression())));
    }
    return compute(tree, values(NewSyntax.children(tree)));
  }

  /** Evaluates the expressions in order; what a later one changes is copied first. */
  List<Operand> values(List<? extends Tree> trees) {
    List<Operand> values = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      values.add(kept(value(trees.get(i)), trees.subList(i + 1, trees.size()), trees.get(i)));
    }
    return values;
  }

  /**
   * The value as it is now, even if one of the expressions evaluated later assigns its variable.
   */
  Operand kept(Operand value, List<? extends Tree> later, Tree tree) {
    boolean changeable =
        value instanceof Variable variable
            && (variable.role() == Variable.Role.LOCAL
                || variable.role() == Variable.Role.PARAMETER);
    if (!changeable || later.stream().noneMatch(NewSyntax::assigns)) {
      return value;
    }
    Variable copy = body.temporary(tree);
    graph.copy(copy, value, source.site(tree));
    return copy;
  }

  Operand compute(Tree tree, List<Operand> operands) {
    Variable target = body.temporary(tree);
    graph.emit(new Instruction.Compute(target, operands, source.site(tree)));
    return target;
  }

  // All operands of a chain such as a + b + c in one step: chains may be very long.
  private Operand arithmetic(BinaryTree tree) {
    List<Tree> operands = new ArrayList<>();
    Tree left = tree;
    while (left instanceof BinaryTree binary && isArithmetic(binary)) {
      operands.add(binary.getRightOperand());
      left = binary.getLeftOperand();
      while (left instanceof ParenthesizedTree inner) {
        left = inner.getExpression();
      }
    }
    operands.add(left);
    Collections.reverse(operands);
    List<Operand> values = values(operands);
    boolean isShift =
        values.size() == 2
            && values.get(1) instanceof Operand.Number
            && (tree.getKind() == Tree.Kind.PLUS || tree.getKind() == Tree.Kind.MINUS)
            && isWhole(source.typeName(tree));
    return isShift
        ? shifted(tree, values.get(0), ((Operand.Number) values.get(1)).value())
        : compute(tree, values);
  }

  private static boolean isWhole(String type) {
    return type.equals("int") || type.equals("long");
  }

  private Operand shifted(BinaryTree tree, Operand value, long by) {
    Variable target = body.temporary(tree);
    long delta = tree.getKind() == Tree.Kind.PLUS ? by : -by;
    graph.emit(new Instruction.Shift(target, value, delta, source.site(tree)));
    return target;
  }

  private static boolean isArithmetic(BinaryTree tree) {
    return switch (tree.getKind()) {
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER, AND, OR, XOR -> true;
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
      default -> false;
    };
  }

  private Operand identifier(IdentifierTree tree) {
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return body.self();
    }
    Optional<VariableElement> variable = source.variable(tree);
    if (variable.isEmpty()) {
      return isType(tree) ? new Operand.Opaque() : compute(tree, List.of());
    }
    if (!BodyLowering.isField(variable.get())) {
      return body.local(variable.get(), source.site(tree));
    }
    VariableElement field = variable.get();
    return isConstant(field) || isStatic(field)
        ? staticField(field, tree)
        : load(owner(field, tree), field, tree);
  }

  /** The object whose field is meant by its simple name. */
  Operand owner(VariableElement field, Tree tree) {
    return Names.enclosingClass(field)
        .map(type -> body.instanceWith(type, source.site(tree)))
        .orElseGet(body::self);
  }

  private Operand select(MemberSelectTree tree) {
    ExpressionTree object = tree.getExpression();
    if (tree.getIdentifier().contentEquals("class")) {
      return new Operand.Opaque();
    }
    if (tree.getIdentifier().contentEquals("this")) {
      return type(object)
          .map(type -> body.instanceOf(type, source.site(tree)))
          .orElse(new Operand.Opaque());
    }
    Optional<VariableElement> field = source.variable(tree).filter(BodyLowering::isField);
    if (field.isEmpty()) {
      return isType(tree) ? new Operand.Opaque() : compute(tree, evaluated(object));
    }
    if (isConstant(field.get()) || isStatic(field.get())) {
      evaluated(object);
      return staticField(field.get(), tree);
    }
    if (source.type(object).filter(type -> type.getKind() == TypeKind.ARRAY).isPresent()) {
      return compute(tree, List.of(value(object)));
    }
    return load(value(object), field.get(), tree);
  }

  private List<Operand> evaluated(ExpressionTree object) {
    return isType(object) ? List.of() : List.of(value(object));
  }

  /** Whether the tree names a type or package, so that there is nothing to evaluate. */
  boolean isType(Tree tree) {
    return switch (tree.getKind()) {
      case PARAMETERIZED_TYPE, PRIMITIVE_TYPE, ARRAY_TYPE, ANNOTATED_TYPE -> true;
      case IDENTIFIER, MEMBER_SELECT ->
          source.element(tree).filter(ExpressionLowering::isType).isPresent();
      default -> false;
    };
  }

  private static boolean isType(Element element) {
    return element instanceof TypeElement
        || element instanceof PackageElement
        || element instanceof TypeParameterElement;
  }

  /** The class that the tree names. */
  Optional<TypeElement> type(Tree tree) {
    return source.element(tree).filter(TypeElement.class::isInstance).map(TypeElement.class::cast);
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether the field always holds the same object. */
  static boolean isConstant(VariableElement field) {
    return field.getKind() == ElementKind.ENUM_CONSTANT
        || isStatic(field)
            && field.getModifiers().contains(Modifier.FINAL)
            && !field.asType().getKind().isPrimitive();
  }

  private Operand staticField(VariableElement field, Tree tree) {
    if (isConstant(field)) {
      return new Operand.Symbol(body.names.key(body.source.original(field)).toString());
    }
    Variable target = body.temporary(tree);
    graph.emit(new Instruction.LoadStatic(target, body.names.key(field), source.site(tree)));
    return target;
  }

  private Operand load(Operand object, VariableElement field, Tree tree) {
    Variable target = body.temporary(tree);
    graph.emit(new Instruction.LoadField(target, object, body.names.key(field), source.site(tree)));
    return target;
  }

  private Operand array(NewArrayTree tree) {
    if (tree.getInitializers() == null) {
      values(tree.getDimensions());
      return array(tree, List.of());
    }
    return array(tree, values(tree.getInitializers()));
  }

  private Operand array(Tree tree, List<Operand> elements) {
    Variable target = body.temporary(tree);
    graph.emit(new Instruction.NewArray(target, elements, source.site(tree)));
    return target;
  }

  private Operand element(ArrayAccessTree tree) {
    List<Operand> values = values(List.of(tree.getExpression(), tree.getIndex()));
    Variable target = body.temporary(tree);
    graph.emit(
        new Instruction.LoadElement(target, values.get(0), values.get(1), source.site(tree)));
    return target;
  }

  private Operand cast(TypeCastTree tree) {
    Operand value = value(tree.getExpression());
    String type = source.typeName(tree);
    if (!(value instanceof Variable variable) || variable.type().equals(type)) {
      return value;
    }
    if (isNarrowed(variable.type(), type)) {
      return compute(tree, List.of(value));
    }
    Variable target = body.temporary(tree);
    graph.copy(target, value, source.site(tree));
    return target;
  }

  private static boolean isNarrowed(String from, String to) {
    return switch (to) {
      case "byte", "short", "char", "float", "double" -> true;
      // A handle that is kept as the other of the two stays the handle that it is.
      case "int" -> from.equals("float") || from.equals("double");
      case "long" -> from.equals("float") || from.equals("double");
      default -> false;
    };
  }

  private Operand choice(ConditionalExpressionTree tree) {
    Optional<Boolean> known = folding.truth(tree.getCondition());
    if (known.isPresent()) {
      return value(known.get() ? tree.getTrueExpression() : tree.getFalseExpression());
    }
    Variable target = body.temporary(tree);
    Site site = source.site(tree);
    Node yes = new Node();
    Node no = new Node();
    Node end = new Node();
    body.conditions.branch(tree.getCondition(), yes, no);
    graph.enter(yes);
    graph.copy(target, value(tree.getTrueExpression()), site);
    graph.jump(end);
    graph.enter(no);
    graph.copy(target, value(tree.getFalseExpression()), site);
    graph.jump(end);
    graph.enter(end);
    return target;
  }
}
