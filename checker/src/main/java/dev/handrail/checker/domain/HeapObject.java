package dev.handrail.checker.domain;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.MethodKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An object, a handle, a cell, a container, a piece of code, or an unknown number.
 *
 * @param scalar what tests have taught of the value
 * @param fields what it holds, by the field's name; {@code []} for the elements of a container,
 *     {@code *} for what a cell holds
 * @param handle what is known of it as a handle
 * @param result what it says of a call
 * @param type binary name of its class where that is known exactly; else empty
 * @param code the body that it runs, if it is a lambda
 * @param external it was not made here: fields that we have not seen hold something unknown
 * @param many it stands for several objects
 * @param name how messages call it
 * @param via the fields that it was loaded through
 */
public record HeapObject(
    Scalar scalar,
    Fields fields,
    HandleFact handle,
    ResultFact result,
    String type,
    Optional<MethodKey> code,
    boolean external,
    boolean many,
    String name,
    List<FieldKey> via) {

  /** The field that holds what the object wraps. */
  public static final String WRAPPED = "<wrapped>";

  /** An object that was not made here. */
  public static final HeapObject EXTERNAL =
      new HeapObject(
          Scalar.ANY,
          Fields.EMPTY,
          HandleFact.NONE,
          ResultFact.NONE,
          "",
          Optional.empty(),
          true,
          false,
          "",
          List.of());

  /** An object that was made here. */
  public static final HeapObject FRESH = EXTERNAL.with(Scalar.PRESENT).asExternal(false);

  /** What an object holds, by the field's name. */
  public static final class Fields {
    /** Nothing. */
    public static final Fields EMPTY = new Fields(SortedArrayMap.empty());

    final SortedArrayMap<String, Value> map;

    Fields(SortedArrayMap<String, Value> map) {
      this.map = map;
    }

    /** The names, sorted. */
    public List<String> names() {
      return map.keys();
    }

    /** What they hold, in the order of their names. */
    public List<Value> values() {
      return map.values();
    }

    /** What the field holds. */
    public Optional<Value> get(String name) {
      return map.get(name);
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Fields fields && fields.map.equals(map);
    }

    @Override
    public int hashCode() {
      return map.hashCode();
    }

    @Override
    public String toString() {
      return map.toString();
    }
  }

  /** The object that this one wraps: closing this one closes it. */
  public Optional<ObjectId> wrapped() {
    return field(WRAPPED)
        .filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).id());
  }

  /** Whether the field has a name in the source: elements and contents have none. */
  public static boolean isNamed(String field) {
    return Character.isJavaIdentifierStart(field.charAt(0));
  }

  /** Whether some field of it holds the object. */
  public boolean holds(ObjectId id) {
    SortedArrayMap<String, Value> held = fields.map;
    for (int i = 0; i < held.size(); i++) {
      if (held.valueAt(i) instanceof Value.Ref ref && ref.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** What the field holds. */
  public Optional<Value> field(String field) {
    return fields.get(field);
  }

  /** The same, holding something else in the field. */
  public HeapObject withField(String field, Value value) {
    return with(new Fields(fields.map.with(field, value)));
  }

  /** The same with each field's value changed. */
  public HeapObject withFields(UnaryOperator<Value> change) {
    SortedArrayMap<String, Value> changed = fields.map.map(change);
    return changed.isSameAs(fields.map) ? this : with(new Fields(changed));
  }

  /** The same, holding also what another view of the same object holds. */
  public HeapObject withMore(HeapObject other) {
    SortedArrayMap<String, Value> all =
        fields.map.union(
            other.fields.map, (name, one, same) -> one, (name, one) -> one, (name, one) -> one);
    return with(new Fields(all));
  }

  /** The same without what it holds but numbers, named constants and nothing. */
  public HeapObject withConstants() {
    SortedArrayMap<String, Value> constants = fields.map;
    for (String name : constants.keys()) {
      Value value = constants.get(name).orElseThrow();
      boolean isConstant =
          value instanceof Value.Number
              || value instanceof Value.Symbol
              || value instanceof Value.Null;
      constants = isConstant ? constants : constants.without(name);
    }
    return with(new Fields(constants));
  }

  /** The same without the field. */
  public HeapObject withoutField(String field) {
    return with(new Fields(fields.map.without(field)));
  }

  /** The same with other fields. */
  public HeapObject with(Fields changed) {
    return new HeapObject(scalar, changed, handle, result, type, code, external, many, name, via);
  }

  /** The same with other bounds. */
  public HeapObject with(Scalar changed) {
    return new HeapObject(changed, fields, handle, result, type, code, external, many, name, via);
  }

  /** The same with something else known of it as a handle. */
  public HeapObject with(HandleFact changed) {
    return new HeapObject(scalar, fields, changed, result, type, code, external, many, name, via);
  }

  /** The same, saying something else of a call. */
  public HeapObject with(ResultFact changed) {
    return new HeapObject(scalar, fields, handle, changed, type, code, external, many, name, via);
  }

  /** The same of an exact class. */
  public HeapObject ofType(String changed) {
    return new HeapObject(scalar, fields, handle, result, changed, code, external, many, name, via);
  }

  /** The same as a piece of code. */
  public HeapObject running(MethodKey body) {
    return new HeapObject(
        scalar, fields, handle, result, type, Optional.of(body), external, many, name, via);
  }

  /** The same, made here or not. */
  public HeapObject asExternal(boolean changed) {
    return new HeapObject(scalar, fields, handle, result, type, code, changed, many, name, via);
  }

  /** The same, standing for several objects or for one. */
  public HeapObject asMany(boolean changed) {
    return new HeapObject(scalar, fields, handle, result, type, code, external, changed, name, via);
  }

  /** The same under another name. */
  public HeapObject named(String changed) {
    return new HeapObject(scalar, fields, handle, result, type, code, external, many, changed, via);
  }

  /** The same, loaded through the fields. */
  public HeapObject loadedVia(List<FieldKey> changed) {
    return new HeapObject(
        scalar, fields, handle, result, type, code, external, many, name, changed);
  }

  /** Enough of it to tell most objects apart: states are compared all the time. */
  @Override
  public int hashCode() {
    return 31 * (31 * (31 * fields.hashCode() + handle.hashCode()) + type.hashCode())
        + scalar.hashCode();
  }

  /** Whether nothing is known of it but what its type says. */
  public boolean isUnlearned() {
    return external && isPlain() && (scalar.equals(Scalar.ANY) || scalar.equals(Scalar.TRUTH));
  }

  /** Whether it is a handle, says how a call turned out, or runs code. */
  boolean isOfInterest() {
    return handle.isHandle() || result.isResult() || code.isPresent();
  }

  /** Whether nothing but bounds is known of it. */
  public boolean isPlain() {
    return !isOfInterest() && fields.map.size() == 0 && type.isEmpty();
  }
}
