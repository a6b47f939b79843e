package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handrail.checker.report.Problem;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationProblemsTest {

  private static final String HEADER =
      """
      package p;
      import dev.handrail.annotations.*;
      @Handle interface Client {}
      @Handle(childOf = Client.class, states = {"idle", "busy"}) interface Flow {}
      @Handle interface Other {}
      """;

  @Test
  void sensibleAnnotationsAreNoProblem() {
    assertProblems(
        """
        @Outcome(ok = "== 0") interface Api {
          int open(@Uses(Client.class) long client,
              @Opens(value = Flow.class, on = "client", state = "busy") long[] flow);
          @Outcome(ok = "!= null") Object get();
          @Outcome(ok = "== true") boolean close(@Closes(Flow.class) @Requires("idle") long flow);
          void log();
        }
        """);
  }

  @Test
  void aKindMustBeAHandle() {
    assertProblems(
        """
        interface Api {
          void close(@Closes(String.class) long client);
        }
        """,
        "7: 'String' is no kind of handle; annotate 'String' with @Handle");
  }

  @Test
  void aParentMustBeAHandle() {
    assertProblems(
        """
        @Handle(childOf = Runnable.class) interface Child {}
        """,
        "6: 'Runnable' is no kind of handle; annotate 'Runnable' with @Handle");
  }

  @Test
  void aCellMustBeReadAndWritten() {
    assertProblems(
        """
        @Cell(get = "read") class Ref { Object read() { return null; } }
        """,
        "6: the cell has no method setValue(value) to write it;"
            + " name the method that writes it: @Cell(set = …)");
  }

  @Test
  void anOutcomeMustFitTheResult() {
    assertProblems(
        """
        interface Api {
          @Outcome(ok = "== 0") boolean a();
          @Outcome(ok = "!= null") int b();
          @Outcome(ok = "== 0") void c();
          @Outcome(ok = "== 0") Object d();
        }
        """,
        "7: the result is a boolean, compared with 0; compare with true or false",
        "8: the result is of type int, compared with null; compare with a number",
        "9: the method returns nothing to compare; leave the condition out",
        "10: the result is an object, compared with 0; compare with null or a constant");
  }

  @Test
  void namesMustExist() {
    assertProblems(
        """
        interface Api {
          int open(@Opens(value = Flow.class, on = "clent") long[] flow, long client);
          @Outcome(ok = "!= INVALID") Object get();
          void a(@Attaches("flw") long sub, long flow);
          @SameAs("that") long b(long what);
          void c(@Requires("bsy") @Uses(Flow.class) long flow);
          void d(@Closes(value = Flow.class, when = "0") long flow);
        }
        @Outcome(ok = "== NOTHING") interface Second {}
        """,
        "7: there is no parameter 'clent'; did you mean 'client'?",
        "8: there is no constant 'INVALID' here in \"!= INVALID\"; write its qualified name, or"
            + " import it",
        "9: there is no parameter 'flw'; did you mean 'flow'?",
        "10: there is no parameter 'that'; did you mean 'what'?",
        "11: 'Flow' has no state 'bsy'; did you mean 'busy'?",
        "12: a comparison is missing in \"0\"; put one of == != < <= > >= there",
        "14: there is no constant 'NOTHING' here in \"== NOTHING\"; write its qualified name, or"
            + " import it");
  }

  @Test
  void theNamedParentMustFit() {
    assertProblems(
        """
        interface Api {
          int open(@Uses(Other.class) long other,
              @Opens(value = Flow.class, on = "other") long[] flow);
        }
        """,
        "8: 'other' is a Other, which is no parent of Flow;"
            + " name the argument that it is opened on, or add the kind to childOf");
  }

  @Test
  void anOverrideMustNotContradict() {
    assertProblems(
        """
        interface Api { @Opens(Client.class) long a(); void b(@Closes(Client.class) long c); }
        interface Sub extends Api {
          void b(@Opens(Client.class) long d);
        }
        """,
        "8: it opens what the method of 'Api' that it overrides closes;"
            + " give both methods the same annotations");
  }

  @Test
  void staticMethodsHaveNoReceiver() {
    assertProblems(
        """
        class Api {
          @Uses(Client.class) static void use() {}
          @Opens(Client.class) void open() {}
        }
        """,
        "7: a static method has no receiver; put @Uses on a parameter",
        "8: the method returns nothing that it could open; add at = \"this\"");
  }

  private static void assertProblems(String body, String... expected) {
    InMemorySources sources = InMemorySources.of(HEADER + body);
    DeclaredSpecs specs =
        new DeclaredSpecs(sources.trees(), sources.elements(), sources.types(), PackIndex.EMPTY);
    List<Problem> problems =
        new AnnotationProblems(sources.trees(), specs).in(sources.units().get(0));
    assertEquals(
        String.join("\n", expected),
        String.join(
            "\n",
            problems.stream()
                .map(each -> each.site().line() + ": " + each.message() + "; " + each.fix())
                .toList()));
  }
}
