package dev.handrail.checker.lower;

import java.util.List;

/** One annotation that says something of handles: in a source, a class file or a spec pack. */
sealed interface Mirror permits WrittenMirror, UnresolvedMirror, PackMirror {

  /** Its simple name. */
  String name();

  /** Whether it is one of Handrail's. */
  boolean ours();

  default boolean is(String wanted) {
    return name().equals(wanted);
  }

  /** Binary names of the classes that the element lists; empty for those that are missing. */
  List<String> classes(String element);

  /** The texts that the element lists. */
  List<String> texts(String element);

  /** The text of the element; empty if it is left out. */
  default String text(String element) {
    return texts(element).stream().findFirst().orElse("");
  }

  boolean flag(String element, boolean otherwise);

  /** The name of the enum constant that is the element's value; empty if it is left out. */
  String constant(String element);
}
