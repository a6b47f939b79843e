package dev.handrail.checker.host.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole compilations with the plugin. */
class HandrailPluginTest {

  private static final String API =
      """
      package p;
      import dev.handrail.annotations.*;
      interface Api {
        @Handle interface Flow {}
        @Opens(Flow.class) long open();
        void close(@Closes(Flow.class) long flow);
      }
      """;
  private static final String LEAK =
      """
      package p;
      class Leak {
        void leak(Api api) {
          long flow = api.open();
        }
      }
      """;
  private static final String RIGHT =
      """
      package p;
      class Right {
        void right(Api api) {
          api.close(api.open());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aLeakIsAnErrorAtItsLine() throws Exception {
    assertEquals(
        List.of("ERROR Leak.java:4 [HandleLeak]"),
        compile("Handrail", source("Api", API), source("Leak", LEAK)));
  }

  @Test
  void rightCodeIsCompiledInSilence() throws Exception {
    assertEquals(List.of(), compile("Handrail", source("Api", API), source("Right", RIGHT)));
    assertTrue(Files.exists(output().resolve("p/Right.class")));
  }

  @Test
  void optionsChangeTheSeverity() throws Exception {
    assertEquals(
        List.of("MANDATORY_WARNING Leak.java:4 [HandleLeak]"),
        compile("Handrail HandleLeak=warning", source("Api", API), source("Leak", LEAK)));
    assertEquals(
        List.of(), compile("Handrail HandleLeak=off", source("Api", API), source("Leak", LEAK)));
  }

  @Test
  void anUnknownOptionIsAWarning() throws Exception {
    assertEquals(
        List.of("WARNING Api.java:1 Handrail: unknown option 'loud';"),
        compile("Handrail loud", source("Api", API)));
  }

  @Test
  void nonsensicalAnnotationsAreFound() throws Exception {
    assertEquals(
        List.of("ERROR Api.java:6 [HandleAnnotation]"),
        compile("Handrail", source("Api", API.replace("@Closes(Flow", "@Closes(String"))));
  }

  @Test
  void declarationsOfPackagesAndEmptyFilesAreNoHindrance() throws Exception {
    assertEquals(
        List.of("ERROR Leak.java:4 [HandleLeak]"),
        compile(
            "Handrail",
            source("package-info", "@Deprecated package p;"),
            source("Empty", ""),
            source("Api", API),
            source("Leak", LEAK)));
  }

  @Test
  void codeThatDoesNotCompileIsReportedByJavacAlone() throws Exception {
    assertEquals(
        List.of("ERROR Broken.java:1 cannot find symbol"),
        compile("Handrail", source("Broken", "class Broken extends Nowhere {}")));
  }

  @Test
  void roundsOfAnnotationProcessingAreNoHindrance() throws Exception {
    List<String> found = new ArrayList<>();
    JavaCompiler.CompilationTask task =
        task("Handrail", found, List.of(source("Api", API), source("Leak", LEAK)));
    task.setProcessors(List.of(new Generator()));
    task.call();
    assertEquals(List.of("ERROR Leak.java:4 [HandleLeak]"), found);
  }

  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
      if (round.processingOver()
          || processingEnv.getElementUtils().getTypeElement("p.Made") != null) {
        return false;
      }
      try (var writer = processingEnv.getFiler().createSourceFile("p.Made").openWriter()) {
        writer.write("package p; class Made { void use(Api api) { api.close(api.open()); } }");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return false;
    }
  }

  private List<String> compile(String plugin, Path... files) throws Exception {
    List<String> found = new ArrayList<>();
    task(plugin, found, List.of(files)).call();
    return found;
  }

  private JavaCompiler.CompilationTask task(String plugin, List<String> found, List<Path> files)
      throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager manager =
        compiler.getStandardFileManager(new DiagnosticCollector<>(), Locale.ROOT, null);
    List<String> options =
        List.of(
            "-Xplugin:" + plugin,
            "-processorpath",
            checker().toString(),
            "-d",
            output().toString());
    return compiler.getTask(
        null,
        manager,
        diagnostic -> found.add(text(diagnostic)),
        options,
        null,
        manager.getJavaFileObjectsFromPaths(files));
  }

  private Path output() throws IOException {
    return Files.createDirectories(folder.resolve("out"));
  }

  private static Path checker() throws URISyntaxException {
    return Path.of(
        HandrailPlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    String start =
        message.startsWith("[")
            ? message.substring(0, message.indexOf(']') + 1)
            : message.replaceAll(" valid .*", "");
    return diagnostic.getKind()
        + " "
        + Path.of(diagnostic.getSource().getName()).getFileName()
        + ":"
        + diagnostic.getLineNumber()
        + " "
        + start;
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text);
  }
}
