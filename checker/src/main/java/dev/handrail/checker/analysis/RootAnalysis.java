package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.AbstractState;
import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.engine.Budget;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.transfer.BodyRun;
import dev.handrail.checker.transfer.Entries;
import dev.handrail.checker.transfer.Relevance;
import dev.handrail.checker.transfer.Scene;
import dev.handrail.checker.transfer.Summaries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Analyses every root of a program for its own sake. */
final class RootAnalysis {

  private static final long STEPS = 40_000;
  private static final String NOT_FOLLOWED = " leads to more calls than are followed";

  private record Outcome(List<Finding> findings, List<LeakCheck.Leak> leaks, int unknown) {}

  private final Program program;
  private final SpecCatalog specs;
  private final Options options;
  private final ClassFacts facts;
  private final ProcessObjects objects;
  private final Entries entries;
  private final Relevance relevance;
  private final Summaries summaries;
  private final SortedMap<MethodKey, Outcome> outcomes = new TreeMap<>();
  private final List<Finding.Step> notes = new ArrayList<>();
  private final SortedMap<MethodKey, Finding.Step> cut = new TreeMap<>();
  private int givenUp;

  RootAnalysis(Program program, SpecCatalog specs, Options options, ProcessObjects objects) {
    this.program = program;
    this.specs = specs;
    this.options = options;
    this.objects = objects;
    this.facts = new ClassFacts(program);
    this.entries = new Entries(program, specs);
    this.relevance = new Relevance(program, specs);
    this.summaries =
        new Summaries(program, specs, relevance, () -> new RuleCollector(specs, facts, false));
  }

  void run() {
    SortedMap<MethodKey, List<String>> ran = new TreeMap<>();
    // Sorted, because what limits leave of a summary depends on who asks first.
    List<MethodKey> roots = program.roots().stream().sorted().toList();
    roots.forEach(root -> runOnce(root, ran));
    // What method references name learns its contexts from them.
    roots.forEach(this::contexts);
    // Callbacks whose registration was seen only later run again, in their context.
    roots.forEach(root -> runOnce(root, ran));
  }

  private void runOnce(MethodKey root, SortedMap<MethodKey, List<String>> ran) {
    List<String> contexts = contexts(root);
    if (relevance.isRelevant(root, contexts) && !contexts.equals(ran.get(root))) {
      ran.put(root, contexts);
      analyse(root, contexts);
    }
  }

  private List<String> contexts(MethodKey root) {
    List<String> contexts = new ArrayList<>(entries.contexts(root));
    contexts.addAll(facts.contexts(root));
    if (root.isReference() && !contexts.isEmpty()) {
      Optional<MethodKey> callback = referenced(root);
      if (callback.isPresent()) {
        // What a method reference names is itself the callback.
        facts.runsIn(callback.get(), contexts);
        return List.of();
      }
    }
    return contexts.stream().distinct().sorted().toList();
  }

  private Optional<MethodKey> referenced(MethodKey reference) {
    return program.body(reference).stream()
        .flatMap(body -> body.blocks().stream())
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Invoke.class::isInstance)
        .map(call -> ((Instruction.Invoke) call).method())
        .filter(method -> program.body(method).isPresent())
        .findFirst();
  }

  private void analyse(MethodKey root, List<String> contexts) {
    Optional<Body> body = program.body(root);
    // What a method reference names is a root of its own.
    if (body.isEmpty() || root.isReference() && referenced(root).isPresent()) {
      return;
    }
    try {
      outcomes.put(root, analyse(body.get(), contexts));
    } catch (RuntimeException | StackOverflowError wrong) {
      if (options.rethrow()) {
        throw wrong;
      }
      giveUp(body.get(), "internal error in " + root + ": " + wrong);
    }
  }

  private Outcome analyse(Body body, List<String> contexts) {
    RuleCollector collector = new RuleCollector(specs, facts, true);
    Scene scene =
        new Scene(program, specs, summaries, body, contexts, Scene.readVariables(body), collector);
    Budget budget = new Budget(STEPS + 40L * body.blocks().size());
    AbstractState entry = entries.roots(body);
    summaries.begin();
    BodyRun run = BodyRun.of(scene, entry, budget);
    if (budget.spent()) {
      giveUp(body, "given up: " + body.key() + " is too large to analyse");
      return new Outcome(List.of(), List.of(), 0);
    }
    List<BodyRun.Exit> exits = run.judge(new Budget(Long.MAX_VALUE));
    if (summaries.isExhausted()) {
      cut.put(body.key(), new Finding.Step(body.site(), body.key() + NOT_FOLLOWED));
    }
    LeakCheck check = new LeakCheck(body, specs, collector, entries.operations(body.key()));
    facts.keeps(check.keeping(exits));
    return new Outcome(findings(body, collector), check.leaks(exits), unknown(exits));
  }

  private void giveUp(Body body, String note) {
    givenUp++;
    note(body, note);
  }

  private void note(Body body, String note) {
    notes.add(new Finding.Step(body.site(), note));
  }

  private static int unknown(List<BodyRun.Exit> exits) {
    return (int)
        exits.stream()
            .flatMap(exit -> exit.disjunct().objects().stream().filter(id -> isLost(exit, id)))
            .distinct()
            .count();
  }

  private static boolean isLost(BodyRun.Exit exit, ObjectId id) {
    HandleFact fact = exit.disjunct().handle(id);
    return fact.isHandle()
        && fact.life() == HandleFact.Life.UNKNOWN
        && !fact.opened().by().isEmpty();
  }

  private List<Finding> findings(Body body, RuleCollector collector) {
    Map<List<Object>, List<RuleCollector.Found>> bySite = new java.util.LinkedHashMap<>();
    for (RuleCollector.Found found : collector.found()) {
      Violation violation = found.violation();
      bySite
          .computeIfAbsent(List.of(violation.rule(), violation.site()), k -> new ArrayList<>())
          .add(found);
    }
    List<Finding> findings = new ArrayList<>();
    bySite.forEach((key, all) -> findings.add(finding(body, collector, all)));
    return findings;
  }

  private static Finding finding(
      Body body, RuleCollector collector, List<RuleCollector.Found> all) {
    RuleCollector.Found found = all.get(0);
    Violation violation = found.violation();
    Disjunct state = found.before();
    Wording wording = new Wording(state);
    String kind =
        violation.subjects().stream().map(id -> state.handle(id).kind()).findFirst().orElse("");
    return new Finding(
        violation.rule(),
        violation.site(),
        violation.warning() ? Severity.WARNING : Severity.ERROR,
        category(all, all.stream().anyMatch(collector::isFineSomewhere)),
        wording.fill(violation, violation.problem()),
        wording.trace(violation),
        wording.fill(violation, violation.fix()),
        body.key(),
        kind,
        Closing.UNKNOWN);
  }

  private static PathCategory category(List<RuleCollector.Found> all, boolean fineSomewhere) {
    if (!fineSomewhere) {
      return PathCategory.ALWAYS;
    }
    boolean normal =
        all.stream()
            .anyMatch(
                found ->
                    !found.before().path().failed() && found.before().path().thrown().isEmpty());
    if (normal) {
      return PathCategory.BRANCH;
    }
    return all.stream().anyMatch(found -> found.before().path().failed())
        ? PathCategory.FAILURE
        : PathCategory.EXCEPTION;
  }

  /**
   * Everything found, with leaks of what an object holds whose class cleans up by itself left out,
   * and of what no user of a class can close.
   *
   * @param atFault the fields that keep what nobody closes
   */
  List<Finding> findings(SortedSet<FieldKey> atFault) {
    List<Finding> all = new ArrayList<>();
    for (Map.Entry<MethodKey, Outcome> entry : outcomes.entrySet()) {
      Set<Site> sites = new HashSet<>();
      all.addAll(entry.getValue().findings());
      told(entry.getKey(), atFault)
          .filter(leak -> !isLeftToProcess(leak))
          .map(LeakCheck.Leak::finding)
          .filter(finding -> sites.add(finding.site()))
          .forEach(all::add);
    }
    return all;
  }

  /** What main methods leave open to the end of the process, unless the user wants findings. */
  List<Finding> leftToProcess(SortedSet<FieldKey> atFault) {
    return outcomes.keySet().stream()
        .flatMap(root -> told(root, atFault))
        .filter(this::isLeftToProcess)
        .map(LeakCheck.Leak::finding)
        .toList();
  }

  private Stream<LeakCheck.Leak> told(MethodKey root, SortedSet<FieldKey> atFault) {
    return leaks(outcomes.get(root), summaries.isCalled(root))
        .filter(leak -> leak.isOurs() || leak.keptIn().stream().noneMatch(atFault::contains));
  }

  private boolean isLeftToProcess(LeakCheck.Leak leak) {
    return leak.endsWithProcess()
        && !options.main()
        && !summaries.isCalled(leak.finding().method());
  }

  /** The fields with handles that were lost by those who have opened them. */
  SortedSet<FieldKey> lostByUsers() {
    SortedSet<FieldKey> fields = new TreeSet<>();
    outcomes.forEach(
        (root, outcome) ->
            leaks(outcome, summaries.isCalled(root))
                .filter(LeakCheck.Leak::isOurs)
                .forEach(leak -> fields.addAll(leak.keptIn())));
    return fields;
  }

  private Stream<LeakCheck.Leak> leaks(Outcome outcome, boolean isCalled) {
    return outcome.leaks().stream()
        .filter(leak -> !(leak.reachesCallers() && isCalled))
        .filter(leak -> leak.holders().stream().noneMatch(this::managesItself))
        .filter(leak -> !facts.isClosedForOthers(leak.process()))
        .filter(leak -> !(leak.byException() && objects.isInitializer(leak.finding().method())));
  }

  /** A class that closes what it holds, but promises its users no {@code close()}. */
  private boolean managesItself(String type) {
    Optional<ClassInfo> known = program.classInfo(type);
    return known.isPresent()
        && !specs.isCloseable(type)
        && known.get().fields().stream().anyMatch(field -> facts.isClosed(field.key()));
  }

  ClassFacts facts() {
    return facts;
  }

  List<Finding.Step> notes() {
    List<Finding.Step> all = new ArrayList<>(notes);
    if (options.notes()) {
      all.addAll(cut.values());
    } else if (!cut.isEmpty()) {
      Finding.Step first = cut.get(cut.firstKey());
      String others = cut.size() == 1 ? "" : " (" + (cut.size() - 1) + " more: option notes)";
      all.add(new Finding.Step(first.site(), first.text() + others));
    }
    return all;
  }

  int givenUp() {
    return givenUp;
  }

  int unknown() {
    return outcomes.values().stream().mapToInt(Outcome::unknown).sum();
  }
}
