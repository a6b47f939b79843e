package dev.handrail.checker.host;

import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of javac's inside a host needs, and what the JVM must be told for that. */
public final class CompilerExports {

  private static final String JAVAC = "com.sun.tools.javac.";

  private final List<String> exported;
  private final List<String> opened;

  private CompilerExports(List<String> exported, List<String> opened) {
    this.exported = exported;
    this.opened = opened;
  }

  /** What Error Prone asks its users for. */
  public static CompilerExports ofErrorProne() {
    return new CompilerExports(
        List.of("api", "file", "main", "model", "parser", "processing", "tree", "util"),
        List.of("code", "comp"));
  }

  /** What a checker of the Checker Framework needs that hangs on its frame alone. */
  public static CompilerExports ofCheckerFramework() {
    return new CompilerExports(
        List.of("api", "code", "comp", "file", "main", "processing", "tree", "util"), List.of());
  }

  /** The arguments of the JVM that are missing for a class, in order. */
  public List<String> missing(Class<?> user) {
    Module compiler = JavacTask.class.getModule();
    return Stream.concat(
            exported.stream()
                .filter(name -> !compiler.isExported(JAVAC + name, user.getModule()))
                .map(name -> argument("--add-exports", name)),
            // What is only exported is good enough for most; who opens a package exports it, too.
            opened.stream()
                .filter(name -> !compiler.isExported(JAVAC + name, user.getModule()))
                .map(name -> argument("--add-opens", name)))
        .toList();
  }

  /** How to mend it, for a message. */
  public static String advice(List<String> missing) {
    return missing.stream()
        .collect(
            Collectors.joining(
                "\n    ",
                "add to .mvn/jvm.config, one line each"
                    + " (or to the arguments of a forked javac, each behind -J):\n    ",
                ""));
  }

  private static String argument(String option, String name) {
    return option + "=jdk.compiler/" + JAVAC + name + "=ALL-UNNAMED";
  }
}
