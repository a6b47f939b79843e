package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.HeapObject;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.domain.ResultFact;
import dev.handrail.checker.domain.ResultFact.Test;
import dev.handrail.checker.domain.Value;
import dev.handrail.checker.domain.Violation;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.report.Finding;
import dev.handrail.checker.report.PathCategory;
import dev.handrail.checker.report.Severity;
import dev.handrail.checker.rule.HandleWrongSentinel;
import dev.handrail.checker.rule.Rules;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.TypeTrait;
import dev.handrail.checker.transfer.BodyRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the handles that nobody can close any more when a method ends. */
final class LeakCheck {

  /**
   * A leak.
   *
   * @param holders it counts only if none of these classes closes what it holds
   * @param keptIn the fields that have had it
   * @param isOurs whether it was opened here, so that it can be closed here
   * @param process it counts only if nobody closes this kind of handle of the process; may be empty
   * @param reachesCallers it counts only if nobody in view calls the method: who does sees it
   * @param byException whether all the ways on which it is lost end with an exception
   * @param endsWithProcess the process ends with the method, and gives it back without a loss
   */
  record Leak(
      Finding finding,
      List<String> holders,
      List<FieldKey> keptIn,
      boolean isOurs,
      String process,
      boolean reachesCallers,
      boolean byException,
      boolean endsWithProcess) {}

  private record Lost(BodyRun.Exit exit, ObjectId id) {}

  private static final List<String> TELLS_NOTHING =
      List.of(
          "",
          "void",
          "byte",
          "short",
          "char",
          "int",
          "long",
          "float",
          "double",
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long");

  private final Body body;
  private final SpecCatalog specs;
  private final RuleCollector collector;
  private final List<Operation> declared;
  private final Holders holders;
  private final StepOrder order;

  /**
   * @param declared what is declared of the body's method, and of those that it overrides
   */
  LeakCheck(Body body, SpecCatalog specs, RuleCollector collector, List<Operation> declared) {
    this.body = body;
    this.specs = specs;
    this.collector = collector;
    this.declared = declared;
    this.holders = new Holders(body, specs);
    this.order = new StepOrder(body);
  }

  /** The leaks of the run. */
  List<Leak> leaks(List<BodyRun.Exit> exits) {
    Map<ObjectId, List<Lost>> lost = new TreeMap<>();
    Set<ObjectId> kept = new TreeSet<>();
    for (BodyRun.Exit exit : exits) {
      Set<ObjectId> held = holders.held(exit);
      for (ObjectId id : exit.disjunct().objects()) {
        HandleFact fact = exit.disjunct().handle(id);
        boolean isLost =
            id.isEntry()
                ? isLeftOpen(exit, id, exits, held) && !isToldOfOtherConstructor(id, fact)
                : !held.contains(id)
                    && !isPartlyClosed(id)
                    && !isTakenForOthers(exit, id)
                    && !isAroundKept(exit, id, held)
                    && !isInParentsHands(exit, id);
        if (fact.owes() && isLost && !isPromised(fact)) {
          lost.computeIfAbsent(young(id), k -> new ArrayList<>()).add(new Lost(exit, id));
        } else if (fact.isHandle() && fact.life() != HandleFact.Life.FAILED) {
          kept.add(young(id));
        }
      }
    }
    Map<ObjectId, PathCategory> paths = new TreeMap<>();
    lost.forEach(
        (id, ways) -> paths.put(id, category(ways, kept.contains(id) || isSettled(id, ways))));
    List<Leak> leaks = new ArrayList<>();
    lost.forEach(
        (id, ways) -> {
          if (!isToldOfInner(ways, paths) && !isIdle(ways, paths.get(id))) {
            leaks.add(leak(ways, paths.get(id), exits));
          }
        });
    return leaks;
  }

  private boolean isSettled(ObjectId id, List<Lost> ways) {
    return collector.isSettled(id)
        || ways.stream()
            .map(way -> way.exit().disjunct().handle(way.id()).opened().site())
            .anyMatch(collector::isSettled);
  }

  /** The fields with handles that somebody still has to close when the method has ended. */
  List<FieldKey> keeping(List<BodyRun.Exit> exits) {
    List<FieldKey> fields = new ArrayList<>();
    for (BodyRun.Exit exit : exits) {
      Disjunct disjunct = exit.disjunct();
      Set<ObjectId> held = exit.thrown() ? Set.of() : disjunct.reachable(holders.of(exit));
      held.stream()
          .filter(id -> disjunct.handle(id).owes())
          .filter(id -> held.stream().anyMatch(holder -> disjunct.object(holder).holds(id)))
          .forEach(id -> fields.addAll(disjunct.object(id).via()));
    }
    return fields;
  }

  /** Where an exception loses a handle and what wraps it, it is one mistake. */
  private static boolean isToldOfInner(List<Lost> ways, Map<ObjectId, PathCategory> paths) {
    Predicate<ObjectId> isByException = id -> paths.get(young(id)) == PathCategory.EXCEPTION;
    return ways.stream()
        .filter(way -> isByException.test(way.id()))
        .flatMap(way -> way.exit().disjunct().wrapped(way.id()).stream())
        .anyMatch(isByException);
  }

  /** Whether an exception loses what has nothing to give back yet. */
  private boolean isIdle(List<Lost> ways, PathCategory path) {
    return path == PathCategory.EXCEPTION
        && ways.stream().noneMatch(way -> way.id().isOfCall() || isUsedBefore(way))
        && ways.stream().allMatch(this::isIdleUntilUsed);
  }

  private boolean isUsedBefore(Lost way) {
    return collector.used(way.id()).stream()
        .anyMatch(site -> order.mayPrecede(site, way.exit().block()));
  }

  private boolean isIdleUntilUsed(Lost way) {
    return specs.is(TypeTrait.IDLE_TYPE, way.exit().disjunct().handle(way.id()).kind());
  }

  /**
   * Others have it too: locks, counted references, handles of the process. It is lost where this
   * method closes it elsewhere.
   */
  private boolean isLeftOpen(
      BodyRun.Exit exit, ObjectId id, List<BodyRun.Exit> exits, Set<ObjectId> held) {
    // What a method tells by its result may be that it has left it open.
    boolean tells = !TELLS_NOTHING.contains(body.result().type());
    boolean isTold = tells && specs.isCounted(exit.disjunct().handle(id).kind());
    boolean isOurs = !held.contains(id) && !id.isProcess() && !isTold;
    if (isOurs || id.isProcess() && !collector.isSettled(id)) {
      return true;
    }
    return collector.isSettled(id)
        && exit.disjunct().handle(id).opened().site().line() > 0
        && (exit.thrown() ? !id.isProcess() : !tells)
        && isGivenBack(id, exits);
  }

  /** A constructor that begins with another one of its class: that one has lost the object. */
  private boolean isToldOfOtherConstructor(ObjectId id, HandleFact fact) {
    return body.key().isConstructor()
        && id.equals(ObjectId.entry("p0"))
        && fact.opened().by().equals(body.key().display());
  }

  /** Whoever calls the method wants what it is called on, or what it is given, to be open. */
  private boolean isPromised(HandleFact fact) {
    return declared.stream()
        .flatMap(operation -> operation.roles(Role.Opens.class))
        .filter(role -> role.subject() instanceof Subject.Receiver)
        .anyMatch(role -> specs.fits(fact.kind(), role.kinds()));
  }

  /** Whoever closes its parent, which was opened here too, closes it and what wraps it. */
  private boolean isInParentsHands(BodyRun.Exit exit, ObjectId id) {
    Stream<ObjectId> all = Stream.concat(Stream.of(id), exit.disjunct().wrapped(id).stream());
    return all.map(exit.disjunct()::handle)
        .filter(fact -> specs.isClosedWithParent(fact.kind()))
        .flatMap(fact -> fact.parents().stream())
        .anyMatch(parent -> !parent.isEntry());
  }

  /** Of an array that a call has filled nobody knows how many there are: perhaps none. */
  private boolean isPartlyClosed(ObjectId id) {
    return id.part().equals("elements") && collector.isSettled(id);
  }

  /** Whoever keeps what it wraps closes that. */
  private static boolean isAroundKept(BodyRun.Exit exit, ObjectId id, Set<ObjectId> held) {
    return exit.disjunct().wrapped(id).stream()
        .anyMatch(inner -> held.contains(inner) && exit.disjunct().handle(inner).isHandle());
  }

  /** A lock that came from elsewhere, and that nobody here gives back, is given back elsewhere. */
  private boolean isTakenForOthers(BodyRun.Exit exit, ObjectId id) {
    return (id.isUnseen() || !exit.disjunct().object(id).via().isEmpty())
        && specs.isCounted(exit.disjunct().handle(id).kind())
        && !collector.isSettled(id);
  }

  private static ObjectId young(ObjectId id) {
    return new ObjectId(id.point(), id.part(), false);
  }

  private Leak leak(List<Lost> ways, PathCategory path, List<BodyRun.Exit> exits) {
    Lost way = worst(ways);
    Disjunct state = way.exit().disjunct();
    HandleFact fact = state.handle(way.id());
    List<String> holderTypes = holderTypes(state, way.id());
    boolean reachesCallers = reachesCallers(way, fact, exits);
    boolean byException = ways.stream().allMatch(each -> each.exit().thrown());
    Optional<ResultFact> misread = misread(ways);
    if (misread.isPresent()) {
      Violation violation = new HandleWrongSentinel().violation(way.id(), fact, misread.get());
      return new Leak(
          finding(violation, way, path, Severity.ERROR),
          holderTypes,
          state.object(way.id()).via(),
          !way.id().isOfCall(),
          process(way.id(), fact),
          reachesCallers,
          byException,
          false);
    }
    boolean isError = path == PathCategory.ALWAYS || path == PathCategory.BRANCH;
    Violation violation = violation(way, fact, path);
    return new Leak(
        finding(violation, way, path, isError ? Severity.ERROR : Severity.WARNING),
        holderTypes,
        state.object(way.id()).via(),
        !way.id().isOfCall(),
        process(way.id(), fact),
        reachesCallers,
        byException,
        endsWithProcess(ways, fact));
  }

  /** Opened once by a program's main method, and nothing that it would miss. */
  private boolean endsWithProcess(List<Lost> ways, HandleFact fact) {
    return body.isStatic()
        && body.key().name().equals("main")
        && body.key().parameters().equals("(java.lang.String[])")
        && ways.stream().allMatch(way -> !way.id().isEntry() && way.id().equals(young(way.id())))
        && Kind.alternatives(fact.kind()).stream().noneMatch(this::isMissedAtTheEnd);
  }

  private boolean isMissedAtTheEnd(String kind) {
    return specs.is(TypeTrait.MISSED_TYPE, kind)
        || specs.kind(kind).filter(known -> !known.closeable() || known.flushable()).isPresent();
  }

  /**
   * A handle that was opened in place, in what the caller has, and that is open wherever the method
   * returns.
   */
  private boolean reachesCallers(Lost way, HandleFact fact, List<BodyRun.Exit> exits) {
    return way.id().isEntry()
        && !way.id().isProcess()
        && (!collector.isSettled(way.id()) || !isGivenBack(way.id(), exits))
        && fact.opened().site().line() > 0;
  }

  private static boolean isGivenBack(ObjectId id, List<BodyRun.Exit> exits) {
    return exits.stream()
        .filter(exit -> !exit.thrown())
        .anyMatch(exit -> exit.disjunct().handle(id).life() == HandleFact.Life.CLOSED);
  }

  private String process(ObjectId id, HandleFact fact) {
    return id.isProcess() && !collector.isSettled(id) ? fact.kind() : "";
  }

  private static Lost worst(List<Lost> ways) {
    return ways.stream()
        .filter(way -> !way.exit().thrown() && !way.exit().disjunct().path().failed())
        .findFirst()
        .orElseGet(
            () ->
                ways.stream().filter(way -> !way.exit().thrown()).findFirst().orElse(ways.get(0)));
  }

  private static PathCategory category(List<Lost> ways, boolean closedElsewhere) {
    if (!closedElsewhere) {
      return PathCategory.ALWAYS;
    }
    boolean normal =
        ways.stream()
            .anyMatch(way -> !way.exit().thrown() && !way.exit().disjunct().path().failed());
    if (normal) {
      return PathCategory.BRANCH;
    }
    return ways.stream().anyMatch(way -> way.exit().disjunct().path().failed())
        ? PathCategory.FAILURE
        : PathCategory.EXCEPTION;
  }

  /** The test that took success for failure, if that is why the handle was lost. */
  private static Optional<ResultFact> misread(List<Lost> ways) {
    return ways.stream()
        .flatMap(
            way ->
                way.exit().disjunct().handle(way.id()).result().stream()
                    .map(result -> way.exit().disjunct().object(result).result()))
        .filter(result -> result.test() == Test.UNDECIDED && result.onFailureSide())
        .findFirst();
  }

  private Violation violation(Lost way, HandleFact fact, PathCategory path) {
    List<Violation.Step> trace = new ArrayList<>();
    trace.add(new Violation.Step.Opened(0));
    String how =
        switch (path) {
          case ALWAYS -> "is never closed";
          case BRANCH -> "is not closed on every path";
          case FAILURE -> "is not closed where a call has failed";
          case EXCEPTION -> "is not closed if an exception is thrown";
        };
    if (path != PathCategory.ALWAYS) {
      trace.add(new Violation.Step.At(way.exit().site(), lastStep(way.exit())));
    }
    String fix =
        path == PathCategory.EXCEPTION
            ? "close '{0}' in a finally block"
            : "close '{0}' before the method ends";
    return new Violation(
        Rules.LEAK,
        false,
        List.of(way.id()),
        fact.opened().site().line() == 0 ? body.site() : fact.opened().site(),
        fact.opened().by(),
        "'{0}' " + how,
        trace,
        fix);
  }

  private static String lastStep(BodyRun.Exit exit) {
    if (!exit.thrown()) {
      return "the method ends here";
    }
    String type = exit.disjunct().path().thrown();
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    String what = type.isEmpty() || simple.equals("Throwable") ? "an exception" : simple;
    return exit.by().isEmpty()
        ? what + " leaves the method here"
        : "'" + exit.by() + "' can throw " + what;
  }

  private Finding finding(Violation violation, Lost way, PathCategory path, Severity severity) {
    Disjunct state = way.exit().disjunct();
    Wording wording = new Wording(state);
    return new Finding(
        violation.rule(),
        violation.site(),
        severity,
        path,
        wording.fill(violation, violation.problem()),
        wording.trace(violation),
        wording.fill(violation, violation.fix()),
        body.key(),
        state.handle(way.id()).kind(),
        new Closings(body, specs).of(way.id(), state, collector.closed(way.id())));
  }

  /** The classes of the objects that hold the handle in a field. */
  private static List<String> holderTypes(Disjunct state, ObjectId id) {
    return state.objects().stream()
        .map(state::object)
        .filter(
            object ->
                object.fields().names().stream()
                    .anyMatch(name -> object.field(name).orElseThrow().equals(new Value.Ref(id))))
        .map(HeapObject::type)
        .filter(type -> !type.isEmpty())
        .distinct()
        .toList();
  }
}
