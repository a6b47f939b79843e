package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether what a condition compares can be compared: types and constants. */
final class Comparability {

  /** Why a condition cannot hold, and what to write instead. */
  record Mismatch(String message, String fix) {}

  private static final List<String> TRUTH = List.of("true", "false");

  private Comparability() {}

  /** The first comparison of the condition that makes no sense. */
  static Optional<Mismatch> mismatch(Condition condition, Declaration declaration) {
    if (condition instanceof Condition.And and) {
      return mismatch(and.left(), declaration).or(() -> mismatch(and.right(), declaration));
    }
    if (condition instanceof Condition.Or or) {
      return mismatch(or.left(), declaration).or(() -> mismatch(or.right(), declaration));
    }
    return condition instanceof Condition.Test test
        ? declaration.type(test.subject()).flatMap(type -> mismatch(test, type, declaration))
        : Optional.empty();
  }

  private static Optional<Mismatch> mismatch(
      Condition.Test test, TypeMirror type, Declaration declaration) {
    String subject = name(test.subject());
    boolean truth = TRUTH.contains(test.text());
    if (type.getKind() == TypeKind.VOID) {
      return mismatch("the method returns nothing to compare", "leave the condition out");
    }
    if (type.getKind() == TypeKind.BOOLEAN) {
      return truth || test.constant() instanceof Operand.Symbol
          ? Optional.empty()
          : mismatch(
              subject + " is a boolean, compared with " + test.text(),
              "compare with true or false");
    }
    if (type.getKind().isPrimitive()) {
      return truth || test.constant() instanceof Operand.Null
          ? mismatch(
              subject
                  + " is of type "
                  + type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                  + ", compared with "
                  + test.text(),
              "compare with a number")
          : Optional.empty();
    }
    return reference(test, type, declaration, subject);
  }

  private static Optional<Mismatch> reference(
      Condition.Test test, TypeMirror type, Declaration declaration, String subject) {
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.ARRAY) {
      return Optional.empty();
    }
    boolean ordered =
        test.comparison() != Comparison.EQUAL && test.comparison() != Comparison.NOT_EQUAL;
    if (isNumeric(type, declaration)
        || (!ordered && !(test.constant() instanceof Operand.Number))) {
      return Optional.empty();
    }
    return mismatch(
        subject + " is an object, compared with " + test.text(), "compare with null or a constant");
  }

  private static boolean isNumeric(TypeMirror type, Declaration declaration) {
    return Declaration.element(type).stream()
        .flatMap(declaration.dictionary().supertypes()::withSelf)
        .map(each -> each.getQualifiedName().toString())
        .anyMatch(
            List.of(
                    "java.lang.Number",
                    "java.lang.Boolean",
                    "java.lang.Character",
                    "java.lang.foreign.MemorySegment")
                ::contains);
  }

  private static String name(Subject subject) {
    return subject instanceof Subject.Argument argument
        ? "'" + argument.name() + "'"
        : "the result";
  }

  private static Optional<Mismatch> mismatch(String message, String fix) {
    return Optional.of(new Mismatch(message, fix));
  }
}
