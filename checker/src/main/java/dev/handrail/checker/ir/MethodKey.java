package dev.handrail.checker.ir;

import java.util.Comparator;

/**
 * Names one method of the whole program: binary name of its class, its own name ({@code <init>} for
 * constructors) and its erased parameter types, e.g. {@code (int,java.lang.String)}.
 *
 * <p>Bodies of lambdas and method references have keys of their own, whose name contains a {@code
 * $}, e.g. {@code lambda$2} and {@code reference$3}.
 */
public record MethodKey(String owner, String name, String parameters)
    implements Comparable<MethodKey> {

  /** The name of every constructor. */
  public static final String CONSTRUCTOR = "<init>";

  private static final String STATIC_INITIALIZER = "<clinit>";

  private static final Comparator<MethodKey> ORDER =
      Comparator.comparing(MethodKey::owner)
          .thenComparing(MethodKey::name)
          .thenComparing(MethodKey::parameters);

  /** Whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** What runs when the class is initialised. */
  public static MethodKey staticInitializer(String owner) {
    return new MethodKey(owner, STATIC_INITIALIZER, "()");
  }

  /** Whether it is what runs when its class is initialised. */
  public boolean isStaticInitializer() {
    return name.equals(STATIC_INITIALIZER);
  }

  /** Whether this is the body that was made for a method reference. */
  public boolean isReference() {
    return name.startsWith("reference$");
  }

  /** The class's name without its package and its outer classes; a class without one keeps them. */
  public String simpleOwner() {
    String binary = owner.substring(owner.lastIndexOf('.') + 1);
    int begin = binary.lastIndexOf('$') + 1;
    while (begin < binary.length() && Character.isDigit(binary.charAt(begin))) {
      begin++;
    }
    return begin == binary.length() ? binary : binary.substring(begin);
  }

  /** How messages call the method: {@code close}, or {@code new Session}. */
  public String display() {
    return isConstructor() ? "new " + simpleOwner() : name;
  }

  @Override
  public int compareTo(MethodKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return owner + "." + name + parameters;
  }
}
