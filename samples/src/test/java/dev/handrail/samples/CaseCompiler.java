package dev.handrail.samples;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles blocks with the plugin of javac and collects what it reports. */
final class CaseCompiler {

  private static final Pattern FINDING =
      Pattern.compile("^(?:warning: |error: )?\\[(?<rule>Handle\\w+)] (?<text>.*)", Pattern.DOTALL);

  private CaseCompiler() {}

  /** What the compilation of one block said. */
  record Answer(List<CaseFinding> findings, List<String> mistakes) {}

  /**
   * Compiles the blocks of a family together: each has a package of its own. Blocks that are not
   * Java are found first and left out, so that they spoil no other.
   */
  static Map<CaseBlock, Answer> compile(List<CaseBlock> blocks) throws IOException {
    Map<CaseBlock, Answer> plain = run(blocks, List.of("-proc:none"));
    Map<CaseBlock, Answer> answers = new LinkedHashMap<>(plain);
    List<CaseBlock> sound =
        blocks.stream().filter(block -> plain.get(block).mistakes().isEmpty()).toList();
    answers.putAll(run(sound, List.of("-Xplugin:Handrail")));
    return answers;
  }

  private static Map<CaseBlock, Answer> run(List<CaseBlock> blocks, List<String> flags)
      throws IOException {
    Map<String, CaseBlock> byPath = new LinkedHashMap<>();
    Map<CaseBlock, Answer> answers = new LinkedHashMap<>();
    List<JavaFileObject> units = new ArrayList<>();
    for (CaseBlock block : blocks) {
      byPath.put("/" + block.path(), block);
      answers.put(block, new Answer(new ArrayList<>(), new ArrayList<>()));
      units.add(new Source(block));
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics(units, flags)) {
      if (diagnostic.getSource() != null) {
        CaseBlock block = byPath.get(diagnostic.getSource().toUri().getPath());
        add(diagnostic, block, answers.get(block));
      }
    }
    answers.replaceAll((block, answer) -> sorted(answer));
    return answers;
  }

  private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
      List<JavaFileObject> units, List<String> flags) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        new ArrayList<>(
            List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000", "-Xlint:none", "-parameters"));
    options.addAll(List.of("-classpath", classPath));
    options.addAll(flags);
    try (JavaFileManager files = javac.getStandardFileManager(collector, Locale.ROOT, null)) {
      NoOutput noOutput = new NoOutput(files);
      javac.getTask(null, noOutput, collector, options, null, units).call();
    }
    return collector.getDiagnostics();
  }

  private static void add(
      Diagnostic<? extends JavaFileObject> diagnostic, CaseBlock block, Answer answer) {
    String message = diagnostic.getMessage(Locale.ROOT);
    long line = diagnostic.getLineNumber() - block.offset();
    Matcher finding = FINDING.matcher(message);
    if (finding.matches()) {
      answer.findings().add(new CaseFinding(line, finding.group("rule"), finding.group("text")));
    } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      answer.mistakes().add("line " + line + ": " + message);
    }
  }

  private static Answer sorted(Answer answer) {
    return new Answer(List.copyOf(new TreeSet<>(answer.findings())), answer.mistakes());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(CaseBlock block) {
      super(URI.create("string:///" + block.path()), Kind.SOURCE);
      text = block.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Throws class files away. */
  private static final class NoOutput
      extends javax.tools.ForwardingJavaFileManager<JavaFileManager> {
    NoOutput(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location,
        String className,
        JavaFileObject.Kind kind,
        javax.tools.FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("string:///" + className + ".class"), kind) {
        @Override
        public java.io.OutputStream openOutputStream() {
          return java.io.OutputStream.nullOutputStream();
        }
      };
    }

    @Override
    public boolean hasLocation(Location location) {
      return location != StandardLocation.SOURCE_OUTPUT && super.hasLocation(location);
    }
  }
}
