package dev.handrail.checker.lower;

import com.sun.source.tree.Tree;
import dev.handrail.checker.ir.Body;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The lambdas of one top-level class: each is lowered once and has a number. */
final class Lambdas {

  /** Takes the finished body of a lambda. */
  interface Sink {
    void accept(Body body, boolean touching, Optional<ExecutableElement> implemented);
  }

  private final Map<Tree, LambdaLowering.Code> lowered = new IdentityHashMap<>();
  private final Sink sink;
  private int last;

  Lambdas(Sink sink) {
    this.sink = sink;
  }

  Optional<LambdaLowering.Code> known(Tree tree) {
    return Optional.ofNullable(lowered.get(tree));
  }

  LambdaLowering.Code put(Tree tree, LambdaLowering.Code code) {
    lowered.put(tree, code);
    return code;
  }

  String nextName(String sort) {
    last++;
    return sort + "$" + last;
  }

  void add(Body body, boolean touching, Optional<ExecutableElement> implemented) {
    sink.accept(body, touching, implemented);
  }
}
