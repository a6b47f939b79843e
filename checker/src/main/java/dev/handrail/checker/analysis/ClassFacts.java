package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all methods together tell of classes: which fields are given handles, which are closed,
 * which callbacks run in which context. Filled while the methods are analysed; a set has no order
 * of arrival, so neither have these.
 */
final class ClassFacts {

  private final SortedMap<FieldKey, String> owned = new TreeMap<>();
  private final SortedSet<FieldKey> closed = new TreeSet<>();
  private final SortedMap<MethodKey, SortedSet<String>> codeContexts = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> typeContexts = new TreeMap<>();
  private final SortedMap<FieldKey, SortedSet<String>> fieldContexts = new TreeMap<>();
  private final SortedMap<MethodKey, SortedSet<FieldKey>> keptCode = new TreeMap<>();
  private final SortedSet<Site> inRightContext = new TreeSet<>();

  /** The field is given a handle of the kind that somebody has to close. */
  void owns(FieldKey field, String kind) {
    owned.putIfAbsent(field, kind);
  }

  /** What the fields hold is closed somewhere, or may be. */
  void closes(List<FieldKey> fields) {
    closed.addAll(fields);
  }

  /** The fields that are given handles, with the kinds. */
  SortedMap<FieldKey, String> owned() {
    return owned;
  }

  boolean isClosed(FieldKey field) {
    return closed.contains(field);
  }

  void runsIn(Optional<MethodKey> code, String type, List<String> contexts) {
    code.ifPresent(key -> codeContexts.computeIfAbsent(key, k -> new TreeSet<>()).addAll(contexts));
    if (code.isEmpty() && !type.isEmpty()) {
      typeContexts.computeIfAbsent(type, k -> new TreeSet<>()).addAll(contexts);
    }
  }

  /** The callback that the field holds runs in the contexts. */
  void runsIn(FieldKey field, List<String> contexts) {
    fieldContexts.computeIfAbsent(field, k -> new TreeSet<>()).addAll(contexts);
  }

  /** The field holds a lambda. */
  void keeps(FieldKey field, MethodKey code) {
    keptCode.computeIfAbsent(code, k -> new TreeSet<>()).add(field);
  }

  /**
   * The contexts that the method was registered for.
   *
   * @param callable whether others call it by what it overrides or implements
   */
  List<String> contexts(MethodKey method, boolean callable) {
    SortedSet<String> all = new TreeSet<>();
    all.addAll(codeContexts.getOrDefault(method, new TreeSet<>()));
    keptCode
        .getOrDefault(method, new TreeSet<>())
        .forEach(field -> all.addAll(fieldContexts.getOrDefault(field, new TreeSet<>())));
    if (callable) {
      all.addAll(typeContexts.getOrDefault(method.owner(), new TreeSet<>()));
    }
    return new ArrayList<>(all);
  }

  void reachedInRightContext(Site site) {
    inRightContext.add(site);
  }

  boolean wasReachedInRightContext(Site site) {
    return inRightContext.contains(site);
  }
}
