package dev.handrail.checker.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What runs without being written in a method: initialisers, accessors of records. */
final class Initializers {

  private Initializers() {}

  /** Field initialisers and blocks of the class, in order: the beginning of its constructors. */
  static void instance(BodyLowering body) {
    run(body, false);
  }

  /** The static initialiser. */
  static ClassLowering.Finished statics(ClassLowering context, ClassScope scope, MethodKey key) {
    BodyLowering body = new BodyLowering(context, scope, "void");
    run(body, true);
    Site site = context.source().site(scope.tree());
    return new ClassLowering.Finished(
        body.graph.finish(key, List.of(), site, site, true), body.isTouching());
  }

  /** The accessor of a record's component that nobody wrote. */
  static ClassLowering.Finished accessor(
      ClassLowering context, ClassScope scope, ExecutableElement accessor) {
    BodyLowering body =
        new BodyLowering(context, scope, context.names().of(accessor.getReturnType()));
    Variable self = body.declareSelf();
    Site site = context.source().site(scope.tree());
    MethodKey key = context.names().key(accessor);
    body.graph.emit(
        new Instruction.LoadField(
            body.graph.result(),
            self,
            new dev.handrail.checker.ir.FieldKey(scope.name(), key.name()),
            site));
    return new ClassLowering.Finished(
        body.graph.finish(key, List.of(self), site, site, false), false);
  }

  /** Whether the class has anything to do when it is initialised. */
  static boolean hasStatic(ClassScope scope) {
    for (Tree member : scope.tree().getMembers()) {
      if (member instanceof BlockTree block && block.isStatic()
          || member instanceof VariableTree field && field.getInitializer() != null) {
        return true;
      }
    }
    return false;
  }

  private static void run(BodyLowering body, boolean statics) {
    for (Tree member : body.scope.tree().getMembers()) {
      if (member instanceof BlockTree block && block.isStatic() == statics) {
        body.statements.block(block);
      } else if (member instanceof VariableTree field && field.getInitializer() != null) {
        body.source
            .variable(field)
            .filter(element -> ExpressionLowering.isStatic(element) == statics)
            .ifPresent(element -> store(body, field, element));
      }
    }
  }

  private static void store(BodyLowering body, VariableTree tree, VariableElement field) {
    if (field.getConstantValue() != null) {
      return;
    }
    Operand value = body.expressions.value(tree.getInitializer());
    Site site = body.source.site(tree);
    if (ExpressionLowering.isStatic(field)) {
      body.graph.emit(new Instruction.StoreStatic(body.names.key(field), value, site));
    } else {
      body.graph.emit(new Instruction.StoreField(body.self(), body.names.key(field), value, site));
    }
  }
}
