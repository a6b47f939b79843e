package dev.handrail.checker.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import java.util.List;
import java.util.stream.Stream;

/** Another tool's annotation whose class is missing: its name and the texts that it spells out. */
record UnresolvedMirror(AnnotationTree tree, String name) implements Mirror {

  @Override
  public boolean ours() {
    return false;
  }

  @Override
  public List<String> classes(String element) {
    return List.of();
  }

  @Override
  public List<String> texts(String element) {
    return tree.getArguments().stream().flatMap(each -> texts(each, element)).toList();
  }

  @Override
  public boolean flag(String element, boolean otherwise) {
    return otherwise;
  }

  @Override
  public String constant(String element) {
    return "";
  }

  private static Stream<String> texts(ExpressionTree argument, String element) {
    if (argument instanceof AssignmentTree named) {
      return named.getVariable().toString().equals(element)
          ? texts(named.getExpression())
          : Stream.empty();
    }
    return element.equals("value") ? texts(argument) : Stream.empty();
  }

  private static Stream<String> texts(ExpressionTree value) {
    if (value instanceof NewArrayTree array) {
      return array.getInitializers().stream().flatMap(UnresolvedMirror::texts);
    }
    return value instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Stream.of(text)
        : Stream.empty();
  }
}
