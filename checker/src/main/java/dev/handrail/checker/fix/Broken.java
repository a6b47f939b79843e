package dev.handrail.checker.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * Whether javac could not make sense of a part of the code: what a fix makes of it, nobody knows.
 */
final class Broken extends TreePathScanner<Void, Void> {

  private final Code code;
  private boolean found;

  private Broken(Code code) {
    this.code = code;
  }

  /** Whether that is so in the member of a class that the tree is in. */
  static boolean around(Code code, TreePath path) {
    TreePath member = path;
    while (member.getParentPath() != null
        && !(member.getParentPath().getLeaf() instanceof ClassTree)) {
      member = member.getParentPath();
    }
    Broken broken = new Broken(code);
    broken.scan(member, null);
    return broken.found;
  }

  @Override
  public Void visitErroneous(ErroneousTree tree, Void none) {
    found = true;
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree name, Void none) {
    found |= code.isErroneous(getCurrentPath());
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void none) {
    found |= code.isErroneous(getCurrentPath());
    return super.visitMemberSelect(select, null);
  }
}
