package dev.handrail.checker.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;

/**
 * A local variable that Lombok's {@code @Cleanup} closes at the end of its block. Where Lombok has
 * run, the annotation is gone and the sources say what it means.
 *
 * @param closer the method without parameters that is called
 */
record Cleanup(VariableTree variable, String closer) {

  private static final String NAME = "Cleanup";

  static Optional<Cleanup> of(StatementTree statement) {
    return statement instanceof VariableTree variable ? of(variable) : Optional.empty();
  }

  private static Optional<Cleanup> of(VariableTree variable) {
    return variable.getModifiers().getAnnotations().stream()
        .filter(annotation -> isNamed(annotation.getAnnotationType()))
        .findFirst()
        .map(annotation -> new Cleanup(variable, closer(annotation)));
  }

  private static boolean isNamed(Tree type) {
    return type instanceof IdentifierTree name && name.getName().contentEquals(NAME)
        || type instanceof MemberSelectTree select && select.getIdentifier().contentEquals(NAME);
  }

  private static String closer(AnnotationTree annotation) {
    return new UnresolvedMirror(annotation, NAME)
        .texts("value").stream().findFirst().orElse("close");
  }
}
