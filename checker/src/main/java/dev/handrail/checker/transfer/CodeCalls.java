package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls of lambdas and method references. */
final class CodeCalls {

  private CodeCalls() {}

  /** What the body of the code is called with: the captured values, then the arguments. */
  static List<Value> arguments(HeapObject code, List<Value> arguments) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; code.field("c" + i).isPresent(); i++) {
      all.add(code.field("c" + i).orElseThrow());
    }
    all.addAll(arguments);
    return all;
  }
}
