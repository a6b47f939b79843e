package dev.handrail.benchmarks;

import java.util.List;

/** Measurements of one thing: the middle one, and how far they lie apart. */
record Sample(List<Double> values) {

  /** The middle value. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Half the distance of the quartiles, as a share of the median. */
  double spread() {
    List<Double> sorted = values.stream().sorted().toList();
    double low = sorted.get(sorted.size() / 4);
    double high = sorted.get(sorted.size() * 3 / 4);
    return (high - low) / 2 / median();
  }
}
