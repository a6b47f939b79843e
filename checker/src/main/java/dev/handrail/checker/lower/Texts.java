package dev.handrail.checker.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;

/** Short texts of expressions, by which messages call what has no name. */
final class Texts {

  private static final int LONGEST = 40;

  private Texts() {}

  /** The expression in at most 40 characters, arguments left out; may be empty. */
  static String of(Tree tree) {
    String text = text(tree, 4);
    return text.length() <= LONGEST ? text : text(tree, 0);
  }

  private static String text(Tree tree, int depth) {
    if (tree instanceof IdentifierTree name) {
      return name.getName().toString();
    }
    if (tree instanceof MemberSelectTree select) {
      return member(select.getExpression(), select.getIdentifier().toString(), depth);
    }
    if (tree instanceof MethodInvocationTree call) {
      return text(call.getMethodSelect(), depth) + "()";
    }
    if (tree instanceof NewClassTree creation) {
      return "new " + text(creation.getIdentifier(), 0) + "()";
    }
    if (tree instanceof ParenthesizedTree inner) {
      return text(inner.getExpression(), depth);
    }
    if (tree instanceof TypeCastTree cast) {
      return text(cast.getExpression(), depth);
    }
    if (tree instanceof ParameterizedTypeTree type) {
      return text(type.getType(), depth);
    }
    if (tree instanceof ArrayAccessTree access) {
      return text(access.getExpression(), depth) + "[]";
    }
    return tree instanceof MemberReferenceTree reference
        ? member(reference.getQualifierExpression(), reference.getName().toString(), depth)
        : "";
  }

  private static String member(Tree object, String name, int depth) {
    String front = depth == 0 ? "" : text(object, depth - 1);
    return front.isEmpty() || front.equals("this") ? name : front + "." + name;
  }
}
