package dev.handrail.benchmarks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How large sources are.
 *
 * @param methods with a body, and lambdas
 */
record SourceSize(int files, long lines, int methods) {

  static SourceSize of(Library library) throws IOException {
    long lines = 0;
    for (Path source : library.sources()) {
      // A byte a character: some files are in no known encoding.
      lines += Files.readString(source, StandardCharsets.ISO_8859_1).lines().count();
    }
    return new SourceSize(library.sources().size(), lines, methods(library));
  }

  private static int methods(Library library) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostic -> {}, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(library.sources()));
      int methods = 0;
      for (CompilationUnitTree unit : task.parse()) {
        methods += MethodCount.of(unit);
      }
      return methods;
    }
  }
}
