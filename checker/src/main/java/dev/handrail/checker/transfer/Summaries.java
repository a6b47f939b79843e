package dev.handrail.checker.transfer;

import dev.handrail.checker.domain.AbstractState;
import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Judge;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.engine.Budget;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the methods of the compilation do, for the entry states in which they are called. Computed
 * when it is asked for, kept for the next call that looks the same.
 */
public final class Summaries {

  private static final int MOST_ENTRIES = 60;
  private static final int MANY_ENTRIES = 3;
  private static final int DEEPEST = 8;
  private static final int DEEPEST_BYSTANDER = 3;
  private static final int MOST_FAILURES = 3;
  private static final int MOST_ROUNDS = 4;

  private static final long STEPS = 2_000;
  private static final long STEPS_A_ROOT = 4_000;
  private static final long STEPS_OF_BYSTANDERS = 1_000;

  /** A judge that keeps what it finds. */
  public interface Collector extends Judge {
    /** What the rules found, in order. */
    List<Violation> violations();
  }

  /**
   * What a method does for one entry state.
   *
   * @param violations the rules that it breaks
   */
  public record Summary(
      List<Disjunct> returns, List<Disjunct> throwsOut, List<Violation> violations) {
    static final Summary NOTHING = new Summary(List.of(), List.of(), List.of());
  }

  /**
   * What a summary is of.
   *
   * @param isJudged whether the rules look on: not where neither a handle nor a context is given,
   *     for what the body does wrong with its own is found in it
   */
  private record Key(MethodKey method, Disjunct entry, List<String> contexts, boolean isJudged) {}

  /**
   * A summary that is kept.
   *
   * @param cutAt how deep the call was that the limit on depth cut short; 0: none was
   */
  private record Kept(Optional<Summary> summary, int cutAt) {}

  private static final class Progress {
    final int depth;
    Summary known = Summary.NOTHING;
    boolean recursive;

    Progress(int depth) {
      this.depth = depth;
    }
  }

  private final Program program;
  private final WrittenFields written;
  private final Inherited inherited;
  private final CallPaths paths;
  private final Relevance relevance;
  private final SpecCatalog specs;
  private final Supplier<Collector> collectors;
  private final BodyTexts texts = new BodyTexts();
  private final Map<Key, Kept> done = new HashMap<>();
  private final Map<Key, Progress> running = new HashMap<>();
  private final Map<MethodKey, Integer> entries = new HashMap<>();
  private final Map<MethodKey, Integer> failures = new HashMap<>();
  // The entries that the current root has made, of bodies that were told everything.
  private final Map<MethodKey, Set<Key>> ways = new HashMap<>();
  private final Set<MethodKey> called = new HashSet<>();
  private final Map<String, Boolean> taken = new HashMap<>();
  private int cuts;
  private int deepCuts;
  // The depth of the outermost running call whose guess the current one rests on.
  private int outermost = Integer.MAX_VALUE;
  private Budget allowance = new Budget(STEPS_A_ROOT);
  // What calls without handles may take of it, and whether such a call is running.
  private Budget aside = allowance.part(STEPS_OF_BYSTANDERS);
  private boolean isAside;

  /**
   * @param relevance which bodies have to do with handles
   * @param collectors makes a judge for one run
   */
  public Summaries(
      Program program, SpecCatalog specs, Relevance relevance, Supplier<Collector> collectors) {
    this.relevance = relevance;
    this.program = program;
    this.written = new WrittenFields(program);
    this.inherited = new Inherited(program);
    this.paths = new CallPaths(program);
    this.specs = specs;
    this.collectors = collectors;
  }

  /** Begins with a root: all that it leads to shares one allowance of steps. */
  public void begin() {
    allowance = new Budget(STEPS_A_ROOT);
    aside = allowance.part(STEPS_OF_BYSTANDERS);
    entries.clear();
    ways.clear();
  }

  /** Whether some calls were not followed because the root led to too much. */
  public boolean isExhausted() {
    return allowance.spent();
  }

  /** Whether what runs has no steps left. */
  private boolean isCutOff() {
    return isExhausted() || isAside && aside.spent();
  }

  /** Whether the body may do anything to a handle that its callers could notice. */
  boolean isRelevant(Body body, List<String> contexts) {
    return relevance.isRelevant(body.key(), contexts);
  }

  /** What the texts of bodies say. */
  BodyTexts texts() {
    return texts;
  }

  /** What is known of fields whose class is out of sight. */
  Inherited inherited() {
    return inherited;
  }

  /** Which bodies lead to which methods. */
  CallPaths paths() {
    return paths;
  }

  /** The names of the fields that the body may write; empty: any. */
  Optional<Set<String>> written(Body body) {
    return written.of(body);
  }

  /** Whether objects of the type are taken and given back, as locks are. */
  boolean isTaken(String type) {
    return taken.computeIfAbsent(
        type,
        each ->
            specs.operations(each).stream()
                .flatMap(operation -> operation.roles(Role.Opens.class))
                .anyMatch(role -> role.kinds().stream().anyMatch(specs::isCounted)));
  }

  /** Whether some method in view calls this one. */
  public boolean isCalled(MethodKey method) {
    return called.contains(method);
  }

  /** The summary of the body for the entry state of a call; empty if it was given up. */
  public Optional<Summary> of(Body body, Disjunct entry, List<String> contexts) {
    called.add(body.key());
    return find(body, new Key(body.key(), entry, contexts, true));
  }

  /**
   * The summary of the body for a call that has nothing to do with any handle; empty also where it
   * would take an iteration, or lead too deep: then nobody misses it.
   */
  Optional<Summary> ofBystander(Body body, Disjunct entry, List<String> contexts) {
    boolean isJudged =
        !contexts.isEmpty()
            || !entry.path().contexts().isEmpty()
            || !entry.path().invalidated().isEmpty();
    Key key = new Key(body.key(), entry, contexts, isJudged);
    called.add(body.key());
    Optional<Kept> known = kept(key);
    if (known.isPresent()) {
      return known.get().summary();
    }
    boolean isTooMuch =
        running.containsKey(key)
            || running.size() >= DEEPEST_BYSTANDER
            || aside.spent()
            || entries.getOrDefault(body.key(), 0) >= MOST_ENTRIES;
    if (isTooMuch) {
      return Optional.empty();
    }
    boolean before = isAside;
    isAside = true;
    Optional<Summary> found = find(body, key);
    isAside = before;
    return found;
  }

  private Optional<Summary> find(Body body, Key key) {
    Optional<Kept> known = kept(key);
    if (known.isPresent()) {
      return known.get().summary();
    }
    Progress progress = running.get(key);
    if (progress != null) {
      progress.recursive = true;
      outermost = Math.min(outermost, progress.depth);
      return Optional.of(progress.known);
    }
    boolean tooMany = entries.merge(body.key(), 1, Integer::sum) > MOST_ENTRIES;
    boolean tooDeep = running.size() >= DEEPEST;
    if (tooMany || tooDeep || isExhausted() || isNested(body)) {
      cuts++;
      deepCuts += tooDeep ? 1 : 0;
      return Optional.empty();
    }
    if (failures.getOrDefault(body.key(), 0) >= MOST_FAILURES) {
      return Optional.empty();
    }
    int cutsBefore = cuts;
    int deepBefore = deepCuts;
    int outside = outermost;
    outermost = Integer.MAX_VALUE;
    Optional<Summary> computed = compute(key, body);
    // What was computed inside a recursion rests on a guess of the outer call: it is not kept.
    boolean rests = outermost < running.size();
    outermost = rests ? Math.min(outside, outermost) : outside;
    boolean isCutElsewise = cuts - cutsBefore > deepCuts - deepBefore;
    if (!rests && !isCutOff() && !isCutElsewise) {
      // What the limit on depth has cut short is kept for calls that are as deep.
      done.put(key, new Kept(computed, cuts == cutsBefore ? 0 : running.size()));
    }
    return computed;
  }

  private Optional<Kept> kept(Key key) {
    Optional<Kept> known =
        Optional.ofNullable(done.get(key)).filter(kept -> kept.cutAt() <= running.size());
    if (known.isPresent() && known.get().cutAt() > 0) {
      cuts++;
      deepCuts++;
    }
    return known;
  }

  /**
   * Whether the body was called in many ways already, and this is one more. Each root counts for
   * itself: what is found must not hang on who else calls the body.
   */
  boolean isCrowded(Body body, Disjunct entry, List<String> contexts) {
    Set<Key> known = ways.computeIfAbsent(body.key(), key -> new HashSet<>());
    Key key = new Key(body.key(), entry, contexts, true);
    return !known.contains(key) && (known.size() >= MANY_ENTRIES || !known.add(key));
  }

  /** Whether the body is running inside itself already, each time from another entry state. */
  private boolean isNested(Body body) {
    return running.keySet().stream().filter(key -> key.method().equals(body.key())).count() >= 2;
  }

  /** The rules that the body breaks whoever calls it. */
  List<Violation> ownViolations(Body body) {
    Disjunct entry = new Entries(program, specs).of(body);
    return find(body, new Key(body.key(), entry, List.of(), true))
        .map(Summary::violations)
        .orElse(List.of());
  }

  private Optional<Summary> compute(Key key, Body body) {
    Progress progress = new Progress(running.size());
    running.put(key, progress);
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        progress.recursive = false;
        Optional<Summary> next = once(body, key);
        boolean stable =
            next.isEmpty()
                || !progress.recursive
                || next.get().returns().equals(progress.known.returns())
                    && next.get().throwsOut().equals(progress.known.throwsOut());
        if (stable) {
          return next;
        }
        progress.known = next.get();
      }
      return Optional.empty();
    } finally {
      running.remove(key);
    }
  }

  private Optional<Summary> once(Body body, Key key) {
    Collector collector = collectors.get();
    Scene scene =
        new Scene(program, specs, this, body, key.contexts(), texts.read(body), collector);
    Budget budget = (isAside ? aside : allowance).part(STEPS);
    BodyRun run = BodyRun.of(scene, AbstractState.of(key.entry()), budget);
    if (budget.spent()) {
      failures.merge(body.key(), isCutOff() ? 0 : 1, Integer::sum);
      return Optional.empty();
    }
    if (key.isJudged()) {
      run.judge(new Budget(STEPS));
    }
    return Optional.of(
        new Summary(run.returns(), run.throwsOut(), List.copyOf(collector.violations())));
  }
}
