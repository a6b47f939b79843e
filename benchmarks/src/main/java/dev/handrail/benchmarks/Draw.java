package dev.handrail.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A random sample of findings: each rule on each path gets its turn again and again, and at most a
 * third is from one library.
 *
 * <p>The lot of a finding hangs on the seed and on itself, not on the other findings: where a
 * change of the checker brings or takes a few, most of what is drawn stays.
 */
record Draw(int size, long seed) {

  /** The sample, sorted. */
  List<CorpusFinding> from(List<CorpusFinding> findings) {
    Map<String, Deque<CorpusFinding>> strata = new TreeMap<>();
    findings.stream()
        .sorted(Comparator.comparing(this::lot))
        .forEach(
            each ->
                strata
                    .computeIfAbsent(each.rule() + " " + each.path(), key -> new ArrayDeque<>())
                    .add(each));
    List<CorpusFinding> drawn = new ArrayList<>();
    Map<String, Integer> ofLibrary = new TreeMap<>();
    while (drawn.size() < size && strata.values().stream().anyMatch(rest -> !rest.isEmpty())) {
      for (Deque<CorpusFinding> stratum : strata.values()) {
        if (drawn.size() < size) {
          next(stratum, ofLibrary).ifPresent(drawn::add);
        }
      }
    }
    return drawn.stream().sorted(Comparator.comparing(CorpusFinding::key)).toList();
  }

  private Optional<CorpusFinding> next(
      Deque<CorpusFinding> stratum, Map<String, Integer> ofLibrary) {
    while (!stratum.isEmpty()) {
      CorpusFinding finding = stratum.remove();
      if (ofLibrary.merge(finding.library(), 1, Integer::sum) <= Math.max(1, size / 3)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  private String lot(CorpusFinding finding) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((seed + "\t" + finding.key()).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
