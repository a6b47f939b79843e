package dev.handrail.checker.spec.pack;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What simple names mean at one place of a pack, without a class path: declared in the file,
 * imported, of java.lang, or of the file's own package, in this order.
 *
 * @param owner binary name of the type around the place; empty: none
 * @param known binary names by the names that stand for them
 * @param variables erasures of type variables
 */
record PackNames(
    String packageName,
    String owner,
    SortedMap<String, String> known,
    SortedMap<String, String> variables) {

  private static final String ANNOTATIONS = "dev.handrail.annotations";
  private static final String OBJECT = "java.lang.Object";

  // What else a pack may mention of java.lang is seldom enough to be written out.
  private static final SortedSet<String> OF_JAVA_LANG =
      new TreeSet<>(
          List.of(
              ("Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader"
                      + " Cloneable Comparable Double Enum Error Exception Float Integer Iterable"
                      + " Long Module Number Object Process ProcessBuilder ProcessHandle Readable"
                      + " Record Runnable Runtime RuntimeException Short StackWalker String"
                      + " StringBuffer StringBuilder System Thread ThreadGroup ThreadLocal"
                      + " Throwable Void")
                  .split(" ")));

  static PackNames of(CompilationUnit unit) {
    String packageName =
        unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse("");
    SortedMap<String, String> known = new TreeMap<>();
    for (ImportDeclaration each : unit.getImports()) {
      if (!each.isAsterisk() && !each.isStatic()) {
        known.put(each.getName().getIdentifier(), binaryName(each.getNameAsString()));
      }
    }
    PackNames names = new PackNames(packageName, "", known, new TreeMap<>());
    unit.getTypes().forEach(type -> known.put(type.getNameAsString(), names.nested(type)));
    return names;
  }

  /** The names inside a type that is declared here. */
  PackNames within(TypeDeclaration<?> type) {
    String inner = nested(type);
    SortedMap<String, String> more = new TreeMap<>(known);
    for (var member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> declared) {
        more.put(declared.getNameAsString(), inner + "$" + declared.getNameAsString());
      }
    }
    PackNames names = new PackNames(packageName, inner, more, variables);
    return type instanceof NodeWithTypeParameters<?> generic
        ? names.with(generic.getTypeParameters())
        : names;
  }

  /** The names where the type variables are declared, too. */
  PackNames with(List<TypeParameter> declared) {
    SortedMap<String, String> more = new TreeMap<>(variables);
    declared.forEach(each -> more.put(each.getNameAsString(), OBJECT));
    PackNames names = new PackNames(packageName, owner, known, more);
    for (TypeParameter each : declared) {
      each.getTypeBound().getFirst().ifPresent(b -> more.put(each.getNameAsString(), names.of(b)));
    }
    return names;
  }

  private String nested(TypeDeclaration<?> type) {
    String prefix = owner.isEmpty() ? packageName + "." : owner + "$";
    return prefix + type.getNameAsString();
  }

  /** Whether the name is one of our annotations. */
  boolean isOurs(String name) {
    return name.startsWith(ANNOTATIONS) || !known.containsKey(name);
  }

  /** The binary name of the type's erasure. */
  String erased(Type type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    return type instanceof ClassOrInterfaceType named ? of(named) : type.asString();
  }

  private String of(ClassOrInterfaceType type) {
    Optional<ClassOrInterfaceType> scope = type.getScope();
    String name = type.getNameAsString();
    if (scope.isPresent()) {
      String full = type.getNameWithScope();
      return Character.isLowerCase(full.charAt(0))
          ? binaryName(full)
          : of(scope.get()) + "$" + name;
    }
    if (variables.containsKey(name)) {
      return variables.get(name);
    }
    if (known.containsKey(name)) {
      return known.get(name);
    }
    return OF_JAVA_LANG.contains(name) ? "java.lang." + name : packageName + "." + name;
  }

  /** Packages are written in lower case: the first capital begins the class. */
  private static String binaryName(String qualified) {
    StringBuilder name = new StringBuilder();
    boolean inClass = false;
    for (String part : qualified.split("\\.", -1)) {
      if (name.length() > 0) {
        name.append(inClass ? '$' : '.');
      }
      name.append(part);
      inClass |= Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }
}
