package dev.handrail.checker.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A small immutable map in the order of its keys. Abstract states hold a dozen entries and are
 * copied all the time: two arrays beat a tree there.
 */
final class SortedArrayMap<K extends Comparable<K>, V> {

  private static final SortedArrayMap<?, ?> EMPTY =
      new SortedArrayMap<>(new Object[0], new Object[0]);

  private final Object[] keys;
  private final Object[] values;
  private int hash;

  private SortedArrayMap(Object[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  @SuppressWarnings("unchecked") // The empty map holds nothing of the wrong type.
  static <K extends Comparable<K>, V> SortedArrayMap<K, V> empty() {
    return (SortedArrayMap<K, V>) EMPTY;
  }

  /** The same entries as the map. */
  static <K extends Comparable<K>, V> SortedArrayMap<K, V> of(SortedMap<K, V> map) {
    return new SortedArrayMap<>(map.keySet().toArray(), map.values().toArray());
  }

  Optional<V> get(K key) {
    int at = find(key);
    return at < 0 ? Optional.empty() : Optional.of(valueAt(at));
  }

  /** What is there under the key, or else the other. */
  V getOr(K key, V other) {
    int at = find(key);
    return at < 0 ? other : valueAt(at);
  }

  boolean has(K key) {
    return find(key) >= 0;
  }

  int size() {
    return keys.length;
  }

  @SuppressWarnings("unchecked") // Only values of this type were put in.
  V valueAt(int index) {
    return (V) values[index];
  }

  @SuppressWarnings("unchecked") // Only keys of this type were put in.
  K keyAt(int index) {
    return (K) keys[index];
  }

  @SuppressWarnings("unchecked") // Only keys of this type were put in.
  List<K> keys() {
    return (List<K>) (List<?>) Collections.unmodifiableList(Arrays.asList(keys));
  }

  @SuppressWarnings("unchecked") // Only values of this type were put in.
  List<V> values() {
    return (List<V>) (List<?>) Collections.unmodifiableList(Arrays.asList(values));
  }

  void forEach(BiConsumer<K, V> consumer) {
    for (int i = 0; i < keys.length; i++) {
      consumer.accept(keyAt(i), valueAt(i));
    }
  }

  SortedArrayMap<K, V> with(K key, V value) {
    int at = find(key);
    if (at >= 0) {
      if (values[at].equals(value)) {
        return this;
      }
      Object[] changed = values.clone();
      changed[at] = value;
      return new SortedArrayMap<>(keys, changed);
    }
    int insert = -at - 1;
    return new SortedArrayMap<>(inserted(keys, insert, key), inserted(values, insert, value));
  }

  SortedArrayMap<K, V> without(K key) {
    int at = find(key);
    return at < 0 ? this : new SortedArrayMap<>(removed(keys, at), removed(values, at));
  }

  /** What becomes of a key that both maps have. */
  interface Both<K, V> {
    V join(K key, V one, V other);
  }

  /** What becomes of a key that only one of two maps has. */
  interface Single<K, V> {
    V keep(K key, V value);
  }

  /** The keys that this and another map have. */
  SortedArrayMap<K, V> intersect(SortedArrayMap<K, V> other, Both<K, V> both) {
    BitSet removed = new BitSet();
    Object[] joined = values.clone();
    for (int i = 0; i < keys.length; i++) {
      int at = other.find(keyAt(i));
      removed.set(i, at < 0);
      joined[i] = at < 0 ? values[i] : both.join(keyAt(i), valueAt(i), other.valueAt(at));
    }
    return rebuilt(joined, removed);
  }

  /** The keys that this or another map has. */
  SortedArrayMap<K, V> union(
      SortedArrayMap<K, V> other, Both<K, V> both, Single<K, V> here, Single<K, V> there) {
    if (Arrays.equals(keys, other.keys)) {
      return sameKeys(other, both);
    }
    Object[] allKeys = new Object[keys.length + other.keys.length];
    Object[] allValues = new Object[allKeys.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      int order =
          i == keys.length ? 1 : j == other.keys.length ? -1 : keyAt(i).compareTo(other.keyAt(j));
      K key = order <= 0 ? keyAt(i) : other.keyAt(j);
      allKeys[size] = key;
      allValues[size++] =
          order == 0
              ? both.join(key, valueAt(i), other.valueAt(j))
              : order < 0 ? here.keep(key, valueAt(i)) : there.keep(key, other.valueAt(j));
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return size == allKeys.length
        ? new SortedArrayMap<>(allKeys, allValues)
        : new SortedArrayMap<>(Arrays.copyOf(allKeys, size), Arrays.copyOf(allValues, size));
  }

  private SortedArrayMap<K, V> sameKeys(SortedArrayMap<K, V> other, Both<K, V> both) {
    Object[] joined = values;
    for (int i = 0; i < values.length; i++) {
      Object after = both.join(keyAt(i), valueAt(i), other.valueAt(i));
      if (after != values[i]) {
        joined = joined == values ? values.clone() : joined;
        joined[i] = after;
      }
    }
    return joined == values ? this : new SortedArrayMap<>(keys, joined);
  }

  /** The same keys with changed values. */
  SortedArrayMap<K, V> map(UnaryOperator<V> change) {
    Object[] changed = values;
    for (int i = 0; i < values.length; i++) {
      Object after = change.apply(valueAt(i));
      if (after != values[i]) {
        changed = changed == values ? values.clone() : changed;
        changed[i] = after;
      }
    }
    return changed == values ? this : new SortedArrayMap<>(keys, changed);
  }

  /** Whether it is the very same map, without a look at what is in it. */
  @SuppressWarnings("ReferenceEquality") // Sameness is the question.
  boolean isSameAs(SortedArrayMap<K, V> other) {
    return this == other;
  }

  /** Where the key is; negative: nowhere. */
  int indexOf(K key) {
    return find(key);
  }

  /** With these keys only; itself if that is all of them. */
  SortedArrayMap<K, V> keeping(Predicate<K> wanted) {
    BitSet removed = new BitSet();
    for (int i = 0; i < keys.length; i++) {
      removed.set(i, !wanted.test(keyAt(i)));
    }
    return removed.isEmpty() ? this : rebuilt(values, removed);
  }

  /** With other values, and without some of the keys; itself if nothing changes. */
  SortedArrayMap<K, V> rebuilt(Object[] changed, BitSet removed) {
    if (removed.isEmpty() && isSame(changed)) {
      return this;
    }
    Object[] leftKeys = new Object[keys.length - removed.cardinality()];
    Object[] leftValues = new Object[leftKeys.length];
    int next = 0;
    for (int i = 0; i < keys.length; i++) {
      if (!removed.get(i)) {
        leftKeys[next] = keys[i];
        leftValues[next++] = changed[i];
      }
    }
    return new SortedArrayMap<>(leftKeys, leftValues);
  }

  private boolean isSame(Object[] others) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != others[i]) {
        return false;
      }
    }
    return true;
  }

  private int find(K key) {
    return key instanceof ObjectId id ? findObject(id) : findOther(key);
  }

  // Nearly all that is looked for are objects: where the class is known, they are compared in
  // place.
  private int findObject(ObjectId key) {
    int low = 0;
    int high = keys.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = keys[middle] == key ? 0 : ((ObjectId) keys[middle]).compareTo(key);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -(low + 1);
  }

  private int findOther(K key) {
    int low = 0;
    int high = keys.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = keys[middle] == key ? 0 : keyAt(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -(low + 1);
  }

  private static Object[] inserted(Object[] array, int at, Object item) {
    Object[] longer = new Object[array.length + 1];
    System.arraycopy(array, 0, longer, 0, at);
    longer[at] = item;
    System.arraycopy(array, at, longer, at + 1, array.length - at);
    return longer;
  }

  private static Object[] removed(Object[] array, int at) {
    Object[] shorter = new Object[array.length - 1];
    System.arraycopy(array, 0, shorter, 0, at);
    System.arraycopy(array, at + 1, shorter, at, array.length - at - 1);
    return shorter;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof SortedArrayMap<?, ?> map
            && hashCode() == map.hashCode()
            && Arrays.equals(keys, map.keys)
            && Arrays.equals(values, map.values);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * Arrays.hashCode(keys) + Arrays.hashCode(values) | 1;
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((key, value) -> text.append(key).append('=').append(value).append(' '));
    return text.append('}').toString();
  }
}
