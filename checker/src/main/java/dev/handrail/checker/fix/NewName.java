package dev.handrail.checker.fix;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * The declaration of a variable for what had none.
 *
 * @param type as it is written
 */
record NewName(String type, String name) {

  /** For what the expression yields, by a name that nothing in the file has. */
  static Optional<NewName> of(Code code, Tree expression, TypeMirror type) {
    return type(code, expression)
        .flatMap(
            written ->
                code.declared(type)
                    .map(declared -> new NewName(written, free(code, name(declared.asElement())))));
  }

  private static Optional<String> type(Code code, Tree expression) {
    if (expression instanceof NewClassTree creation
        && creation.getEnclosingExpression() == null
        && creation.getClassBody() == null
        && !isDiamond(creation.getIdentifier())) {
      return Optional.of(code.text(creation.getIdentifier()));
    }
    // There is no asking for the level of the sources; this came with Java 12, "var" with 10.
    return code.elements().getTypeElement("java.lang.constant.Constable") == null
        ? Optional.empty()
        : Optional.of("var");
  }

  private static boolean isDiamond(Tree type) {
    return type instanceof ParameterizedTypeTree generic && generic.getTypeArguments().isEmpty();
  }

  private static String name(Element type) {
    String simple = type.getSimpleName().toString();
    int capitals = 0;
    while (capitals < simple.length() && Character.isUpperCase(simple.charAt(capitals))) {
      capitals++;
    }
    // ZipFile becomes zipFile, GZIPInputStream gzipInputStream.
    int small = capitals > 1 && capitals < simple.length() ? capitals - 1 : capitals;
    return simple.substring(0, small).toLowerCase(Locale.ROOT) + simple.substring(small);
  }

  /** The name, or one like it, that nothing in the file has. */
  static String free(Code code, String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(code, name); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static boolean isTaken(Code code, String name) {
    return SourceVersion.isKeyword(name)
        || Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
            .matcher(code.layout().text().substring(code.declarations()))
            .find();
  }

  String declaration(String value) {
    return type + " " + name + " = " + value;
  }
}
