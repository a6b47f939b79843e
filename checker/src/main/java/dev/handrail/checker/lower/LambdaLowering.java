package dev.handrail.checker.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.FunctionalInterfaces.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Lambdas and method references: a body of their own, and the object that holds what it captures.
 */
final class LambdaLowering {

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final Source source;

  LambdaLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
    this.source = body.source;
  }

  /** A lambda whose body is lowered. It is made again in each copy of the code around it. */
  record Code(MethodKey key, boolean capturesSelf, List<VariableElement> captured, String type) {}

  Operand lambda(LambdaExpressionTree tree) {
    if (!graph.isReached()) {
      return new Operand.Opaque();
    }
    Code code =
        body.context
            .lambdas()
            .known(tree)
            .orElseGet(() -> body.context.lambdas().put(tree, lower(tree)));
    return make(code, tree, List.of());
  }

  private Operand make(Code code, Tree tree, List<Operand> first) {
    Site site = source.site(tree);
    List<Operand> operands = new ArrayList<>(first);
    if (code.capturesSelf()) {
      operands.add(body.self());
    }
    code.captured().forEach(variable -> operands.add(body.local(variable, site)));
    Variable target = graph.temporary(Texts.of(tree), code.type());
    graph.emit(new Instruction.MakeCode(target, code.key(), operands, code.type(), site));
    return target;
  }

  private Code lower(LambdaExpressionTree tree) {
    Optional<Function> function = source.type(tree).flatMap(body.context.functions()::of);
    String result = function.map(Function::result).orElse("");
    MethodKey key = nextKey("lambda", parameterTypes(tree));
    BodyLowering inner = body.inner(result);
    List<Variable> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      parameters.add(
          source
              .variable(parameter)
              .map(element -> inner.declare(element, Role.PARAMETER))
              .orElseGet(() -> inner.declareUnknown(parameter.getName(), Role.PARAMETER)));
    }
    Site end = source.site(tree.getBody());
    if (tree.getBody() instanceof BlockTree block) {
      inner.statements.block(block);
      end = context().endSite(block, end);
    } else {
      evaluate(inner, (ExpressionTree) tree.getBody(), result, end);
    }
    return finish(inner, key, List.of(), parameters, function, new Ends(source.site(tree), end));
  }

  private static void evaluate(BodyLowering inner, ExpressionTree tree, String result, Site site) {
    if (result.equals("void")) {
      inner.statements.effect(tree);
      return;
    }
    inner.graph.copy(inner.graph.result(), inner.expressions.value(tree), site);
  }

  private ClassLowering context() {
    return body.context;
  }

  private String parameterTypes(LambdaExpressionTree tree) {
    return tree.getParameters().stream()
        .map(source::variable)
        .map(variable -> variable.map(each -> body.names.of(each.asType())).orElse(""))
        .collect(Collectors.joining(",", "(", ")"));
  }

  private MethodKey nextKey(String sort, String parameters) {
    String name = body.context.lambdas().nextName(sort);
    return new MethodKey(body.scope.name(), name, parameters);
  }

  private record Ends(Site start, Site end) {}

  private Code finish(
      BodyLowering inner,
      MethodKey key,
      List<Variable> first,
      List<Variable> parameters,
      Optional<Function> function,
      Ends ends) {
    List<Variable> all = new ArrayList<>(first);
    inner.selfVariable().ifPresent(all::add);
    all.addAll(inner.captured().values());
    all.addAll(parameters);
    boolean capturesSelf = inner.selfVariable().isPresent();
    Body finished = inner.graph.finish(key, all, ends.start(), ends.end(), !capturesSelf);
    // A callback of a described API may be the wrong place for what it calls, however far away.
    boolean isDescribed =
        function.map(Function::method).filter(body.context.callees()::isSpecified).isPresent();
    boolean touching = isDescribed || inner.isTouching();
    if (touching) {
      body.touch();
    }
    body.context.lambdas().add(finished, touching, function.map(Function::method));
    return new Code(
        key,
        capturesSelf,
        List.copyOf(inner.captured().keySet()),
        function.map(Function::type).orElse(""));
  }

  // Method references.

  Operand reference(MemberReferenceTree tree) {
    if (!graph.isReached()) {
      return new Operand.Opaque();
    }
    ExpressionTree qualifier = tree.getQualifierExpression();
    boolean bound =
        tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE
            && !isSuper(qualifier)
            && !body.expressions.isType(qualifier);
    List<Operand> receiver = bound ? List.of(body.expressions.value(qualifier)) : List.of();
    Code code =
        body.context
            .lambdas()
            .known(tree)
            .orElseGet(() -> body.context.lambdas().put(tree, lower(tree, bound)));
    return make(code, tree, receiver);
  }

  private static boolean isSuper(ExpressionTree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("super")
        || tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("super");
  }

  private Code lower(MemberReferenceTree tree, boolean bound) {
    Optional<Function> function = source.type(tree).flatMap(body.context.functions()::of);
    List<String> types = function.map(Function::parameters).orElse(List.of());
    MethodKey key = nextKey("reference", "(" + String.join(",", types) + ")");
    BodyLowering inner = body.inner(function.map(Function::result).orElse(""));
    List<Variable> first = new ArrayList<>();
    if (bound) {
      ExpressionTree qualifier = tree.getQualifierExpression();
      first.add(
          inner.graph.variable(Texts.of(qualifier), Role.PARAMETER, source.typeName(qualifier)));
    }
    List<Variable> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      parameters.add(inner.graph.variable("arg" + i, Role.PARAMETER, types.get(i)));
    }
    Site site = source.site(tree);
    Operand value = new ReferenceBody(inner, tree, site).value(first, parameters);
    inner.graph.copy(inner.graph.result(), value, site);
    return finish(inner, key, first, parameters, function, new Ends(site, site));
  }

  /** The one call that a method reference stands for. */
  private record ReferenceBody(BodyLowering inner, MemberReferenceTree tree, Site site) {

    Operand value(List<Variable> receiver, List<Variable> parameters) {
      Optional<ExecutableElement> method = inner.source.method(tree);
      if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
        // The constructor of an array type belongs to no class.
        return method
            .filter(constructor -> !isArray())
            .map(constructor -> create(constructor, parameters))
            .orElseGet(this::array);
      }
      List<Operand> values = new ArrayList<>(receiver);
      if (method.isEmpty()) {
        values.addAll(parameters);
        return inner.expressions.compute(tree, values);
      }
      return call(method.get(), values, parameters);
    }

    private boolean isArray() {
      return inner
          .source
          .type(tree.getQualifierExpression())
          .filter(type -> type.getKind() == TypeKind.ARRAY)
          .isPresent();
    }

    private Operand array() {
      Variable target = inner.graph.temporary(Texts.of(tree), "");
      inner.graph.emit(new Instruction.NewArray(target, List.of(), site));
      return target;
    }

    private Operand create(ExecutableElement constructor, List<Variable> parameters) {
      Variable object = inner.creations.begin(constructor, Texts.of(tree), Optional.empty(), site);
      List<Operand> operands = new ArrayList<>();
      operands.add(object);
      operands.addAll(fitted(constructor, List.copyOf(parameters)));
      inner.creations.construct(constructor, operands, site);
      return object;
    }

    private Operand call(
        ExecutableElement method, List<Operand> receiver, List<Variable> parameters) {
      List<Operand> operands = new ArrayList<>(receiver);
      List<Operand> arguments = new ArrayList<>(parameters);
      Dispatch dispatch = Dispatch.STATIC;
      if (!ExpressionLowering.isStatic(method)) {
        dispatch = CallLowering.dispatch(method);
        if (isSuper(tree.getQualifierExpression())) {
          operands.add(inner.self());
          dispatch = Dispatch.EXACT;
        } else if (operands.isEmpty() && !arguments.isEmpty()) {
          operands.add(arguments.remove(0));
        }
      }
      operands.addAll(fitted(method, arguments));
      boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
      Variable target =
          isVoid
              ? Body.NOTHING
              : inner.graph.temporary(
                  Texts.of(tree) + "()", inner.names.of(method.getReturnType()));
      inner.calls.emit(
          new CallLowering.Call(method, dispatch, operands, site),
          inner.names.key(method),
          target,
          method.getThrownTypes());
      return isVoid ? new Operand.Opaque() : target;
    }

    private List<Operand> fitted(ExecutableElement method, List<Operand> arguments) {
      int count = method.getParameters().size();
      if (!method.isVarArgs()) {
        return arguments;
      }
      boolean isPacked =
          arguments.size() == count
              && arguments.get(count - 1) instanceof Variable last
              && last.type().endsWith("[]");
      return isPacked ? arguments : inner.calls.pack(arguments, method, site);
    }
  }
}
