package dev.handrail.checker.lower;

import dev.handrail.checker.spec.pack.PackAnnotation;
import java.util.List;

/** An annotation in a spec pack. */
record PackMirror(PackAnnotation annotation) implements Mirror {

  @Override
  public String name() {
    return annotation.name();
  }

  @Override
  public boolean ours() {
    return true;
  }

  @Override
  public List<String> classes(String element) {
    return annotation.values(element);
  }

  @Override
  public List<String> texts(String element) {
    return annotation.values(element);
  }

  @Override
  public boolean flag(String element, boolean otherwise) {
    String value = text(element);
    return value.isEmpty() ? otherwise : Boolean.parseBoolean(value);
  }

  @Override
  public String constant(String element) {
    return text(element);
  }
}
