package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.checker.spec.pack.PackIndex;
import dev.handrail.checker.spec.pack.PackType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What the packs declare is there: each type, constructor, method and field. */
class SpecPackTest {

  private static final int DESCRIBED_JDK = 25;

  private final InMemorySources sources = InMemorySources.of("class A {}");
  private final Keys keys = new Keys(sources.elements(), sources.types());

  @Test
  void everyPackIsThere() {
    for (String name : PackIndex.BUILT_IN) {
      assertTrue(PackIndex.builtIn(List.of(name)).types().size() > 3, name);
    }
  }

  @Test
  void everyMemberExists() {
    assumeTrue(Runtime.version().feature() >= DESCRIBED_JDK, "an older JDK lacks some of it");
    List<String> missing = new ArrayList<>();
    for (PackType type : PackIndex.builtIn(PackIndex.BUILT_IN).types()) {
      Optional<TypeElement> element = keys.find(type.name());
      if (element.isPresent()) {
        Set<String> members = members(element.get());
        type.members().keySet().stream()
            .filter(member -> !members.contains(member))
            .forEach(member -> missing.add(type.name() + " " + member));
      } else if (!isKind(type)) {
        missing.add(type.name());
      }
    }
    assertEquals(List.of(), missing);
  }

  private Set<String> members(TypeElement type) {
    Set<String> names =
        Names.methodsOf(type).stream()
            .map(method -> method.getSimpleName() + keys.of(method).parameters())
            .collect(Collectors.toSet());
    type.getEnclosedElements().forEach(member -> names.add(member.getSimpleName().toString()));
    return names;
  }

  /** A kind of handle or a context that only the pack names. */
  private static boolean isKind(PackType type) {
    return type.annotations().stream()
        .anyMatch(each -> each.name().equals("Handle") || each.name().equals("Context"));
  }
}
