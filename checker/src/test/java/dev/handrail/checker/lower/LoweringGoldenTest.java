package dev.handrail.checker.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handrail.checker.ir.Body;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source beside this test's resources is lowered to the text beside it. With {@code
 * -Dhandrail.golden=<folder>} the texts are written there instead.
 */
final class LoweringGoldenTest {

  static Stream<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .filter(name -> !name.startsWith("Jdk25") || Runtime.version().feature() >= 25)
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void bodiesAreAsWritten(String name) throws IOException {
    String source = Files.readString(folder().resolve(name + ".java"));
    Compilation compilation = LoweredSources.everything(source);
    ProgramModel program = (ProgramModel) compilation.program();
    String text =
        program.allBodies().stream().map(BodyPrinter::print).collect(Collectors.joining("\n"));

    assertEquals(List.of(), compilation.notes());
    program.allBodies().forEach(LoweringGoldenTest::isWellFormed);
    String target = System.getProperty("handrail.golden", "");
    if (target.isEmpty()) {
      assertEquals(Files.readString(folder().resolve(name + ".txt")), text);
    } else {
      Files.writeString(Path.of(target, name + ".txt"), text);
    }
  }

  private static void isWellFormed(Body body) {
    body.blocks().forEach(block -> assertEquals(body.blocks().indexOf(block), block.number()));
    assertEquals(List.of(), body.blocks().get(body.exit()).edges());
    assertEquals(List.of(), body.blocks().get(body.throwExit()).edges());
  }

  private static Path folder() {
    try {
      return Path.of(LoweringGoldenTest.class.getResource("Tries.java").toURI()).getParent();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
