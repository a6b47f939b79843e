package dev.handrail.checker.ir;

/** Names one field: binary name of the class that declares it, and its name. */
public record FieldKey(String owner, String name) implements Comparable<FieldKey> {

  @Override
  public int compareTo(FieldKey other) {
    int byOwner = owner.compareTo(other.owner);
    return byOwner != 0 ? byOwner : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
