package dev.handrail.checker.analysis;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
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

  private record Registration(String type, String callback) implements Comparable<Registration> {
    @Override
    public int compareTo(Registration other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : callback.compareTo(other.callback);
    }
  }

  private final Program program;
  private final SortedMap<FieldKey, String> owned = new TreeMap<>();
  private final SortedMap<FieldKey, List<List<FieldKey>>> answering = new TreeMap<>();
  private final SortedMap<FieldKey, SortedSet<FieldKey>> borrowers = new TreeMap<>();
  private final SortedSet<FieldKey> given = new TreeSet<>();
  private final SortedSet<FieldKey> keeping = new TreeSet<>();
  private final SortedSet<FieldKey> closed = new TreeSet<>();
  private final SortedSet<String> closedForOthers = new TreeSet<>();
  private final SortedMap<MethodKey, SortedSet<String>> codeContexts = new TreeMap<>();
  private final SortedMap<Registration, SortedSet<String>> registered = new TreeMap<>();
  private final SortedMap<FieldKey, SortedSet<String>> fieldContexts = new TreeMap<>();
  private final SortedMap<MethodKey, SortedSet<FieldKey>> keptCode = new TreeMap<>();
  private final SortedSet<Site> inRightContext = new TreeSet<>();

  ClassFacts(Program program) {
    this.program = program;
  }

  /** The field is given a handle of the kind that somebody has to close. */
  void owns(FieldKey field, String kind) {
    owned.putIfAbsent(field, kind);
  }

  /**
   * No other field had what the field is given, so its class has to see to it.
   *
   * @param inside the fields of the given object by which it holds the handle; none if it is the
   *     handle itself
   */
  void answers(FieldKey field, List<FieldKey> inside) {
    answering.computeIfAbsent(field, each -> new ArrayList<>()).add(inside);
  }

  /** A method that is analysed for its own sake puts something that is owed into the field. */
  void gives(FieldKey field) {
    given.add(field);
  }

  /** When some method has ended, the fields hold handles that somebody has to close. */
  void keeps(List<FieldKey> fields) {
    keeping.addAll(fields);
  }

  /**
   * Whether the field was seen to keep what is owed.
   *
   * @param lostByUsers what those have lost who have opened it is their fault
   */
  boolean isKeeping(FieldKey field, SortedSet<FieldKey> lostByUsers) {
    return keeping.contains(field) || given.contains(field) && !lostByUsers.contains(field);
  }

  /** A field is given what other fields have, or what wraps it. */
  void lends(List<FieldKey> from, FieldKey to) {
    from.stream()
        .filter(field -> !field.equals(to))
        .forEach(field -> borrowers.computeIfAbsent(field, each -> new TreeSet<>()).add(to));
  }

  /** What the fields hold is closed somewhere, or may be. */
  void closes(List<FieldKey> fields) {
    closed.addAll(fields);
  }

  /** A method that has not opened the process's handle of this kind closes it. */
  void closesForOthers(String kind) {
    closedForOthers.add(kind);
  }

  boolean isClosedForOthers(String kind) {
    return closedForOthers.contains(kind);
  }

  /** The fields that are given handles, with the kinds. */
  SortedMap<FieldKey, String> owned() {
    return owned;
  }

  /** Whether the class has to see to what the field is given, if those fields are at fault. */
  boolean answersFor(FieldKey field, SortedSet<FieldKey> atFault) {
    return answering.getOrDefault(field, List.of()).stream()
        .anyMatch(inside -> inside.isEmpty() || !atFault.containsAll(inside));
  }

  /** The fields by which an object in the field holds its handle. */
  List<FieldKey> inside(FieldKey field) {
    return answering.getOrDefault(field, List.of()).stream().flatMap(List::stream).toList();
  }

  boolean isClosed(FieldKey field) {
    return closed.contains(field);
  }

  /** Whether another field that is given the same is closed. */
  boolean isClosedByBorrower(FieldKey field) {
    return borrowers.getOrDefault(field, new TreeSet<>()).stream().anyMatch(closed::contains);
  }

  /** The lambda or method runs in the contexts. */
  void runsIn(MethodKey code, List<String> contexts) {
    codeContexts.computeIfAbsent(code, k -> new TreeSet<>()).addAll(contexts);
  }

  /**
   * An object runs in the contexts.
   *
   * @param type the class of the object
   * @param callback the type as which it is registered
   */
  void runsIn(String type, String callback, List<String> contexts) {
    if (!type.isEmpty()) {
      registered
          .computeIfAbsent(new Registration(type, callback), k -> new TreeSet<>())
          .addAll(contexts);
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

  /** The contexts that the method was registered for. */
  List<String> contexts(MethodKey method) {
    SortedSet<String> all = new TreeSet<>();
    all.addAll(codeContexts.getOrDefault(method, new TreeSet<>()));
    keptCode
        .getOrDefault(method, new TreeSet<>())
        .forEach(field -> all.addAll(fieldContexts.getOrDefault(field, new TreeSet<>())));
    registered.forEach(
        (registration, contexts) -> {
          if (runs(registration, method)) {
            all.addAll(contexts);
          }
        });
    return new ArrayList<>(all);
  }

  /** Whether the method is what a call of the callback runs. */
  private boolean runs(Registration registration, MethodKey method) {
    String type = registration.type();
    return program.declarations(method).stream()
        .filter(above -> program.isSubtype(registration.callback(), above.owner()))
        .anyMatch(
            above ->
                program.isSubtype(method.owner(), type)
                    || program.target(above, type).filter(method::equals).isPresent());
  }

  void reachedInRightContext(Site site) {
    inRightContext.add(site);
  }

  boolean wasReachedInRightContext(Site site) {
    return inRightContext.contains(site);
  }
}
