package dev.handrail.checker.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources under all hosts. */
class HostsTest {

  private static final String API =
      """
      package p;
      import dev.handrail.annotations.*;
      interface Api {
        @Handle interface Flow {}
        @Opens(Flow.class) long open();
        void use(@Uses(Flow.class) long flow);
        void close(@Closes(Flow.class) long flow);
        long next();
      }
      """;
  private static final String LEAK =
      """
      package p;
      class Leak {
        void leak(Api api) {
          long flow = api.open();
        }
        void throwing(Api api, boolean bad) {
          long flow = api.open();
          if (bad) {
            throw new IllegalStateException();
          }
          api.close(flow);
        }
        @SuppressWarnings("HandleLeak")
        void silenced(Api api) {
          long flow = api.open();
        }
      }
      class Second {
        void leak(Api api) {
          Helper.make(api);
        }
      }
      """;
  private static final String HELPER =
      """
      package p;
      class Helper {
        static long make(Api api) {
          return api.open();
        }
        static void end(Api api, long flow) {
          api.close(flow);
        }
        static class Inner {
          void useAfterClose(Api api) {
            long flow = make(api);
            end(api, flow);
            api.use(flow);
          }
        }
      }
      """;
  private static final String TWICE =
      """
      package p;
      class Twice {
        void twice(Api api) {
          long flow = api.open();
          api.close(flow);
          api.close(flow);
        }
        void throughHelper(Api api) {
          long flow = api.open();
          api.close(flow);
          Helper.end(api, flow);
        }
      }
      """;

  private static final List<String> FOUND =
      List.of(
          "ERROR Helper.java:13 [HandleUseAfterClose]",
          "ERROR Leak.java:20 [HandleLeak]",
          "ERROR Leak.java:4 [HandleLeak]",
          "ERROR Twice.java:11 [HandleDoubleClose]",
          "ERROR Twice.java:6 [HandleDoubleClose]",
          "WARNING Leak.java:7 [HandleLeak]");

  private static final String PLAIN = "-Xplugin:Handrail";
  private static final String PROCESSOR =
      "dev.handrail.checker.host.checkerframework.HandrailChecker";

  private final Path folder;
  private final StringWriter out = new StringWriter();

  HostsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeSources() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    source("Api", API);
    source("Leak", LEAK);
    source("Helper", HELPER);
    source("Twice", TWICE);
    source("Empty", "");
    source("package-info", "@Deprecated package p;");
  }

  @Test
  void plain() throws IOException {
    assertEquals(FOUND, compile(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "byfile"})
  void errorProne(String policy) throws IOException {
    assertEquals(FOUND, errorProne(policy, ""));
  }

  @Test
  void checkerFramework() throws IOException {
    assertEquals(FOUND, compile("-processor", PROCESSOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "-processor " + PROCESSOR,
        "-XDcompilePolicy=simple --should-stop=ifError=FLOW -Xplugin:ErrorProne",
        "-XDcompilePolicy=byfile --should-stop=ifError=FLOW -Xplugin:ErrorProne"
      })
  void whatIsOnTheSourcePathBelongsToIt(String host) throws IOException {
    Path library = Files.createDirectories(folder.resolve("library/p"));
    for (String name : List.of("Api", "Helper", "Twice")) {
      Files.move(folder.resolve(name + ".java"), library.resolve(name + ".java"));
    }
    List<String> options = new ArrayList<>(List.of(host.split(" ")));
    options.addAll(List.of("-sourcepath", folder.resolve("library").toString()));
    assertEquals(without("Twice.java"), compile(options.toArray(String[]::new)));
  }

  @Test
  void allSayTheSame() throws IOException {
    List<String> plain = messages(List.of(PLAIN));
    assertEquals(plain, messages(errorProneOptions("simple", "")));
    assertEquals(plain, messages(List.of("-processor", PROCESSOR)));
  }

  @Test
  void errorProneSwitchesARuleOff() throws IOException {
    assertEquals(without("[HandleLeak]"), errorProne("simple", " -Xep:HandleLeak:OFF"));
    assertEquals(without("[HandleLeak]"), errorProne("byfile", " -Xep:HandleLeak:OFF"));
  }

  @Test
  void errorProneSetsTheSeverity() throws IOException {
    assertEquals(
        Stream.of("ERROR Helper:13", "ERROR Twice:11", "ERROR Twice:6")
            .map(each -> each.replace(":", ".java:"))
            .toList(),
        errorProne("simple", " -Xep:HandleLeak:WARN").stream()
            .filter(each -> each.startsWith("ERROR"))
            .map(each -> each.substring(0, each.indexOf(" [")))
            .toList());
    assertEquals(
        "ERROR Leak.java:7 [HandleLeak]", errorProne("simple", " -Xep:HandleLeak:ERROR").get(3));
    assertEquals(
        List.of(),
        errorProne("simple", " -XepAllErrorsAsWarnings").stream()
            .filter(each -> each.startsWith("ERROR"))
            .toList());
    assertEquals(without("WARNING"), errorProne("simple", " -XepDisableAllWarnings"));
  }

  @Test
  void errorProneLeavesOutExcludedPaths() throws IOException {
    assertEquals(without("Leak.java"), errorProne("simple", " -XepExcludedPaths:.*/Leak.java"));
    assertEquals(without("Api.java"), errorProne("simple", " -XepExcludedPaths:.*/Api.java"));
    assertEquals(without("Twice.java"), errorProne("byfile", " -XepExcludedPaths:.*/Twice.java"));
  }

  @Test
  void errorProneDeletesTheSecondClose() throws IOException {
    List<String> all = messages(errorProneOptions("simple", ""), true);
    assertTrue(
        all.stream()
            .anyMatch(each -> each.contains("Twice.java:6") && each.contains("remove this line")),
        () -> String.join("\n", all));
    assertEquals(1, all.stream().filter(each -> each.contains("remove this line")).count());
  }

  @Test
  void errorPronePatchesLeaks() throws IOException {
    source(
        "Client",
        """
        package p;
        import dev.handrail.annotations.*;
        class Client {
          @Handle
          static class Connection implements AutoCloseable {
            @Override public void close() {}
            void send() {}
          }
          void leak() {
            Connection connection = new Connection();
            connection.send();
          }
        }
        """);
    compile(
        errorProneOptions("simple", " -XepPatchChecks:HandleLeak -XepPatchLocation:IN_PLACE")
            .toArray(String[]::new));
    String fixed = Files.readString(folder.resolve("Client.java"));
    assertTrue(
        fixed.contains(
            """
                try (Connection connection = new Connection()) {
                  connection.send();
                }
            """
                .replaceAll("(?m)^", "")),
        fixed);
  }

  @Test
  void optionsReachAllHosts() throws IOException {
    List<String> expected = without("[HandleLeak]");
    assertEquals(expected, compile("-Xplugin:Handrail HandleLeak=off"));
    assertEquals(
        expected, compile("-processor", PROCESSOR, "-Ahandrail.options=notes,HandleLeak=off"));
    for (String options :
        List.of(
            "-Xplugin:Handrail loud", "-Ahandrail.options=loud", "-XepOpt:Handrail:Loud=true")) {
      assertTrue(
          mistakes(options).contains("Handrail: unknown option 'loud'"), () -> mistakes(options));
    }
  }

  private String mistakes(String option) {
    try {
      out.getBuffer().setLength(0);
      if (option.startsWith("-XepOpt")) {
        errorProne("simple", " " + option);
      } else if (option.startsWith("-A")) {
        compile("-processor", PROCESSOR, option);
      } else {
        compile(option);
      }
      return out.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> without(String part) {
    return FOUND.stream().filter(each -> !each.contains(part)).toList();
  }

  private List<String> errorProne(String policy, String more) throws IOException {
    return compile(errorProneOptions(policy, more).toArray(String[]::new));
  }

  private static List<String> errorProneOptions(String policy, String more) {
    return List.of(
        "-XDcompilePolicy=" + policy,
        "--should-stop=ifError=FLOW",
        "-Xplugin:ErrorProne -Xep:UnusedVariable:OFF" + more);
  }

  private List<String> compile(String... options) throws IOException {
    return diagnostics(List.of(options)).stream()
        .map(each -> head(each) + " " + rule(each))
        .sorted()
        .toList();
  }

  private List<String> messages(List<String> options) throws IOException {
    return messages(options, false);
  }

  private List<String> messages(List<String> options, boolean withFixes) throws IOException {
    return diagnostics(options).stream()
        .map(each -> head(each) + " " + text(each, withFixes))
        .sorted()
        .toList();
  }

  private static String text(Diagnostic<?> diagnostic, boolean withFixes) {
    String text = diagnostic.getMessage(Locale.ROOT);
    int fix = text.indexOf("\n  Did you mean");
    return withFixes || fix < 0 ? text : text.substring(0, fix);
  }

  private static String head(Diagnostic<?> diagnostic) {
    String kind = diagnostic.getKind().name().replace("MANDATORY_", "");
    String file = diagnostic.getSource().toString();
    return kind
        + " "
        + file.substring(file.lastIndexOf('/') + 1).replace("]", "")
        + ":"
        + diagnostic.getLineNumber();
  }

  private static String rule(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return message.substring(0, message.indexOf(']') + 1);
  }

  private List<Diagnostic<?>> diagnostics(List<String> host) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Diagnostic<?>> found = new ArrayList<>();
    List<String> options = new ArrayList<>(host);
    // Surefire may hide the class path in a jar of its own.
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    options.addAll(List.of("-processorpath", path, "-classpath", path));
    options.addAll(List.of("-d", folder.resolve("out").toString()));
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> files = Files.list(folder)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      compiler
          .getTask(
              out,
              manager,
              diagnostic -> {
                out.append(diagnostic.getMessage(Locale.ROOT)).append('\n');
                if (diagnostic.getMessage(Locale.ROOT).startsWith("[Handle")) {
                  found.add(diagnostic);
                }
              },
              options,
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found;
  }

  private void source(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), text);
  }
}
