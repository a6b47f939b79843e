package dev.handrail.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the sources below the paths that a user names, and what belongs together. */
final class Inputs {

  // What javadoc and other languages read: no packages.
  private static final List<String> SKIPPED = List.of("node_modules", "snippet-files", "doc-files");
  // Where builds leave their output; elsewhere such a name is that of a package.
  private static final List<String> OUTPUT = List.of("target", "build", "out", "bin");
  private static final List<String> BUILDS =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "src");
  private static final String MODULE_INFO = "module-info.java";

  private final Path folder;
  private final List<Path> classPath;
  private final boolean classPathGiven;
  private final Consumer<String> notes;
  private final Packages packages = new Packages();
  // One group for each part of a Maven module; what belongs to none has an empty name.
  private final Map<String, List<SourceFile>> groups = new LinkedHashMap<>();
  private final Map<String, MavenModule> modules = new LinkedHashMap<>();

  /**
   * Nothing found yet.
   *
   * @param folder the current folder: names are relative to it
   * @param classPath what the user says; if anything, no build is asked
   * @param notes is told what does not work
   */
  Inputs(Path folder, Optional<List<Path>> classPath, Consumer<String> notes) {
    this.folder = folder.toAbsolutePath().normalize();
    this.classPath = classPath.orElse(List.of());
    this.classPathGiven = classPath.isPresent();
    this.notes = notes;
  }

  /** Adds a file, an archive or all sources below a folder. */
  void add(Path path) {
    Path absolute = folder.resolve(path).normalize();
    int before = count();
    try {
      if (Files.isDirectory(absolute)) {
        addFolder(absolute);
      } else if (!Files.isReadable(absolute)) {
        throw new InputException("cannot read " + path);
      } else if (isArchive(absolute)) {
        addArchive(absolute);
      } else if (isSource(absolute)) {
        addFile(absolute);
      } else {
        throw new InputException(path + " is no Java source, folder or source archive");
      }
    } catch (IOException e) {
      throw new InputException("cannot read " + path + ": " + e.getMessage());
    }
    if (count() == before) {
      throw new InputException("there are no Java sources in " + path);
    }
  }

  /** What was found, in groups to compile. */
  List<SourceSet> sets() {
    MavenModule.refresh(modules.values(), notes);
    List<SourceSet> sets = new ArrayList<>();
    groups.forEach((group, files) -> sets.addAll(sets(group, files)));
    return sets;
  }

  private int count() {
    return groups.values().stream().mapToInt(List::size).sum();
  }

  private void addFolder(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return at.equals(root) || isEntered(at, root)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isSource(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            notes.accept("cannot read " + name(file));
            return FileVisitResult.CONTINUE;
          }
        });
    found.stream().sorted().forEach(this::addFile);
  }

  // A project inside a project that does not build it has a life of its own: name it to check it.
  private static boolean isEntered(Path at, Path root) {
    String name = at.getFileName().toString();
    return !name.startsWith(".")
        && !SKIPPED.contains(name)
        && !(OUTPUT.contains(name) && isOutput(at, root))
        && (!MavenModule.is(at)
            || MavenModule.around(at)
                .filter(above -> above.folder().startsWith(root) && !above.lists(at))
                .isEmpty());
  }

  private static boolean isOutput(Path at, Path root) {
    return at.resolveSibling(".").normalize().equals(root)
        || BUILDS.stream().anyMatch(name -> Files.exists(at.resolveSibling(name)));
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals(MODULE_INFO);
  }

  private static boolean isArchive(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") || name.endsWith(".zip");
  }

  private void addFile(Path file) {
    SourceFile source = new SourceFile(file, name(file));
    Optional<MavenModule> module = classPathGiven ? Optional.empty() : MavenModule.around(file);
    if (module.isEmpty()) {
      add("", source);
      return;
    }
    String group = module.get().folder() + (module.get().isTest(file) ? ":test" : ":main");
    modules.put(group, module.get());
    add(group, source);
  }

  private void add(String group, SourceFile file) {
    List<SourceFile> files = groups.computeIfAbsent(group, name -> new ArrayList<>());
    if (files.stream().noneMatch(known -> known.name().equals(file.name()))) {
      files.add(file);
    }
  }

  // The file system stays open: the sources are read from it to the end.
  private void addArchive(Path archive) throws IOException {
    FileSystem files =
        FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), new TreeMap<>());
    List<Path> found;
    try (var all = Files.walk(files.getPath("/"))) {
      found = all.filter(Inputs::isEntry).sorted().toList();
    }
    List<SourceFile> group = groups.computeIfAbsent(archive.toString(), name -> new ArrayList<>());
    found.forEach(path -> group.add(new SourceFile(path, name(archive) + "!" + path)));
  }

  private static boolean isEntry(Path path) {
    for (Path folder : path) {
      if (SKIPPED.contains(folder.toString())) {
        return false;
      }
    }
    return path.getNameCount() > 0 && isSource(path);
  }

  private List<SourceSet> sets(String group, List<SourceFile> files) {
    Map<String, List<SourceFile>> byModule = new TreeMap<>();
    files.forEach(
        file ->
            byModule.computeIfAbsent(packages.module(file), name -> new ArrayList<>()).add(file));
    SourceSet base =
        Optional.ofNullable(modules.get(group))
            .map(module -> module.sources(group.endsWith(":test"), notes))
            .orElse(new SourceSet(List.of(), classPath, List.of(), ""));
    List<SourceSet> sets = new ArrayList<>();
    byModule.forEach(
        (module, members) ->
            Duplicates.apart(members).forEach(each -> sets.add(base.with(each, module))));
    return sets;
  }

  private String name(Path file) {
    Path root = file.getRoot();
    boolean related = root != null && root.equals(folder.getRoot());
    Path path = related ? folder.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
