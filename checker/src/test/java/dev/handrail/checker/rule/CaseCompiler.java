package dev.handrail.checker.rule;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.handrail.annotations.Handle;
import dev.handrail.checker.report.CasePage;
import dev.handrail.checker.report.CasePage.Block;
import dev.handrail.checker.report.CasePage.Claim;
import dev.handrail.checker.report.CasePage.Mark;
import dev.handrail.checker.report.CaseSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the blocks of pages with the plugin and compares what it finds with the marks. */
final class CaseCompiler {

  /**
   * A finding, as the plugin printed it.
   *
   * @param line in the block, from 0
   */
  record Found(int line, String rule, String message) {}

  /** What came out of compiling a block. */
  record Result(List<String> errors, List<Found> found) {}

  private static final String FOLDER = "/dev/handrail/checker/";
  private static final Pattern FINDING =
      Pattern.compile("\\[(Handle\\w+)]\\s*(.*)", Pattern.DOTALL);
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private final CaseSources sources;
  private final String[] options;
  private final StandardJavaFileManager files;

  CaseCompiler() {
    this("rule/prelude.java.txt");
  }

  /**
   * For blocks with another prelude.
   *
   * @param options of the plugin
   */
  CaseCompiler(String prelude, String... options) {
    this(prelude, List.of(), options);
  }

  /**
   * For blocks that see other jars.
   *
   * @param others a class of each of the jars
   * @param options of the plugin
   */
  CaseCompiler(String prelude, List<Class<?>> others, String... options) {
    this.sources = new CaseSources(text(prelude));
    this.options = options;
    this.files = JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      // The blocks see the annotations and nothing else: a long class path is searched each time.
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.concat(Stream.of(Handle.class), others.stream()).map(CaseCompiler::jar).toList());
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static Path jar(Class<?> member) {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** A resource beside the classes. */
  static String text(String name) {
    try (InputStream in = CaseCompiler.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new AssertionError("there is no " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** A page among the resources. */
  static CasePage page(String name) {
    return CasePage.parse(text(name));
  }

  /** Compiles a block and has it checked. */
  Result compile(Block block) {
    CaseSources.File file = sources.file(block);
    return result(diagnose(file), file);
  }

  /** Everything that javac and the plugin say of a block, however broken it is. */
  List<String> messages(Block block) {
    return diagnose(sources.file(block)).stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private List<Diagnostic<? extends JavaFileObject>> diagnose(CaseSources.File file) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = task(file, diagnostics);
    plugin().init(task, options);
    analyze(task);
    return diagnostics.getDiagnostics();
  }

  /** A block that is not analysed yet. */
  LoweredCase lower(Block block) {
    CaseSources.File file = sources.file(block);
    JavacTask task = task(file, new DiagnosticCollector<>());
    LoweredCase lowered = new LoweredCase(block, file.firstLine(), task);
    analyze(task);
    return lowered;
  }

  /** The file that a block becomes. */
  CaseSources.File file(Block block) {
    return sources.file(block);
  }

  /** What the plugin is told. */
  List<String> options() {
    return List.of(options);
  }

  JavacTask task(CaseSources.File file, DiagnosticCollector<JavaFileObject> diagnostics) {
    return (JavacTask)
        JAVAC.getTask(
            null,
            files,
            diagnostics,
            List.of("-proc:none", "-Xlint:none", "-XDrawDiagnostics", "--should-stop=ifError=FLOW"),
            null,
            List.of(new Source(sources.prelude()), new Source(file)));
  }

  static void analyze(JavacTask task) {
    try {
      task.analyze();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** What is wrong with the result of a block, one sentence each; none if all is as marked. */
  static List<String> differences(Block block, Result result) {
    List<String> wrong = new ArrayList<>(result.errors());
    List<Found> left = new ArrayList<>(result.found());
    for (Mark mark : block.marks()) {
      Optional<Found> match = left.stream().filter(found -> fits(mark, found)).findFirst();
      match.ifPresent(left::remove);
      if (mark.claim() == Claim.MISSED && match.isPresent()) {
        wrong.add(
            at(block, mark.line())
                + "better now, a finding instead of '// missed:': "
                + match.get());
      } else if (mark.claim() == Claim.WRONG && match.isEmpty()) {
        wrong.add(at(block, mark.line()) + "better now, '// wrong:' can go: " + mark.rule());
      } else if (mark.claim() == Claim.FINDING && match.isEmpty()) {
        wrong.add(at(block, mark.line()) + "no finding " + mark.rule() + " " + mark.text());
      }
    }
    left.forEach(
        found ->
            wrong.add(
                at(block, found.line()) + "not expected: " + found.rule() + " " + found.message()));
    return wrong;
  }

  private static boolean fits(Mark mark, Found found) {
    boolean saysSo = mark.claim() != Claim.FINDING || found.message().contains(mark.text());
    return mark.line() == found.line() && mark.rule().equals(found.rule()) && saysSo;
  }

  private static String at(Block block, int line) {
    String code = line >= 0 && line < block.code().size() ? block.code().get(line).strip() : "";
    return "line " + (block.line() + line) + " `" + code + "`: ";
  }

  private static Plugin plugin() {
    return ServiceLoader.load(Plugin.class).stream()
        .filter(provider -> provider.type().getSimpleName().equals("HandrailPlugin"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the plugin is not on the class path"))
        .get();
  }

  private static Result result(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, CaseSources.File file) {
    List<String> errors = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher finding = FINDING.matcher(message);
      boolean here =
          diagnostic.getSource() != null && diagnostic.getSource().getName().endsWith("Case.java");
      if (finding.find() && here) {
        int line = (int) diagnostic.getLineNumber() - file.firstLine();
        found.add(new Found(line, finding.group(1), finding.group(2)));
      } else if (finding.reset().find() || diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(
            "does not compile: "
                + (here ? "line " : "prelude, line ")
                + (diagnostic.getLineNumber() - (here ? file.firstLine() : 0))
                + ": "
                + message);
      }
    }
    return new Result(errors, found);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(CaseSources.File file) {
      super(URI.create("string:///" + file.name()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
