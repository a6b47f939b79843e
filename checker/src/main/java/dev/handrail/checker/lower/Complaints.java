package dev.handrail.checker.lower;

import javax.lang.model.element.Element;

/** Takes what is wrong with annotations while they are read. */
interface Complaints {

  /** Nobody wants to hear of it: the annotation is not in the sources, or was read before. */
  Complaints IGNORED = (element, annotation, message, fix) -> {};

  /**
   * One complaint.
   *
   * @param element what the annotation stands on
   * @param fix how to mend it, one imperative sentence without full stop
   */
  void add(Element element, Mirror annotation, String message, String fix);
}
