package dev.handrail.checker.lower;

import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** What {@code @Opens} says, on methods, constructors and parameters. */
final class Openings {

  private Openings() {}

  static Role.Opens of(
      Declaration declaration, Element element, Mirror mirror, Subject base, List<String> kinds) {
    Subject subject =
        declaration.isSingleton(kinds) ? new Subject.Process(kinds.get(0)) : part(mirror, base);
    String state = mirror.text("state");
    if (!state.isEmpty()) {
      States.check(declaration, element, mirror, List.of(state), kinds);
    }
    return new Role.Opens(
        subject,
        kinds,
        parents(declaration, element, mirror),
        declaration.when(element, mirror),
        mirror.flag("nullable", false),
        state);
  }

  /** The field or the elements of it, where the annotation says so. */
  static Subject part(Mirror mirror, Subject base) {
    String field = mirror.text("field");
    Subject inner = field.isEmpty() ? base : new Subject.Field(base, field);
    return mirror.flag("elements", false) ? new Subject.Elements(inner) : inner;
  }

  /** Whether the annotation speaks of a field or of elements. */
  static boolean isPart(Mirror mirror) {
    return !mirror.text("field").isEmpty() || mirror.flag("elements", false);
  }

  private static List<Subject> parents(Declaration declaration, Element element, Mirror mirror) {
    Stream<Subject> parents =
        mirror.texts("on").stream()
            .flatMap(name -> declaration.named(name, element, mirror).stream());
    return parents.toList();
  }
}
