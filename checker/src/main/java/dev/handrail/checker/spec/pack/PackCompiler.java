package dev.handrail.checker.spec.pack;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns packs into an index. A pack is bare Java: declarations without bodies that bear our
 * annotations, one file per Java package. Runs when Handrail is built and on the command line; what
 * reads the index needs no parser.
 */
public final class PackCompiler {

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
              .setAttributeComments(false));
  private final List<PackType> types = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  /** Arguments: the folder with a folder for each pack, and the folder for their indexes. */
  public static void main(String[] args) throws IOException {
    Path indexes = Path.of(args[1]);
    Files.createDirectories(indexes);
    for (String name : PackIndex.BUILT_IN) {
      PackCompiler compiler = new PackCompiler();
      for (Path file : sources(Path.of(args[0]).resolve(name))) {
        compiler.add(file.getFileName().toString(), Files.readString(file));
      }
      if (!compiler.mistakes().isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", compiler.mistakes()));
      }
      try (OutputStream out = Files.newOutputStream(indexes.resolve(name + ".index"))) {
        compiler.index().write(out);
      }
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Takes a file of a pack. */
  public void add(String file, String text) {
    ParseResult<CompilationUnit> result = parser.parse(text);
    result
        .getProblems()
        .forEach(
            problem ->
                mistakes.add(
                    file
                        + problem
                            .getLocation()
                            .flatMap(place -> place.getBegin().getRange())
                            .map(range -> ":" + range.begin.line)
                            .orElse("")
                        + ": "
                        + problem.getMessage().lines().findFirst().orElse("")));
    if (!result.isSuccessful() || result.getResult().isEmpty()) {
      return;
    }
    CompilationUnit unit = result.getResult().get();
    PackNames names = PackNames.of(unit);
    unit.getTypes().forEach(type -> add(type, names));
  }

  /** What could not be read, a sentence each. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** All that was taken. */
  public PackIndex index() {
    return new PackIndex(types);
  }

  private void add(TypeDeclaration<?> type, PackNames around) {
    PackNames names = around.within(type);
    SortedMap<String, PackMember> members = new TreeMap<>();
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> nested) {
        add(nested, names);
      } else if (member instanceof CallableDeclaration<?> callable) {
        members.put(key(callable, names), member(callable, names));
      } else if (member instanceof FieldDeclaration field) {
        PackMember described =
            new PackMember(annotations(field.getAnnotations(), names), List.of());
        field.getVariables().forEach(each -> members.put(each.getNameAsString(), described));
      }
    }
    types.add(
        new PackType(
            names.owner(),
            supertypes(type, names),
            annotations(type.getAnnotations(), names),
            members));
  }

  private static List<String> supertypes(TypeDeclaration<?> type, PackNames names) {
    return type instanceof ClassOrInterfaceDeclaration declared
        ? Stream.concat(
                declared.getExtendedTypes().stream(), declared.getImplementedTypes().stream())
            .map(names::erased)
            .toList()
        : List.of();
  }

  private static String key(CallableDeclaration<?> callable, PackNames around) {
    PackNames names = around.with(callable.getTypeParameters());
    String name = callable.isConstructorDeclaration() ? "<init>" : callable.getNameAsString();
    return callable.getParameters().stream()
        .map(each -> names.erased(each.getType()) + (each.isVarArgs() ? "[]" : ""))
        .collect(Collectors.joining(",", name + "(", ")"));
  }

  private PackMember member(CallableDeclaration<?> callable, PackNames names) {
    return new PackMember(
        annotations(callable.getAnnotations(), names),
        callable.getParameters().stream()
            .map(
                each ->
                    new PackMember.Parameter(
                        each.getNameAsString(), annotations(each.getAnnotations(), names)))
            .toList());
  }

  private List<PackAnnotation> annotations(List<AnnotationExpr> all, PackNames names) {
    return all.stream()
        .filter(each -> names.isOurs(each.getNameAsString()))
        .map(each -> annotation(each, names))
        .toList();
  }

  private PackAnnotation annotation(AnnotationExpr annotation, PackNames names) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      values.put("value", values(single.getMemberValue(), names));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      normal
          .getPairs()
          .forEach(pair -> values.put(pair.getNameAsString(), values(pair.getValue(), names)));
    }
    return new PackAnnotation(annotation.getName().getIdentifier(), values);
  }

  private List<String> values(Expression value, PackNames names) {
    if (value instanceof ArrayInitializerExpr array) {
      return array.getValues().stream().flatMap(each -> values(each, names).stream()).toList();
    }
    if (value instanceof ClassExpr literal) {
      return List.of(names.erased(literal.getType()));
    }
    if (value instanceof StringLiteralExpr text) {
      return List.of(text.asString());
    }
    if (value instanceof BooleanLiteralExpr flag) {
      return List.of(Boolean.toString(flag.getValue()));
    }
    if (value instanceof FieldAccessExpr constant) {
      return List.of(constant.getNameAsString());
    }
    if (value instanceof NameExpr constant) {
      return List.of(constant.getNameAsString());
    }
    mistakes.add("an annotation cannot hold " + value);
    return List.of();
  }
}
