package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import dev.handrail.checker.ir.FieldKey;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A class whose bodies are lowered.
 *
 * @param outer the class around it, also of a local or anonymous one
 * @param hasOuterInstance whether its objects hold an instance of the class around it
 * @param captures the local variables that its bodies take from around it
 */
record ClassScope(
    TypeElement element,
    String name,
    ClassTree tree,
    Optional<ClassScope> outer,
    boolean hasOuterInstance,
    List<VariableElement> captures) {

  /** The field that holds the instance of the class around it. */
  static FieldKey outerField(String className) {
    return new FieldKey(className, "this$0");
  }

  /** The field that holds a captured local variable. */
  static FieldKey captureField(String className, VariableElement variable) {
    return new FieldKey(className, "val$" + variable.getSimpleName());
  }
}
