package dev.handrail.benchmarks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;

/** Counts methods with a body, and lambdas. */
final class MethodCount extends TreeScanner<Integer, Integer> {

  private MethodCount() {}

  static int of(CompilationUnitTree unit) {
    Integer count = new MethodCount().scan(unit, 0);
    return count == null ? 0 : count;
  }

  @Override
  public Integer reduce(Integer one, Integer other) {
    return (one == null ? 0 : one) + (other == null ? 0 : other);
  }

  @Override
  public Integer visitMethod(MethodTree method, Integer unused) {
    return reduce(super.visitMethod(method, unused), method.getBody() == null ? 0 : 1);
  }

  @Override
  public Integer visitLambdaExpression(LambdaExpressionTree lambda, Integer unused) {
    return reduce(super.visitLambdaExpression(lambda, unused), 1);
  }
}
