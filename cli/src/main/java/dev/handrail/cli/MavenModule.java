package dev.handrail.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with a {@code pom.xml}: what its build says of the class path. */
record MavenModule(Path folder) {

  private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<]+?)\\s*</module>");
  // Where the build of a project may leave it, too, so that nobody has to ask Maven.
  private static final String CLASS_PATH = "target/handrail.classpath";

  /** The module that the file or folder is in, not of the folder itself. */
  static Optional<MavenModule> around(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (is(at)) {
        return Optional.of(new MavenModule(at));
      }
    }
    return Optional.empty();
  }

  /** Whether there is a module in the folder. */
  static boolean is(Path folder) {
    return Files.exists(folder.resolve("pom.xml"));
  }

  /** Whether the file is one of the module's tests. */
  boolean isTest(Path file) {
    return file.startsWith(folder.resolve("src/test"));
  }

  /** Has Maven write the class paths of those modules whose poms have changed since it last did. */
  static void refresh(Collection<MavenModule> modules, Consumer<String> notes) {
    Map<Path, List<Path>> stale = new LinkedHashMap<>();
    modules.stream()
        .distinct()
        .filter(module -> !module.isFresh())
        .forEach(
            module ->
                stale
                    .computeIfAbsent(module.reactor(), root -> new ArrayList<>())
                    .add(module.folder()));
    stale.forEach(
        (root, folders) ->
            new Maven(root, folders)
                .writeClassPaths(CLASS_PATH)
                .ifPresent(
                    problem ->
                        notes.accept(
                            "Maven does not tell the class path of "
                                + root.getFileName()
                                + ", going on without: "
                                + problem)));
  }

  /** What its sources are compiled with, as far as Maven told. */
  SourceSet sources(boolean tests, Consumer<String> notes) {
    List<Path> all = new ArrayList<>();
    if (tests) {
      all.add(folder.resolve("target/classes"));
    }
    all.addAll(dependencies(notes));
    List<Path> classes = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    for (Path each : all) {
      if (each.endsWith("target/classes") && !Files.isDirectory(each)) {
        sources.add(each.resolve("../../src/main/java").normalize());
      } else {
        classes.add(each);
      }
    }
    return new SourceSet(
        List.of(), classes, sources.stream().filter(Files::isDirectory).toList(), "");
  }

  private List<Path> dependencies(Consumer<String> notes) {
    Path file = folder.resolve(CLASS_PATH);
    try {
      return Files.exists(file) ? entries(Files.readString(file)) : List.of();
    } catch (IOException e) {
      notes.accept("cannot read " + file);
      return List.of();
    }
  }

  private static List<Path> entries(String text) {
    return Stream.of(text.strip().split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  // The poms above are inherited from.
  private boolean isFresh() {
    Path file = folder.resolve(CLASS_PATH);
    try {
      if (!Files.exists(file)) {
        return false;
      }
      FileTime written = Files.getLastModifiedTime(file);
      for (Path at = folder; at != null; at = at.getParent()) {
        Path pom = at.resolve("pom.xml");
        if (!Files.exists(pom)) {
          break;
        }
        if (Files.getLastModifiedTime(pom).compareTo(written) > 0) {
          return false;
        }
      }
      return entries(Files.readString(file)).stream()
          .allMatch(entry -> Files.exists(entry) || entry.endsWith("target/classes"));
    } catch (IOException e) {
      return false;
    }
  }

  /** The outermost module that builds this one. */
  Path reactor() {
    Path root = folder;
    while (root.getParent() != null
        && Files.exists(root.getParent().resolve("pom.xml"))
        && new MavenModule(root.getParent()).lists(root)) {
      root = root.getParent();
    }
    return root;
  }

  /** Whether the module builds the one in the other folder, too. */
  boolean lists(Path other) {
    try {
      Matcher matcher = MODULE.matcher(Files.readString(folder.resolve("pom.xml")));
      while (matcher.find()) {
        if (folder.resolve(matcher.group(1)).normalize().equals(other)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
