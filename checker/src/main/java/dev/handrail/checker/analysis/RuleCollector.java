package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.Effect;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.rule.HandleContext;
import dev.handrail.checker.rule.Rule;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.transfer.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks the rules about every effect and keeps what they find. */
final class RuleCollector implements Summaries.Collector {

  /** A violation, and the state in which it was found. */
  record Found(Violation violation, Disjunct before, String key) {}

  private static final List<String> FORBIDDEN = List.of(Rules.CONTEXT, Rules.ARGUMENT);

  private static final List<String> AFTER_CLOSE =
      List.of(Rules.USE_AFTER_CLOSE, Rules.DOUBLE_CLOSE);

  private final SpecCatalog specs;
  private final ClassFacts facts;
  private final boolean ofRoot;
  private final List<Found> found = new ArrayList<>();
  private final SortedSet<String> fine = new TreeSet<>();
  // How often each rule was broken at a call, and how often the call was seen.
  private final SortedMap<String, Integer> lifted = new TreeMap<>();
  private final SortedMap<Site, Integer> calls = new TreeMap<>();
  private final SortedSet<Site> sometimesClosed = new TreeSet<>();
  private final SortedSet<ObjectId> settled = new TreeSet<>();
  private final SortedSet<Site> settledSites = new TreeSet<>();
  private final SortedMap<ObjectId, SortedSet<Site>> used = new TreeMap<>();
  private final SortedMap<ObjectId, SortedSet<Site>> closed = new TreeMap<>();

  /**
   * @param ofRoot whether it sees a root: what a called body does with what it is given may be cut
   *     short before its caller's part in it is seen
   */
  RuleCollector(SpecCatalog specs, ClassFacts facts, boolean ofRoot) {
    this.specs = specs;
    this.facts = facts;
    this.ofRoot = ofRoot;
  }

  @Override
  public void see(Effect effect, Disjunct before) {
    note(effect, before);
    for (Rule rule : Rules.OF_EFFECTS) {
      Optional<Violation> violation = rule.check(effect, before, specs);
      if (violation.isPresent()) {
        if (isForbiddenThere(effect) && !FORBIDDEN.contains(violation.get().rule())) {
          return;
        }
        found.add(new Found(violation.get(), before, key(effect)));
        return;
      }
    }
    fine.add(key(effect));
  }

  /** A call that must not be made like this at all: what else is wrong with it comes of that. */
  private boolean isForbiddenThere(Effect effect) {
    return found.stream()
        .map(Found::violation)
        .filter(known -> known.site().equals(effect.site()))
        .anyMatch(known -> FORBIDDEN.contains(known.rule()));
  }

  private void note(Effect effect, Disjunct before) {
    if (effect instanceof Effect.Closes closes) {
      facts.closes(before.object(closes.handle()).via());
      HandleFact fact = before.handle(closes.handle());
      if (closes.handle().isProcess() && fact.opened().by().isEmpty()) {
        facts.closesForOthers(fact.kind());
      }
      settles(closes.handle(), before);
      // What wraps it has nothing left to close.
      before.handles().stream()
          .filter(outer -> before.wrapped(outer).contains(closes.handle()))
          .forEach(outer -> settles(outer, before));
      closed.computeIfAbsent(closes.handle(), id -> new TreeSet<>()).add(closes.site());
      settled.addAll(before.descendants(closes.handle()));
    }
    if (effect instanceof Effect.Uses uses) {
      passes(uses.handle(), uses.site());
    }
    if (effect instanceof Effect.NeedsContext needs) {
      boolean right = needs.active().stream().anyMatch(needs.rule().contexts()::contains);
      if (right) {
        facts.reachedInRightContext(needs.site());
      }
    }
  }

  @Override
  public void lift(Violation violation, Disjunct before) {
    if (!HandleContext.isLifted(violation, before)) {
      String key = key(violation);
      lifted.merge(key, 1, Integer::sum);
      found.add(new Found(violation, before, key));
    }
  }

  @Override
  public void sometimesCloses(Site site) {
    sometimesClosed.add(site);
  }

  @Override
  public void passes(ObjectId handle, Site site) {
    used.computeIfAbsent(handle, id -> new TreeSet<>()).add(site);
  }

  @Override
  public void calls(Site site) {
    calls.merge(site, 1, Integer::sum);
  }

  @Override
  public void settles(ObjectId handle, Disjunct before) {
    settled.add(handle);
    settledSites.add(before.handle(handle).opened().site());
  }

  @Override
  public void registers(HeapObject callback, String type, List<String> contexts) {
    callback
        .code()
        .ifPresentOrElse(
            code -> facts.runsIn(code, contexts),
            () -> facts.runsIn(callback.type(), type, contexts));
    if (callback.code().isEmpty() && !callback.via().isEmpty()) {
      facts.runsIn(callback.via().get(callback.via().size() - 1), contexts);
    }
  }

  @Override
  public void stores(FieldKey field, Value value, Disjunct before) {
    before.object(value).flatMap(HeapObject::code).ifPresent(code -> facts.keeps(field, code));
    if (value instanceof Value.Ref ref) {
      stores(field, ref.id(), before);
    }
  }

  private void stores(FieldKey field, ObjectId stored, Disjunct before) {
    List<ObjectId> self = new ArrayList<>(List.of(stored));
    self.addAll(before.wrapped(stored));
    self.forEach(id -> facts.lends(before.object(id).via(), field));
    // Who calls this method may have it in a field that is out of reach here.
    boolean isFirst =
        self.stream().flatMap(id -> before.object(id).via().stream()).allMatch(field::equals);
    Set<ObjectId> elsewhere = heldElsewhere(before);
    for (ObjectId id : before.reachable(List.of(new Value.Ref(stored)))) {
      HandleFact fact = before.handle(id);
      if (fact.owes() && !elsewhere.contains(id) && !isHeldAlready(before, id)) {
        facts.owns(field, fact.kind());
        if (ofRoot) {
          facts.gives(field);
        }
        if (isFirst) {
          facts.answers(field, self.contains(id) ? List.of() : before.object(id).via());
        }
      }
    }
  }

  /** What objects that were there before hold in their fields: an inner object leads to it too. */
  private static Set<ObjectId> heldElsewhere(Disjunct disjunct) {
    List<Value> held = new ArrayList<>();
    for (ObjectId id : disjunct.objects()) {
      held.addAll(id.isEntry() ? disjunct.object(id).fields().values() : List.of());
    }
    return disjunct.reachable(held);
  }

  /** Whether another field has what it wraps: closed there, nothing is left open. */
  private static boolean isHeldAlready(Disjunct disjunct, ObjectId id) {
    List<Value> inner = disjunct.wrapped(id).stream().<Value>map(Value.Ref::new).toList();
    return disjunct.objects().stream()
        .map(disjunct::object)
        .anyMatch(
            holder ->
                holder.fields().names().stream()
                    .filter(name -> !name.equals(HeapObject.WRAPPED))
                    .anyMatch(name -> inner.contains(holder.field(name).orElseThrow())));
  }

  @Override
  public List<Violation> violations() {
    return found().stream().map(Found::violation).toList();
  }

  /** What was found, in order. */
  List<Found> found() {
    return found.stream().filter(one -> !isUnlikely(one)).toList();
  }

  /**
   * One call closes it on some of its ways, and a call needs it on some of its own: whether both
   * ways are ever taken nobody can say here.
   */
  private boolean isUnlikely(Found one) {
    return AFTER_CLOSE.contains(one.violation().rule())
        && lifted.containsKey(one.key())
        && isFineSomewhere(one)
        && one.violation().subjects().stream().anyMatch(id -> isClosedByChance(id, one.before()));
  }

  private boolean isClosedByChance(ObjectId id, Disjunct before) {
    HandleFact fact = before.handle(id);
    return fact.life() == HandleFact.Life.OPEN || sometimesClosed.contains(fact.closed().site());
  }

  /** Whether some path does the same without breaking a rule. */
  boolean isFineSomewhere(Found one) {
    return fine.contains(one.key())
        || lifted.getOrDefault(one.key(), Integer.MAX_VALUE)
            < calls.getOrDefault(one.violation().site(), 0);
  }

  private static String key(Violation violation) {
    return violation.rule() + " " + violation.site() + " " + violation.subjects();
  }

  /** Names the effect: one call may have several. */
  private static String key(Effect effect) {
    String handle =
        effect instanceof Effect.Uses uses
            ? uses.handle().toString()
            : effect instanceof Effect.Closes closes ? closes.handle().toString() : "";
    return effect.getClass().getSimpleName() + " " + effect.site() + " " + handle;
  }

  /** Where the handle is closed by calls in the method itself. */
  List<Site> closed(ObjectId id) {
    return sites(closed, id);
  }

  /** Where the method does something with the handle, or has another method do so. */
  List<Site> used(ObjectId id) {
    return sites(used, id);
  }

  private static List<Site> sites(SortedMap<ObjectId, SortedSet<Site>> all, ObjectId id) {
    SortedSet<Site> sites = new TreeSet<>(all.getOrDefault(id, new TreeSet<>()));
    sites.addAll(all.getOrDefault(id.older(), new TreeSet<>()));
    return List.copyOf(sites);
  }

  /** Whether the handle is closed somewhere. */
  boolean isSettled(ObjectId id) {
    return settled.contains(id) || settled.contains(id.older());
  }

  /** Whether something that was opened there is closed somewhere: it may have got another name. */
  boolean isSettled(Site opened) {
    return opened.line() > 0 && settledSites.contains(opened);
  }
}
