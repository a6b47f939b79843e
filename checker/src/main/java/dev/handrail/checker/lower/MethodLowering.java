package dev.handrail.checker.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** One method or constructor. */
final class MethodLowering {

  private final ClassLowering context;
  private final ClassScope scope;
  private final MethodTree tree;
  private final ExecutableElement method;
  private final BodyLowering body;

  MethodLowering(
      ClassLowering context, ClassScope scope, MethodTree tree, ExecutableElement method) {
    this.context = context;
    this.scope = scope;
    this.tree = tree;
    this.method = method;
    this.body = new BodyLowering(context, scope, context.names().of(method.getReturnType()));
  }

  ClassLowering.Finished lower() {
    List<Variable> parameters = new ArrayList<>();
    boolean isStatic = ExpressionLowering.isStatic(method);
    if (!isStatic) {
      parameters.add(body.declareSelf());
    }
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(body.declare(parameter, Role.PARAMETER));
    }
    declareTreeParameters();
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      constructor(parameters);
    } else {
      body.statements.block(tree.getBody());
    }
    Site site = site();
    return new ClassLowering.Finished(
        body.graph.finish(
            context.names().key(method),
            parameters,
            site,
            context.endSite(tree.getBody(), site),
            isStatic),
        body.isTouching());
  }

  // The same variables, unless the compiler made new ones of them.
  private void declareTreeParameters() {
    for (VariableTree parameter : tree.getParameters()) {
      body.source.variable(parameter).ifPresent(each -> body.declare(each, Role.PARAMETER));
    }
  }

  private Site site() {
    int from = tree.getReturnType() == null ? -1 : body.source.start(tree.getReturnType());
    boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
    CharSequence name = isConstructor ? scope.tree().getSimpleName() : tree.getName();
    return body.source.declared(tree, from < 0 ? body.source.start(tree) : from, name, "({");
  }

  private void constructor(List<Variable> parameters) {
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    if (statements.stream().noneMatch(MethodLowering::callsConstructor)) {
      Initializers.instance(body);
    }
    body.statements.statements(
        statements,
        statement -> {
          if (calls(statement, "super")) {
            Initializers.instance(body);
          }
        });
    if (scope.element().getKind() == ElementKind.RECORD && !assignsFields()) {
      storeComponents(parameters);
    }
  }

  private static boolean callsConstructor(StatementTree statement) {
    return calls(statement, "this") || calls(statement, "super");
  }

  private static boolean calls(StatementTree statement, String name) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && isNamed(call.getMethodSelect(), name);
  }

  private static boolean isNamed(ExpressionTree select, String name) {
    return select instanceof IdentifierTree identifier && identifier.getName().contentEquals(name)
        || select instanceof MemberSelectTree member && member.getIdentifier().contentEquals(name);
  }

  // A compact constructor assigns no field itself, any other canonical one has to; one that is not
  // canonical calls another.
  private boolean assignsFields() {
    if (tree.getBody().getStatements().stream().anyMatch(each -> calls(each, "this"))) {
      return true;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        found[0] |=
            body.source
                .variable(assignment.getVariable())
                .filter(BodyLowering::isField)
                .isPresent();
        return super.visitAssignment(assignment, null);
      }
    }.scan((Tree) tree.getBody(), null);
    return found[0];
  }

  private void storeComponents(List<Variable> parameters) {
    List<? extends RecordComponentElement> components = scope.element().getRecordComponents();
    if (components.size() != parameters.size() - 1) {
      return;
    }
    Site site = body.source.site(tree);
    for (int i = 0; i < components.size(); i++) {
      Optional<VariableElement> field = field(components.get(i));
      if (field.isPresent()) {
        body.graph.emit(
            new Instruction.StoreField(
                body.self(), body.names.key(field.get()), parameters.get(i + 1), site));
      }
    }
  }

  private Optional<VariableElement> field(RecordComponentElement component) {
    return ElementFilter.fieldsIn(scope.element().getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }
}
