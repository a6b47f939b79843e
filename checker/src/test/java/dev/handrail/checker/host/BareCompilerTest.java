package dev.handrail.checker.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A javac of its own process, whose JVM was told nothing. */
class BareCompilerTest {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Path folder;

  BareCompilerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void thePluginNeedsNothingButItself() throws Exception {
    assertEquals("", javac("-processorpath", checker().toString(), "-Xplugin:Handrail"));
  }

  @Test
  void thePluginIsSilentAboutAnErrorProneThatIsNotAskedFor() throws Exception {
    assertEquals("", javac("-processorpath", CLASS_PATH, "-Xplugin:Handrail"));
  }

  @Test
  void saysWhatErrorProneNeeds() throws Exception {
    String said =
        javac(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-processorpath",
            checker() + System.getProperty("path.separator") + CLASS_PATH,
            "-Xplugin:ErrorProne");
    assertTrue(said.startsWith("Handrail: Error Prone cannot run in this JVM; "), said);
    assertTrue(
        said.contains("\n    --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED\n"),
        said);
    assertTrue(
        said.contains("\n    --add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED\n"),
        said);
  }

  @Test
  void saysWhatTheCheckerFrameworkNeeds() throws Exception {
    String said =
        javac(
            "-processorpath",
            CLASS_PATH,
            "-processor",
            "dev.handrail.checker.host.checkerframework.HandrailChecker");
    assertTrue(
        said.startsWith("error: Handrail: the Checker Framework cannot run in this JVM; "), said);
    assertTrue(
        said.contains("--add-exports=jdk.compiler/com.sun.tools.javac.processing=ALL-UNNAMED"),
        said);
    assertTrue(said.endsWith("1 error\n"), said);
  }

  private String javac(String... options) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Empty.java"), "class Empty {}");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-d", folder.toString(), source.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JDK_JAVAC_OPTIONS", "JAVA_TOOL_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.replace("\r", "");
  }

  private static Path checker() throws URISyntaxException {
    return Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
