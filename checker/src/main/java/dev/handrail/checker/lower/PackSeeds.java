package dev.handrail.checker.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import dev.handrail.checker.spec.pack.PackAnnotation;
import dev.handrail.checker.spec.pack.PackIndex;
import dev.handrail.checker.spec.pack.PackMember;
import dev.handrail.checker.spec.pack.PackType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;

/**
 * The names under which operations that packs describe can be called from the units: those that
 * open, close or forbid something. What only uses a handle finds nothing without them.
 */
final class PackSeeds {

  private static final Set<String> SAY_NOTHING_ALONE =
      Set.of("Uses", "AnyTime", "Kind", "Borrowed", "SameAs", "Context", "Outcome", "Arg");

  private static final List<String> ROOTS = List.of("java", "javax", "jdk");

  private final Elements elements;
  private final NameIndex index;
  private final Map<String, List<PackType>> byPackage = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<Integer> keys = new HashSet<>();

  PackSeeds(Elements elements, NameIndex index, PackIndex packs) {
    this.elements = elements;
    this.index = index;
    for (PackType type : packs.types()) {
      byPackage
          .computeIfAbsent(PackIndex.packageOf(type.name()), name -> new ArrayList<>())
          .add(type);
    }
  }

  Set<Integer> keys() {
    return keys;
  }

  /**
   * Adds what the unit can call.
   *
   * @param mentioned the names in it: where one begins a qualified name, any package may be meant
   */
  void add(CompilationUnitTree unit, Set<Name> mentioned) {
    if (ROOTS.stream().map(elements::getName).anyMatch(mentioned::contains)) {
      List.copyOf(byPackage.keySet()).forEach(this::look);
    }
    look("java.lang");
    if (unit.getPackageName() != null) {
      look(unit.getPackageName().toString());
    }
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      // Of a nested class the package is further to the left.
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        look(name.substring(0, dot));
      }
    }
  }

  private void look(String packageName) {
    if (byPackage.containsKey(packageName) && seen.add(packageName)) {
      byPackage.get(packageName).forEach(this::add);
    }
  }

  private void add(PackType type) {
    String simple = simpleName(type.name());
    boolean owes = type.annotations().stream().anyMatch(PackSeeds::owes);
    if (owes) {
      keys.add(index.creation(elements.getName(simple)));
      keys.add(index.call(elements.getName("close"), 0));
    }
    type.members().forEach((key, member) -> add(simple, key, member));
  }

  /** Whether values of the type have to be closed; nothing is missed where they have not. */
  private static boolean owes(PackAnnotation annotation) {
    return annotation.name().equals("Handle") && !annotation.values("mustClose").contains("false");
  }

  private void add(String owner, String key, PackMember member) {
    if (annotations(member).allMatch(each -> SAY_NOTHING_ALONE.contains(each.name()))) {
      return;
    }
    int open = key.indexOf('(');
    if (open < 0) {
      return;
    }
    String name = key.substring(0, open);
    int count = member.parameters().size();
    boolean isVariable = key.endsWith("[])");
    keys.addAll(
        name.equals("<init>")
            ? Set.of(index.creation(elements.getName(owner)))
            : index.keys(elements.getName(name), count, isVariable));
  }

  private static Stream<PackAnnotation> annotations(PackMember member) {
    return Stream.concat(
        member.annotations().stream(),
        member.parameters().stream().flatMap(each -> each.annotations().stream()));
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }
}
