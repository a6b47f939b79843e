package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.spec.Accessor;
import dev.handrail.checker.spec.Accessor.Motion;
import dev.handrail.checker.spec.Accessor.Step;
import dev.handrail.checker.spec.Condition;
import dev.handrail.checker.spec.FieldSpec;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Outcome;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class DeclaredSpecsTest {

  private static final String IMPORT = "package p; import dev.handrail.annotations.*;\n";
  private static final Subject RECEIVER = new Subject.Receiver();
  private static final Subject RESULT = new Subject.Result();

  private static final String TRAFFIC =
      IMPORT
          + """
          interface Traffic {
            @Handle interface Client {}
            @Handle(childOf = Client.class, onParentClose = OnParentClose.ABORTED, code = "BUSY",
                mustClose = false, counted = true, states = {"a", "b"})
            interface Flow {}
            @Handle(singleton = true) interface Library {}
            @Context interface Idle {}
            Object BAD = new Object();
            int OK = 0;

            @Outcome(ok = "== OK", pending = "== 162")
            int openFlow(@Uses(Client.class) long client, @Opens(value = Flow.class, on = "client",
                when = "== 1 && client != 2", nullable = true, state = "b") long[] flow);
            @Outcome(ok = "!= BAD") @Opens(Client.class) Object openClient();
            int closeFlow(@Closes(value = Flow.class, when = "always", idempotent = true) long flow);
            @Opens(Library.class) void init();
            @Closes(Library.class) void terminate();
            void closeAll(@Closes(value = Flow.class, elements = true) long[] flows);
            @NotIn(value = Idle.class, because = "deadlock", of = NotIn.Of.ANY, warning = true)
            void slow(@RunsIn(Idle.class) Runnable r, @Arg("> 0") int n);
            @SameAs("flow") Object view(@Kind(Flow.class) Object flow, @Attaches("flow") Object sub);
            @LastError int error();
            @Invalidates(value = Client.class, when = "event == 2")
            @Invalidates(value = Flow.class, when = "event == 3")
            void event(int event);
          }
          """;

  @Test
  void readsAKindWithItsParents() {
    assertEquals(
        new Kind(
            "p.Traffic$Flow",
            List.of(),
            List.of("p.Traffic$Client"),
            Kind.OnParentClose.ABORTED,
            "BUSY",
            false,
            true,
            false,
            List.of("a", "b"),
            false,
            false,
            false),
        specs(TRAFFIC).kind("p.Traffic$Flow"));
  }

  @Test
  void aCellParameterIsOpenedInside() {
    Subject client = new Subject.Argument(0, "client");
    Subject flow = new Subject.Content(new Subject.Argument(1, "flow"));
    Condition when =
        new Condition.And(test(RESULT, Comparison.EQUAL, 1), test(client, Comparison.NOT_EQUAL, 2));

    Operation operation = specs(TRAFFIC).operation("p.Traffic", "openFlow");

    assertEquals(
        new Outcome(
            new Condition.Test(RESULT, Comparison.EQUAL, new Operand.Number(0), "OK"),
            test(RESULT, Comparison.EQUAL, 162)),
        operation.outcome());
    assertEquals(
        List.of(
            new Role.Opens(
                flow, List.of("p.Traffic$Flow"), List.of(client), new When.Holds(when), true, "b"),
            new Role.Uses(client, List.of("p.Traffic$Client"))),
        operation.roles());
  }

  @Test
  void aStaticFinalObjectIsASymbol() {
    assertEquals(
        new Condition.Test(
            RESULT, Comparison.NOT_EQUAL, new Operand.Symbol("p.Traffic.BAD"), "BAD"),
        specs(TRAFFIC).operation("p.Traffic", "openClient").outcome().ok());
  }

  @Test
  void aSingletonIsTheProcess() {
    assertEquals(
        List.of(
            new Role.Opens(
                new Subject.Process("p.Traffic$Library"),
                List.of("p.Traffic$Library"),
                List.of(),
                When.SUCCESS,
                false,
                "")),
        specs(TRAFFIC).operation("p.Traffic", "init").roles());
    assertEquals(
        List.of(
            new Role.Closes(
                new Subject.Process("p.Traffic$Library"),
                List.of("p.Traffic$Library"),
                When.SUCCESS,
                false)),
        specs(TRAFFIC).operation("p.Traffic", "terminate").roles());
  }

  @Test
  void closersKeepTheirDetails() {
    assertEquals(
        List.of(
            new Role.Closes(
                new Subject.Argument(0, "flow"), List.of("p.Traffic$Flow"), new When.Any(), true)),
        specs(TRAFFIC).operation("p.Traffic", "closeFlow").roles());
    assertEquals(
        List.of(
            new Role.Closes(
                new Subject.Elements(new Subject.Argument(0, "flows")),
                List.of("p.Traffic$Flow"),
                When.SUCCESS,
                false)),
        specs(TRAFFIC).operation("p.Traffic", "closeAll").roles());
  }

  @Test
  void readsContextsAndArguments() {
    Subject count = new Subject.Argument(1, "n");
    assertEquals(
        List.of(
            new Role.NotIn(List.of("p.Traffic$Idle"), false, "deadlock", Condition.ALWAYS, true),
            new Role.RunsIn(new Subject.Argument(0, "r"), List.of("p.Traffic$Idle")),
            new Role.Restricts(count, test(count, Comparison.GREATER, 0), "> 0")),
        specs(TRAFFIC).operation("p.Traffic", "slow").roles());
  }

  @Test
  void readsViewsLateChildrenAndErrors() {
    Subject flow = new Subject.Argument(0, "flow");
    assertEquals(
        List.of(
            new Role.SameAs(flow),
            new Role.OfKind(flow, List.of("p.Traffic$Flow")),
            new Role.Attaches(new Subject.Argument(1, "sub"), flow)),
        specs(TRAFFIC).operation("p.Traffic", "view").roles());
    assertTrue(specs(TRAFFIC).operation("p.Traffic", "error").has(Role.LastErrorReader.class));
  }

  @Test
  void repeatedAnnotationsAreAllRead() {
    assertEquals(
        List.of(List.of("p.Traffic$Client"), List.of("p.Traffic$Flow")),
        specs(TRAFFIC)
            .operation("p.Traffic", "event")
            .roles(Role.Invalidates.class)
            .map(Role.Invalidates::kinds)
            .toList());
  }

  private static final String TYPED =
      IMPORT
          + """
          @Handle class Session implements java.io.Closeable {
            Session(String name) {}
            Flow flow() { return null; }
            @AnyTime boolean isOpen() { return true; }
            @Override public void close() {}
            @Override public String toString() { return ""; }
            private void internal() {}
            static void helper() {}
          }
          class Sub extends Session {
            Sub() { super(""); }
            @Override public void close() {}
          }
          @Handle class Flow implements AutoCloseable {
            @Closes void stop() {}
            @Override public void close() {}
          }
          @Handle class Lock {
            @Opens(at = "this") void lock() {}
            @Closes void unlock() {}
          }
          """;

  @Test
  void methodsOfAHandleUseIt() {
    Specs specs = specs(TYPED);
    assertEquals(
        List.of(new Role.Uses(RECEIVER, List.of("p.Session"))),
        specs.operation("p.Session", "flow").roles());
    assertEquals(
        List.of(new Role.AnyTime(RECEIVER)), specs.operation("p.Session", "isOpen").roles());
    assertEquals(
        List.of(new Role.Closes(RECEIVER, List.of("p.Session"), When.SUCCESS, true)),
        specs.operation("p.Session", "close").roles());
    assertFalse(specs.isSpecified("p.Session", "toString"));
    assertFalse(specs.isSpecified("p.Session", "internal"));
    assertFalse(specs.isSpecified("p.Session", "helper"));
  }

  @Test
  void constructorsOfAHandleOpenIt() {
    Specs specs = specs(TYPED);
    assertTrue(specs.operation("p.Session", "<init>").has(Role.Opens.class));
    assertTrue(specs.operation("p.Sub", "<init>").has(Role.Opens.class));
    assertTrue(specs.kind("p.Sub").fits("p.Session"));
    assertFalse(specs.isSpecified("p.Lock", "<init>"));
  }

  @Test
  void anotherCloserReplacesClose() {
    Specs specs = specs(TYPED);
    assertTrue(specs.operation("p.Flow", "stop").has(Role.Closes.class));
    assertEquals(List.of(new Role.AnyTime(RECEIVER)), specs.operation("p.Flow", "close").roles());
  }

  @Test
  void overridersInherit() {
    Specs specs =
        specs(
            IMPORT
                + """
                @Handle interface K {}
                interface Api { void close(@Closes(K.class) long k); }
                class Impl implements Api { public void close(long k) {} }
                """);
    assertEquals(
        specs.operation("p.Api", "close").roles(), specs.operation("p.Impl", "close").roles());
    assertFalse(specs.isSpecified("p.Impl", "<init>"));
  }

  @Test
  void theOutcomeOfATypeIsForMethodsThatItFits() {
    Specs specs =
        specs(
            IMPORT
                + """
                @Outcome(ok = "== 0") interface Api {
                  int open();
                  void log();
                  @Outcome(ok = "!= null") Object get();
                }
                """);
    assertTrue(specs.operation("p.Api", "open").outcome().isTested());
    assertFalse(specs.isSpecified("p.Api", "log"));
  }

  @Test
  void understandsOthersAnnotations() {
    Specs specs =
        specs(
            """
            package p;
            @interface MustBeClosed {} @interface WillClose {} @interface Owning {}
            class Api {
              @Owning java.io.InputStream field;
              @MustBeClosed java.io.InputStream open() { return null; }
              void done(@WillClose java.io.InputStream in) {}
            }
            """);
    assertTrue(specs.operation("p.Api", "open").has(Role.Opens.class));
    assertTrue(specs.kind("java.io.InputStream").closeable());
    assertTrue(specs.operation("p.Api", "done").has(Role.Closes.class));
    assertTrue(specs.operation("java.io.InputStream", "close").has(Role.Closes.class));
    assertFalse(specs.isSpecified("java.io.InputStream", "mark"));
    assertEquals(
        new FieldSpec(true, false, List.of(), List.of()),
        specs.catalog().field(new FieldKey("p.Api", "field")));
  }

  @Test
  void cellsAndContainersMoveValues() {
    Specs specs =
        specs(
            IMPORT
                + """
                @Cell(get = "read", set = "write") class Ref {
                  Object read() { return null; }
                  void write(Object o) {}
                  void other(Object o) {}
                }
                class Mine extends java.util.ArrayList<String> {}
                """);
    assertTrue(specs.catalog().isCell("p.Ref"));
    assertTrue(specs.catalog().isCell("long[]"));
    assertFalse(specs.catalog().isCell("p.Mine"));
    assertEquals(accessor(Motion.GET, 0, -1), specs.accessor("p.Ref", "read"));
    assertEquals(accessor(Motion.SET, 1, 0), specs.accessor("p.Ref", "write"));
    assertEquals(accessor(Motion.ELEMENT, 0, -1), specs.accessor("java.util.ArrayList", "get"));
    assertEquals(
        accessor(Motion.REQUIRE, 0, -1), specs.accessor("java.util.Objects", "requireNonNull"));
    assertEquals(accessor(Motion.BORROW, 0, -1), specs.accessor("java.lang.String", "valueOf"));
  }

  private static Accessor accessor(Motion motion, int from, int to) {
    return new Accessor(List.of(new Step(motion, from, to)));
  }

  private static Condition test(Subject subject, Comparison comparison, long number) {
    return new Condition.Test(
        subject, comparison, new Operand.Number(number), Long.toString(number));
  }

  private static Specs specs(String source) {
    InMemorySources sources = InMemorySources.of(source);
    return new Specs(
        sources,
        new DeclaredSpecs(sources.trees(), sources.elements(), sources.types(), PackIndex.EMPTY));
  }

  private record Specs(InMemorySources sources, DeclaredSpecs catalog) {

    Kind kind(String name) {
      return catalog.kind(name).orElseThrow();
    }

    Operation operation(String type, String method) {
      return catalog.operation(key(type, method)).orElseThrow();
    }

    Accessor accessor(String type, String method) {
      return catalog.accessor(key(type, method)).orElseThrow();
    }

    boolean isSpecified(String type, String method) {
      return catalog.specified(element(type, method));
    }

    private MethodKey key(String type, String method) {
      return new Keys(sources.elements(), sources.types()).of(element(type, method));
    }

    private ExecutableElement element(String type, String method) {
      TypeElement owner = sources.elements().getTypeElement(type);
      return owner.getEnclosedElements().stream()
          .filter(ExecutableElement.class::isInstance)
          .map(ExecutableElement.class::cast)
          .filter(each -> each.getSimpleName().contentEquals(method))
          .findFirst()
          .orElseThrow();
    }
  }
}
