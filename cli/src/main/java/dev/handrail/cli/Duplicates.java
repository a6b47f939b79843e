package dev.handrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps files apart that declare the same class: javac would look at the first one only. */
final class Duplicates {

  private Duplicates() {}

  /**
   * The files in groups without duplicates; what lies below one root of packages stays together.
   */
  static List<List<SourceFile>> apart(List<SourceFile> files) {
    Map<String, Integer> counts = new HashMap<>();
    files.forEach(file -> counts.merge(file.simpleName(), 1, Integer::sum));
    if (counts.values().stream().allMatch(count -> count == 1)) {
      return List.of(files);
    }
    Map<Path, List<SourceFile>> roots = new LinkedHashMap<>();
    Map<SourceFile, String> names = new HashMap<>();
    for (SourceFile file : files) {
      String packageName = Packages.packageOf(file);
      names.put(file, packageName + "." + file.simpleName());
      roots.computeIfAbsent(root(file, packageName), root -> new ArrayList<>()).add(file);
    }
    if (new LinkedHashSet<>(names.values()).size() == files.size()) {
      return List.of(files);
    }
    return merge(roots, names);
  }

  private static List<List<SourceFile>> merge(
      Map<Path, List<SourceFile>> roots, Map<SourceFile, String> names) {
    List<List<SourceFile>> groups = new ArrayList<>();
    List<Set<String>> taken = new ArrayList<>();
    for (List<SourceFile> root : roots.values()) {
      List<String> here = root.stream().map(names::get).toList();
      int at = 0;
      while (at < groups.size() && here.stream().anyMatch(taken.get(at)::contains)) {
        at++;
      }
      if (at == groups.size()) {
        groups.add(new ArrayList<>());
        taken.add(new LinkedHashSet<>());
      }
      groups.get(at).addAll(root);
      taken.get(at).addAll(here);
    }
    return groups;
  }

  private static Path root(SourceFile file, String packageName) {
    long depth = packageName.isEmpty() ? 0 : packageName.chars().filter(c -> c == '.').count() + 1;
    return Stream.iterate(
            Optional.ofNullable(file.path().getParent()), each -> each.map(Path::getParent))
        .limit(depth + 1)
        .flatMap(Optional::stream)
        .reduce((inner, outer) -> outer)
        .orElse(file.path());
  }
}
