package dev.handrail.checker.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where the names in {@code a.b().c()} stand. The trees only tell where the whole begins, so the
 * text is read from there; what was found for the front part of a chain serves its rest.
 */
final class NamePositions {

  private final SourceText text;
  private final ToIntFunction<Tree> starts;
  private final Map<Tree, Integer> known = new IdentityHashMap<>();

  NamePositions(SourceText text, ToIntFunction<Tree> starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The offset of the last name of the expression. */
  int of(Tree select) {
    Integer found = known.get(select);
    if (found != null) {
      return found;
    }
    int offset =
        select instanceof MemberSelectTree member ? name(member) : starts.applyAsInt(select);
    known.put(select, offset);
    return offset;
  }

  /** The offset of {@code new}. */
  int ofNew(NewClassTree creation) {
    int start = starts.applyAsInt(creation);
    ExpressionTree outer = creation.getEnclosingExpression();
    if (outer == null || start < 0 || text.isEmpty() || text.isWord(start, "new")) {
      return start;
    }
    int dot = text.skipBlank(end(outer));
    int offset = text.skipBlank(dot + 1);
    return text.at(dot) == '.' && text.isWord(offset, "new") ? offset : start;
  }

  private int name(MemberSelectTree select) {
    int start = starts.applyAsInt(select);
    if (start < 0 || text.isEmpty()) {
      return start;
    }
    int at = text.skipBlank(end(select.getExpression()));
    if (text.at(at) != '.') {
      return start;
    }
    at = text.skipBlank(at + 1);
    if (text.at(at) == '<') {
      at = text.skipBlank(text.typeArgumentsEnd(at));
    }
    return text.isWord(at, select.getIdentifier()) ? at : start;
  }

  /** The offset after the expression, as far as one can call a method on it. */
  private int end(Tree tree) {
    if (tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || tree instanceof PrimitiveTypeTree) {
      int start = starts.applyAsInt(tree);
      // Negative numbers are literals too, but nothing can be called on them.
      return start < 0 ? 0 : text.tokenEnd(start);
    }
    if (tree instanceof MemberSelectTree) {
      return text.tokenEnd(of(tree));
    }
    if (tree instanceof MethodInvocationTree call) {
      return text.bracketEnd(text.skipBlank(end(call.getMethodSelect())));
    }
    if (tree instanceof ArrayAccessTree access) {
      return text.bracketEnd(text.skipBlank(end(access.getExpression())));
    }
    int start = tree instanceof NewClassTree creation ? ofNew(creation) : starts.applyAsInt(tree);
    return tree instanceof ParenthesizedTree ? text.bracketEnd(start) : creationEnd(start);
  }

  // 'new a.B<C>(x) {..}', 'new int[3]', 'int[]'.
  private int creationEnd(int start) {
    int at = start;
    if (text.isWord(at, "new")) {
      at = text.skipBlank(at + 3);
    }
    boolean called = false;
    while (true) {
      char c = text.at(at);
      if (c == '@' || Character.isJavaIdentifierStart(c) && !called || c == '.' && !called) {
        at = text.tokenEnd(at);
      } else if (c == '<' && !called) {
        at = text.typeArgumentsEnd(at);
      } else if (c == '(' && !called || c == '[' || c == '{') {
        called = true;
        at = text.bracketEnd(at);
      } else {
        return at;
      }
      at = text.skipBlank(at);
    }
  }
}
