package dev.handrail.checker.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources compiled from texts, on this test's own class path, up to attribution. */
record InMemorySources(
    List<CompilationUnitTree> units, Trees trees, Elements elements, Types types) {

  /** Each text is one file, named after the first top-level type {@code File0}, {@code File1}. */
  static InMemorySources of(String... texts) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new Text("File" + files.size() + ".java", text));
    }
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    new DiagnosticCollector<>(),
                    List.of("-proc:none", "--should-stop=ifError=FLOW"),
                    null,
                    files);
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      return new InMemorySources(units, Trees.instance(task), task.getElements(), task.getTypes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
