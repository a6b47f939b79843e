package dev.handrail.checker.ir;

import java.util.List;

/**
 * What the analysis has to know of a class whose source is in the compilation.
 *
 * @param name its binary name
 * @param supertypes binary names of all its superclasses and interfaces, transitively
 * @param methods the methods, constructors and static initialiser that it declares
 */
public record ClassInfo(
    String name,
    List<String> supertypes,
    boolean isRecord,
    boolean isAbstract,
    List<FieldInfo> fields,
    List<MethodKey> methods,
    Site site) {

  /** A field: how it is declared, and where. */
  public record FieldInfo(
      FieldKey key, String type, boolean isStatic, boolean isPrivate, boolean isFinal, Site site) {}
}
