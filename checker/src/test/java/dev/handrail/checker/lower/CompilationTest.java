package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Program;
import dev.handrail.checker.ir.Site;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CompilationTest {

  private static final String API = "class Api { native long open(); native void close(long h); }";

  private static List<String> names(Stream<MethodKey> keys) {
    return keys.map(key -> key.simpleOwner() + "." + key.name()).toList();
  }

  @Test
  void onlyMethodsThatTouchAHandleAreRootsAndOnlyWhatTheyCallIsLowered() {
    Program program =
        LoweredSources.touching(
                "open",
                API,
                """
                class User {
                  long kept;
                  void opens(Api api) { keep(api.open()); }
                  void callsOpens(Api api) { Runnable r = () -> opens(api); }
                  void keep(long handle) { kept = handle; }
                }
                class Other { void unrelated() { System.out.println(); } }
                """)
            .program();

    assertEquals(
        List.of("User.opens", "User.callsOpens", "User.lambda$1"), names(program.roots().stream()));
    assertTrue(program.body(new MethodKey("User", "keep", "(long)")).isPresent());
    assertFalse(program.body(new MethodKey("Other", "unrelated", "()")).isPresent());
  }

  @Test
  void aMethodOfTheSameNameThatIsNotDescribedIsNoRoot() {
    Program program =
        LoweredSources.touching(
                "open", "class User { void f(java.util.List<String> l) { l.add(\"\"); } }")
            .program();

    assertEquals(List.of(), program.roots());
    assertEquals(List.of(), program.classes());
  }

  @Test
  void virtualCallsKnowTheirOverriders() {
    Program program =
        LoweredSources.everything(
                """
                class Types {
                  interface Shape { default int area() { return 0; } }
                  static class Circle implements Shape { public int area() { return 1; } }
                  static class Dot extends Circle {}
                }
                """)
            .program();
    MethodKey declared = new MethodKey("Types$Shape", "area", "()");
    MethodKey circle = new MethodKey("Types$Circle", "area", "()");

    assertEquals(List.of(circle, declared), program.targets(declared));
    assertEquals(circle, program.target(declared, "Types$Dot").orElseThrow());
    assertEquals(List.of(declared), program.declarations(circle));
    assertTrue(program.isSubtype("Types$Dot", "Types$Shape"));
    assertFalse(program.isSubtype("Types$Shape", "Types$Dot"));
  }

  @Test
  void aLambdaStandsForTheMethodOfItsInterface() {
    Program program = LoweredSources.everything("class L { Runnable r = () -> {}; }").program();

    assertEquals(
        List.of(new MethodKey("java.lang.Runnable", "run", "()")),
        program.declarations(new MethodKey("L", "lambda$1", "()")));
  }

  @Test
  void theSiteOfACallIsItsName() {
    Compilation compilation =
        LoweredSources.everything(
            """
            class Chain {
              StringBuilder text;
              void f() {
                text.append(")") // text.append(
                    .append("append")
                    . /* .x */ reverse();
              }
            }
            """);
    List<Site> calls =
        compilation.program().body(new MethodKey("Chain", "f", "()")).stream()
            .flatMap(body -> body.blocks().stream())
            .flatMap(block -> block.instructions().stream())
            .filter(Instruction.Invoke.class::isInstance)
            .map(Instruction::site)
            .toList();

    assertEquals(List.of(4, 5, 6), calls.stream().map(Site::line).toList());
    assertEquals(List.of(10, 10, 20), calls.stream().map(Site::column).toList());
    assertTrue(compilation.treeAt(calls.get(2)).isPresent());
    assertTrue(compilation.unitOf(calls.get(2).file()).isPresent());
  }

  @Test
  void whatDoesNotResolveIsAnUnknownCall() {
    Compilation compilation =
        LoweredSources.everything("class Broken { int f(Missing m) { return m.open(nothing); } }");

    assertEquals(List.of(), compilation.notes());
    assertTrue(
        compilation.program().classes().stream()
            .flatMap(type -> type.methods().stream())
            .flatMap(method -> compilation.program().body(method).stream())
            .flatMap(body -> body.blocks().stream())
            .flatMap(block -> block.instructions().stream())
            .anyMatch(
                step ->
                    step instanceof Instruction.Invoke call
                        && call.method().equals(new MethodKey("", "open", "(?)"))));
  }

  @Test
  void suppressionsReachToTheEndOfTheirElement() {
    String source =
        """
        class Silent {
          @SuppressWarnings({"unchecked", "HandleLeak"})
          void f(Api api) { api.open(); }
          @SuppressWarnings("unchecked") void g(Api api) { api.open(); }
        }
        """;
    Compilation compilation = LoweredSources.touching("open", API, source);

    assertEquals(1, compilation.suppressions().size());
    assertEquals(source.indexOf("@Supp"), compilation.suppressions().get(0).start());
    assertEquals(
        source.indexOf("}\n  @SuppressWarnings(\"unchecked\")") + 1,
        compilation.suppressions().get(0).end());
  }
}
