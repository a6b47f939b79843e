package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.domain.Violation.Step;
import dev.handrail.checker.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts violations into words, with the names that the method at hand has for its handles. */
final class Wording {

  private final Disjunct state;

  Wording(Disjunct state) {
    this.state = state;
  }

  /** How messages call the object. */
  String name(ObjectId id) {
    HeapObject object = state.object(id);
    if (isName(object.name())) {
      return object.name();
    }
    return holder(id)
        .or(() -> Optional.of(object.name()).filter(name -> !name.isEmpty()))
        .or(() -> opener(object.handle().opened().by()))
        .orElse("the handle");
  }

  private static Optional<String> opener(String by) {
    return by.isEmpty() ? Optional.empty() : Optional.of(by + "()");
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** The name of the variable whose object keeps the handle; of the field, if that is ours. */
  private Optional<String> holder(ObjectId id) {
    Value handle = new Value.Ref(id);
    for (ObjectId each : state.objects()) {
      HeapObject object = state.object(each);
      Optional<String> field =
          object.fields().names().stream()
              .filter(name -> object.field(name).orElseThrow().equals(handle))
              .findFirst();
      if (field.isPresent() && isName(object.name()) && !object.handle().isHandle()) {
        boolean isOurs = object.name().equals("this") && isName(field.get());
        return Optional.of(isOurs ? field.get() : object.name());
      }
    }
    return Optional.empty();
  }

  /** The text with the names of the subjects put in. */
  String fill(Violation violation, String text) {
    String filled = text.replace("{by}", violation.by());
    for (int i = 0; i < violation.subjects().size(); i++) {
      filled = filled.replace("{" + i + "}", name(violation.subjects().get(i)));
    }
    return filled;
  }

  /** The trace in words. */
  List<Finding.Step> trace(Violation violation) {
    List<Finding.Step> steps = new ArrayList<>();
    for (Step step : violation.trace()) {
      step(violation, step).ifPresent(steps::add);
    }
    return steps.stream().distinct().toList();
  }

  private Optional<Finding.Step> step(Violation violation, Step step) {
    if (step instanceof Step.At at) {
      return Optional.of(new Finding.Step(at.site(), fill(violation, at.text())));
    }
    if (step instanceof Step.Opened opened) {
      return event(violation, opened.subject(), true);
    }
    return step instanceof Step.Closed closed
        ? event(violation, closed.subject(), false)
        : Optional.empty();
  }

  private Optional<Finding.Step> event(Violation violation, int subject, boolean opened) {
    if (subject >= violation.subjects().size()) {
      return Optional.empty();
    }
    ObjectId id = violation.subjects().get(subject);
    Event event = opened ? state.handle(id).opened() : state.handle(id).closed();
    if (event.site().line() == 0) {
      return Optional.empty();
    }
    String done = opened ? "is opened here" : "is closed here";
    return Optional.of(new Finding.Step(event.site(), "'" + name(id) + "' " + done));
  }
}
