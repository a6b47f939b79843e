package dev.handrail.checker.lower;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.handrail.checker.spec.pack.PackAnnotation;
import dev.handrail.checker.spec.pack.PackIndex;
import dev.handrail.checker.spec.pack.PackMember;
import dev.handrail.checker.spec.pack.PackType;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory and keeps what was lowered of them. */
final class LoweredSources {

  private LoweredSources() {}

  /** Everything in the sources. */
  static Compilation everything(String... sources) {
    return compile(
        task ->
            Compilation.unfiltered(
                Trees.instance(task), task.getElements(), task.getTypes(), method -> false),
        sources);
  }

  /** What may touch one of the methods with the name. */
  static Compilation touching(String name, String... sources) {
    Predicate<ExecutableElement> specified = method -> method.getSimpleName().contentEquals(name);
    return compile(
        task ->
            new Compilation(
                Trees.instance(task),
                task.getElements(),
                task.getTypes(),
                specified,
                false,
                described(name)),
        sources);
  }

  // A pack in which methods of that name close something, with up to three parameters.
  private static PackIndex described(String name) {
    PackAnnotation closes = new PackAnnotation("Closes", new TreeMap<>());
    PackMember.Parameter parameter = new PackMember.Parameter("p", List.of());
    TreeMap<String, PackMember> members = new TreeMap<>();
    for (int count = 0; count <= 3; count++) {
      members.put(
          name + "(" + "p".repeat(count) + ")",
          new PackMember(List.of(closes), Collections.nCopies(count, parameter)));
    }
    return new PackIndex(
        List.of(new PackType("java.lang.Described", List.of(), List.of(), members)));
  }

  private interface Start {
    Compilation with(JavacTask task);
  }

  private static Compilation compile(Start start, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                null,
                diagnostic -> {},
                List.of("-proc:none", "--should-stop=ifError=FLOW", "-implicit:none"),
                null,
                Stream.of(sources).map(Text::new).toList());
    Compilation compilation = start.with(task);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
              compilation.parsed(event.getCompilationUnit());
            } else if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              compilation.attributed(event.getCompilationUnit(), event.getTypeElement());
            }
          }
        });
    try {
      task.analyze();
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
    return compilation;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String name(String text) {
      java.util.regex.Matcher first =
          java.util.regex.Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface|enum|record) (\\w+)")
              .matcher(text);
      return first.find() ? first.group(1) : "Unnamed";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
