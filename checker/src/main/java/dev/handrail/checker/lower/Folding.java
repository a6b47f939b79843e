package dev.handrail.checker.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.handrail.checker.ir.Operand;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * The values of constant expressions. Whole numbers, characters and truth values are folded as
 * {@code long}; strings and floating point numbers are known only where they stand alone.
 */
final class Folding {

  private static final int DEEPEST = 200;

  private final Source source;
  private final Map<Tree, Optional<Object>> known = new IdentityHashMap<>();

  Folding(Source source) {
    this.source = source;
  }

  /** The operand for the expression if its value is known when compiling. */
  Optional<Operand> operand(Tree tree) {
    return value(tree, 0).map(Folding::operandOf);
  }

  /** The truth value of the condition if it is known when compiling. */
  Optional<Boolean> truth(Tree tree) {
    return value(tree, 0).filter(Boolean.class::isInstance).map(Boolean.class::cast);
  }

  static Operand operandOf(Object value) {
    if (value instanceof Boolean truth) {
      return new Operand.Number(truth ? 1 : 0);
    }
    if (value instanceof String text) {
      return new Operand.Symbol('"' + text + '"');
    }
    return whole(value).<Operand>map(Operand.Number::new).orElse(new Operand.Opaque());
  }

  private static Optional<Long> whole(Object value) {
    if (value instanceof Character character) {
      return Optional.of((long) character);
    }
    return value instanceof Long
            || value instanceof Integer
            || value instanceof Short
            || value instanceof Byte
        ? Optional.of(((Number) value).longValue())
        : Optional.empty();
  }

  private Optional<Object> value(Tree tree, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (tree instanceof LiteralTree literal) {
      return Optional.ofNullable(literal.getValue());
    }
    if (tree instanceof ParenthesizedTree inner) {
      return value(inner.getExpression(), depth + 1);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return source.variable(tree).map(VariableElement::getConstantValue);
    }
    boolean composed =
        tree instanceof UnaryTree
            || tree instanceof BinaryTree
            || tree instanceof TypeCastTree
            || tree instanceof ConditionalExpressionTree;
    if (!composed) {
      return Optional.empty();
    }
    Optional<Object> found = known.get(tree);
    if (found == null) {
      found = compose(tree, depth);
      known.put(tree, found);
    }
    return found;
  }

  private Optional<Object> compose(Tree tree, int depth) {
    if (tree instanceof UnaryTree unary) {
      return value(unary.getExpression(), depth + 1)
          .flatMap(value -> unary(unary.getKind(), value, tree));
    }
    if (tree instanceof TypeCastTree cast) {
      return value(cast.getExpression(), depth + 1).flatMap(value -> typed(value, cast));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return value(choice.getCondition(), depth + 1)
          .filter(Boolean.class::isInstance)
          .flatMap(
              truth ->
                  value(
                      (Boolean) truth ? choice.getTrueExpression() : choice.getFalseExpression(),
                      depth + 1));
    }
    BinaryTree binary = (BinaryTree) tree;
    Optional<Object> left = value(binary.getLeftOperand(), depth + 1);
    return left.flatMap(
        l ->
            value(binary.getRightOperand(), depth + 1)
                .flatMap(r -> binary(binary.getKind(), l, r, tree)));
  }

  private Optional<Object> unary(Tree.Kind kind, Object value, Tree tree) {
    if (value instanceof Boolean truth) {
      return kind == Tree.Kind.LOGICAL_COMPLEMENT ? Optional.of(!truth) : Optional.empty();
    }
    return whole(value)
        .flatMap(
            number ->
                switch (kind) {
                  case UNARY_MINUS -> typed(-number, tree);
                  case UNARY_PLUS -> typed(number, tree);
                  case BITWISE_COMPLEMENT -> typed(~number, tree);
                  default -> Optional.empty();
                });
  }

  // Cut to the type of the expression, as the language does.
  private Optional<Object> typed(Object value, Tree tree) {
    Optional<Long> whole = whole(value);
    String type = source.typeName(tree);
    if (whole.isEmpty()) {
      return type.equals("java.lang.String") || type.equals("boolean")
          ? Optional.of(value)
          : Optional.empty();
    }
    long number = whole.get();
    return switch (type) {
      case "long" -> Optional.of(number);
      case "int" -> Optional.of((int) number);
      case "short" -> Optional.of((short) number);
      case "byte" -> Optional.of((byte) number);
      case "char" -> Optional.of((char) number);
      default -> Optional.empty();
    };
  }

  private Optional<Object> binary(Tree.Kind kind, Object left, Object right, Tree tree) {
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return truths(kind, a, b);
    }
    if (kind == Tree.Kind.PLUS && left instanceof String a && right instanceof String b) {
      return Optional.of(a + b);
    }
    Optional<Long> a = whole(left);
    Optional<Long> b = whole(right);
    return a.isPresent() && b.isPresent()
        ? numbers(kind, a.get(), b.get(), left, tree)
        : Optional.empty();
  }

  private static Optional<Object> truths(Tree.Kind kind, boolean a, boolean b) {
    return switch (kind) {
      case CONDITIONAL_AND, AND -> Optional.of(a && b);
      case CONDITIONAL_OR, OR -> Optional.of(a || b);
      case XOR, NOT_EQUAL_TO -> Optional.of(a != b);
      case EQUAL_TO -> Optional.of(a == b);
      default -> Optional.empty();
    };
  }

  private Optional<Object> numbers(Tree.Kind kind, long a, long b, Object left, Tree tree) {
    boolean isLong = left instanceof Long;
    return switch (kind) {
      case PLUS -> typed(a + b, tree);
      case MINUS -> typed(a - b, tree);
      case MULTIPLY -> typed(a * b, tree);
      case DIVIDE -> b == 0 ? Optional.empty() : typed(a / b, tree);
      case REMAINDER -> b == 0 ? Optional.empty() : typed(a % b, tree);
      case AND -> typed(a & b, tree);
      case OR -> typed(a | b, tree);
      case XOR -> typed(a ^ b, tree);
      case LEFT_SHIFT -> typed(isLong ? a << b : (long) ((int) a << (int) b), tree);
      case RIGHT_SHIFT -> typed(isLong ? a >> b : (long) ((int) a >> (int) b), tree);
      case UNSIGNED_RIGHT_SHIFT -> typed(isLong ? a >>> b : (long) ((int) a >>> (int) b), tree);
      case EQUAL_TO -> Optional.of(a == b);
      case NOT_EQUAL_TO -> Optional.of(a != b);
      case LESS_THAN -> Optional.of(a < b);
      case LESS_THAN_EQUAL -> Optional.of(a <= b);
      case GREATER_THAN -> Optional.of(a > b);
      case GREATER_THAN_EQUAL -> Optional.of(a >= b);
      default -> Optional.empty();
    };
  }
}
