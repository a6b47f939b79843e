package dev.handrail.checker.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.handrail.checker.ir.Operand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Resolves names of constants as the compiler would where an annotation stands. */
final class Constants {

  private final Names names;
  private final Supertypes supertypes;
  private final Elements elements;
  private final Trees trees;

  Constants(Names names, Supertypes supertypes, Elements elements, Trees trees) {
    this.names = names;
    this.supertypes = supertypes;
    this.elements = elements;
    this.trees = trees;
  }

  /** The constant that a simple or qualified name stands for in the type. */
  Optional<Operand> resolve(String name, TypeElement in) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? simple(name, in)
        : type(name.substring(0, dot), in).flatMap(type -> member(type, name.substring(dot + 1)));
  }

  /** The constant of the name that the type declares or inherits. */
  Optional<Operand> member(TypeElement type, String name) {
    return supertypes
        .withSelf(type)
        .flatMap(each -> each.getEnclosedElements().stream())
        .filter(member -> member.getSimpleName().contentEquals(name))
        .filter(VariableElement.class::isInstance)
        .map(VariableElement.class::cast)
        .filter(field -> field.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.FINAL)))
        .map(this::operand)
        .findFirst();
  }

  private Operand operand(VariableElement field) {
    Object value = field.getConstantValue();
    if (value instanceof Boolean truth) {
      return new Operand.Number(truth ? 1 : 0);
    }
    if (value instanceof Character character) {
      return new Operand.Number(character);
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return new Operand.Number(((Number) value).longValue());
    }
    return value instanceof String text
        ? new Operand.Symbol('"' + text + '"')
        : new Operand.Symbol(names.key(field).toString());
  }

  private Optional<Operand> simple(String name, TypeElement in) {
    return Stream.concat(
            enclosing(in).flatMap(type -> member(type, name).stream()),
            imports(in)
                .filter(ImportTree::isStatic)
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(each -> each.endsWith("." + name) || each.endsWith(".*"))
                .flatMap(each -> qualified(each.substring(0, each.lastIndexOf('.'))).stream())
                .flatMap(type -> member(type, name).stream()))
        .findFirst();
  }

  private Optional<TypeElement> type(String name, TypeElement in) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    return Stream.of(
            enclosing(in).flatMap(type -> nested(type, first)),
            imports(in)
                .filter(each -> !each.isStatic())
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(each -> each.endsWith("." + first) || each.endsWith(".*"))
                .map(each -> each.substring(0, each.lastIndexOf('.')) + "." + first)
                .flatMap(each -> qualified(each).stream()),
            qualified(packageOf(in) + first).stream(),
            qualified("java.lang." + first).stream())
        .flatMap(each -> each)
        .flatMap(type -> rest.isEmpty() ? Stream.of(type) : qualified(type + rest).stream())
        .findFirst()
        .or(() -> qualified(name));
  }

  private Stream<TypeElement> nested(TypeElement type, String name) {
    Stream<TypeElement> members =
        supertypes
            .withSelf(type)
            .flatMap(each -> each.getEnclosedElements().stream())
            .filter(member -> member.getSimpleName().contentEquals(name))
            .filter(TypeElement.class::isInstance)
            .map(TypeElement.class::cast);
    return type.getSimpleName().contentEquals(name) ? Stream.of(type) : members;
  }

  private static Stream<TypeElement> enclosing(TypeElement type) {
    return Stream.<Element>iterate(type, Constants::isInside, Element::getEnclosingElement)
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  private static boolean isInside(Element element) {
    return element != null && element.getKind() != ElementKind.PACKAGE;
  }

  private Stream<? extends ImportTree> imports(TypeElement type) {
    return Optional.<TreePath>ofNullable(trees.getPath(type)).stream()
        .map(TreePath::getCompilationUnit)
        .map(CompilationUnitTree::getImports)
        .flatMap(List::stream);
  }

  private Optional<TypeElement> qualified(String name) {
    return Optional.ofNullable(elements.getTypeElement(name));
  }

  private String packageOf(TypeElement type) {
    PackageElement unit = elements.getPackageOf(type);
    return unit == null || unit.isUnnamed() ? "" : unit.getQualifiedName() + ".";
  }
}
