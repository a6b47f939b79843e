package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The parser of conditions such as {@code "!= INVALID_HANDLE_VALUE"} or {@code "== 0 && lastError
 * == 997"}.
 */
final class Conditions {

  /** What the names of a condition mean where it stands. */
  interface Scope {

    /** What the name left of an operator stands for: a parameter, {@code lastError}. */
    Optional<Subject> subject(String name);

    /** The constant of the name, simple or qualified; the subject is compared with it. */
    Optional<Operand> constant(String name, Subject subject);

    /** The names that may stand left of an operator, for corrections. */
    List<String> subjects();
  }

  /** Something wrong with a condition. */
  record Mistake(int offset, String message, String fix) {}

  /** What a text means, and what is wrong with it; wrong parts are left out of the condition. */
  record Parsed(Condition condition, List<Mistake> mistakes) {}

  private static final String OPERATORS = "put one of == != < <= > >= there";

  private final String text;
  private final Subject byDefault;
  private final Scope scope;
  private final List<Mistake> mistakes = new ArrayList<>();
  private int at;

  private Conditions(String text, Subject byDefault, Scope scope) {
    this.text = text;
    this.byDefault = byDefault;
    this.scope = scope;
  }

  /**
   * The meaning of a text; an empty one holds always.
   *
   * @param byDefault what is compared where no name stands left of the operator
   */
  static Parsed parse(String text, Subject byDefault, Scope scope) {
    if (text.isBlank()) {
      return new Parsed(Condition.ALWAYS, List.of());
    }
    Conditions parser = new Conditions(text, byDefault, scope);
    Condition condition = parser.any();
    if (parser.mistakes.isEmpty() && parser.at < text.length()) {
      parser.mistake(
          parser.at,
          "'" + text.substring(parser.at) + "' is too much here",
          "join comparisons by && or ||");
    }
    return new Parsed(condition, List.copyOf(parser.mistakes));
  }

  private Condition any() {
    Condition left = all();
    while (takes("||")) {
      Condition right = all();
      left = known(left, right) ? new Condition.Or(left, right) : Condition.ALWAYS;
    }
    return left;
  }

  private Condition all() {
    Condition left = single();
    while (takes("&&")) {
      Condition right = single();
      left = known(left, right) ? new Condition.And(left, right) : Condition.ALWAYS;
    }
    return left;
  }

  private static boolean known(Condition left, Condition right) {
    return !(left instanceof Condition.Always) && !(right instanceof Condition.Always);
  }

  private Condition single() {
    if (!takes("(")) {
      return test();
    }
    Condition inner = any();
    if (!takes(")")) {
      mistake(at, "a ')' is missing", "close the parenthesis");
    }
    return inner;
  }

  private Condition test() {
    spaces();
    int start = at;
    String name = name();
    Optional<Subject> subject = name.isEmpty() ? Optional.of(byDefault) : scope.subject(name);
    if (subject.isEmpty()) {
      mistake(start, "'" + name + "' is no parameter", Spelling.didYouMean(name, scope.subjects()));
    }
    Optional<Comparison> comparison = comparison();
    if (comparison.isEmpty()) {
      if (mistakes.isEmpty()) {
        mistake(at, "a comparison is missing", OPERATORS);
      }
      return giveUp();
    }
    spaces();
    int constantAt = at;
    Optional<Operand> constant = constant(subject.orElse(byDefault));
    if (constant.isEmpty() || subject.isEmpty()) {
      return Condition.ALWAYS;
    }
    String written = text.substring(constantAt, at);
    return new Condition.Test(subject.get(), comparison.get(), constant.get(), written);
  }

  // What follows a part that nobody understands would only be reported in its wake.
  private Condition giveUp() {
    at = text.length();
    return Condition.ALWAYS;
  }

  private Optional<Comparison> comparison() {
    if (takes("==")) {
      return Optional.of(Comparison.EQUAL);
    }
    if (takes("!=")) {
      return Optional.of(Comparison.NOT_EQUAL);
    }
    if (takes("<=")) {
      return Optional.of(Comparison.LESS_OR_EQUAL);
    }
    if (takes(">=")) {
      return Optional.of(Comparison.GREATER_OR_EQUAL);
    }
    if (takes("<")) {
      return Optional.of(Comparison.LESS);
    }
    return takes(">") ? Optional.of(Comparison.GREATER) : Optional.empty();
  }

  private Optional<Operand> constant(Subject subject) {
    int start = at;
    if (start < text.length() && "-0123456789".indexOf(text.charAt(start)) >= 0) {
      return number(start);
    }
    String name = name();
    if (name.isEmpty()) {
      mistake(
          start, "a constant is missing", "compare with a number, null, true, false or a constant");
      giveUp();
      return Optional.empty();
    }
    return switch (name) {
      case "null" -> Optional.of(new Operand.Null());
      case "true" -> Optional.of(new Operand.Number(1));
      case "false" -> Optional.of(new Operand.Number(0));
      default -> named(name, subject, start);
    };
  }

  private Optional<Operand> named(String name, Subject subject, int start) {
    Optional<Operand> constant = scope.constant(name, subject);
    if (constant.isEmpty()) {
      mistake(
          start,
          "there is no constant '" + name + "' here",
          "write its qualified name, or import it");
    }
    return constant;
  }

  private Optional<Operand> number(int start) {
    at++;
    while (is(Character::isLetterOrDigit) || is('_')) {
      at++;
    }
    String digits = text.substring(start, at).replace("_", "").replaceAll("[lL]$", "");
    try {
      // An unsigned hexadecimal number of 32 bits is the int with these bits, as in the language.
      long value = Long.decode(digits);
      boolean bits = digits.startsWith("0x") && digits.length() == 10;
      boolean wide = text.substring(start, at).matches(".*[lL]$");
      return Optional.of(new Operand.Number(bits && !wide ? (int) value : value));
    } catch (NumberFormatException e) {
      mistake(
          start, "'" + text.substring(start, at) + "' is no whole number", "write a whole number");
      return Optional.empty();
    }
  }

  private String name() {
    spaces();
    int start = at;
    if (is(Character::isJavaIdentifierStart)) {
      while (is(Character::isJavaIdentifierPart) || is('.')) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  private boolean is(char wanted) {
    return is((IntPredicate) each -> each == wanted);
  }

  private boolean is(IntPredicate wanted) {
    return at < text.length() && wanted.test(text.charAt(at));
  }

  private boolean takes(String token) {
    spaces();
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    spaces();
    return true;
  }

  private void spaces() {
    while (is(Character::isWhitespace)) {
      at++;
    }
  }

  private void mistake(int offset, String message, String fix) {
    mistakes.add(new Mistake(offset, message, fix));
  }
}
