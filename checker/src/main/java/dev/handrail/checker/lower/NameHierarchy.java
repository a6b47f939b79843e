package dev.handrail.checker.lower;

import dev.handrail.checker.lower.NameIndex.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;

/** Which classes of the compilation inherit from which types, by simple names alone. */
final class NameHierarchy {

  private final Map<Name, Set<Name>> direct = new HashMap<>();
  private final Map<Name, Set<Name>> all = new HashMap<>();

  NameHierarchy(List<Type> types) {
    for (Type type : types) {
      direct.computeIfAbsent(type.name(), each -> new HashSet<>()).addAll(type.supertypes());
    }
  }

  /** Whether a method of the owner may run if one is called on a value of the type. */
  boolean mayBe(Optional<Name> type, Name owner) {
    if (type.isEmpty() || type.get().equals(owner)) {
      return true;
    }
    Name name = type.get();
    // Type parameters have short names.
    return name.length() <= 2
        || owner.length() == 0
        || supertypes(owner).contains(name)
        || supertypes(name).contains(owner);
  }

  private Set<Name> supertypes(Name name) {
    Set<Name> known = all.get(name);
    if (known != null) {
      return known;
    }
    Set<Name> found = new HashSet<>();
    all.put(name, found);
    add(name, found);
    return found;
  }

  private void add(Name name, Set<Name> into) {
    for (Name parent : direct.getOrDefault(name, Set.of())) {
      if (into.add(parent)) {
        add(parent, into);
      }
    }
  }
}
