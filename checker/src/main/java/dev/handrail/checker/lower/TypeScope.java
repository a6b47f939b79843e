package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What names mean in a condition that stands on a type, for all its methods. */
record TypeScope(Dictionary dictionary, TypeElement type) implements Conditions.Scope {

  @Override
  public Optional<Subject> subject(String name) {
    return name.equals("lastError") ? Optional.of(new Subject.LastError()) : Optional.empty();
  }

  @Override
  public Optional<Operand> constant(String name, Subject subject) {
    return dictionary.constants().resolve(name, type);
  }

  @Override
  public List<String> subjects() {
    return List.of("lastError");
  }
}
