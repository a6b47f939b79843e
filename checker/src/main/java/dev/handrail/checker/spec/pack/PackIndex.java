package dev.handrail.checker.spec.pack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that the packs at work describe, by type. */
public final class PackIndex {

  /** No pack. */
  public static final PackIndex EMPTY = new PackIndex(List.of());

  /** The names of the packs that come with Handrail. */
  public static final List<String> BUILT_IN = List.of("jdbc", "jdk");

  private static final String FOLDER = "/dev/handrail/checker/packs/";

  private final SortedMap<String, PackType> types = new TreeMap<>();
  private final SortedSet<String> packages = new TreeSet<>();

  /** An index of the types. */
  public PackIndex(Collection<PackType> types) {
    for (PackType type : types) {
      this.types.put(type.name(), type);
      packages.add(packageOf(type.name()));
    }
  }

  /** Those of the packs that come with Handrail. */
  public static PackIndex builtIn(List<String> names) {
    if (names.isEmpty()) {
      return EMPTY;
    }
    List<PackType> types = new ArrayList<>();
    for (String name : names) {
      try (InputStream in = PackIndex.class.getResourceAsStream(FOLDER + name + ".index")) {
        types.addAll(in == null ? List.of() : read(in).types());
      } catch (IOException cannotRead) {
        throw new UncheckedIOException(cannotRead);
      }
    }
    return new PackIndex(types);
  }

  /** The type with the binary name. */
  public Optional<PackType> type(String binaryName) {
    return Optional.ofNullable(types.get(binaryName));
  }

  /** All types, sorted by name. */
  public Collection<PackType> types() {
    return types.values();
  }

  /** Whether a pack describes types of the package: what it leaves out there only borrows. */
  public boolean describes(String packageName) {
    return packages.contains(packageName);
  }

  /** The package of a type with that binary name; empty: none. */
  public static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }

  /** Reads what {@link #write} has written. */
  public static PackIndex read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(from));
    List<PackType> types = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      List<String> supertypes = readTexts(in);
      List<PackAnnotation> annotations = readAnnotations(in);
      SortedMap<String, PackMember> members = new TreeMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        members.put(in.readUTF(), readMember(in));
      }
      types.add(new PackType(name, supertypes, annotations, members));
    }
    return new PackIndex(types);
  }

  private static PackMember readMember(DataInputStream in) throws IOException {
    List<PackAnnotation> annotations = readAnnotations(in);
    List<PackMember.Parameter> parameters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parameters.add(new PackMember.Parameter(in.readUTF(), readAnnotations(in)));
    }
    return new PackMember(annotations, parameters);
  }

  private static List<PackAnnotation> readAnnotations(DataInputStream in) throws IOException {
    List<PackAnnotation> annotations = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      SortedMap<String, List<String>> values = new TreeMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        values.put(in.readUTF(), readTexts(in));
      }
      annotations.add(new PackAnnotation(name, values));
    }
    return annotations;
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  /** Writes the index, the same bytes for the same types. */
  public void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(types.size());
    for (PackType type : types.values()) {
      out.writeUTF(type.name());
      writeTexts(type.supertypes(), out);
      write(type.annotations(), out);
      out.writeInt(type.members().size());
      for (var member : type.members().entrySet()) {
        out.writeUTF(member.getKey());
        write(member.getValue(), out);
      }
    }
    out.flush();
  }

  private static void write(PackMember member, DataOutputStream out) throws IOException {
    write(member.annotations(), out);
    out.writeInt(member.parameters().size());
    for (PackMember.Parameter parameter : member.parameters()) {
      out.writeUTF(parameter.name());
      write(parameter.annotations(), out);
    }
  }

  private static void write(List<PackAnnotation> annotations, DataOutputStream out)
      throws IOException {
    out.writeInt(annotations.size());
    for (PackAnnotation annotation : annotations) {
      out.writeUTF(annotation.name());
      out.writeInt(annotation.values().size());
      for (var value : annotation.values().entrySet()) {
        out.writeUTF(value.getKey());
        writeTexts(value.getValue(), out);
      }
    }
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String each : texts) {
      out.writeUTF(each);
    }
  }
}
