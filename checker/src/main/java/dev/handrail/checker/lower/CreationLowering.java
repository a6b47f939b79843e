package dev.handrail.checker.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** New objects, and constructors that call constructors. */
final class CreationLowering {

  /** Constructors that do nothing worth telling. */
  private static final Set<String> IDLE =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final Source source;

  CreationLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
    this.source = body.source;
  }

  Operand create(NewClassTree tree) {
    Optional<Operand> outer =
        Optional.ofNullable(tree.getEnclosingExpression()).map(body.expressions::value);
    Site site = source.newSite(tree);
    Optional<ExecutableElement> constructor = source.method(tree);
    if (constructor.isEmpty()) {
      return unresolved(tree, site);
    }
    Variable target = begin(constructor.get(), Texts.of(tree), outer, site);
    List<Operand> operands = new ArrayList<>();
    operands.add(target);
    operands.addAll(body.calls.arguments(tree.getArguments(), constructor.get(), tree));
    construct(constructor.get(), operands, site);
    return target;
  }

  /**
   * Makes the object and gives it what its class captures; its constructor is still to be called.
   */
  Variable begin(ExecutableElement constructor, String name, Optional<Operand> outer, Site site) {
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    Variable target = graph.temporary(name, body.names.of(type));
    graph.emit(new Instruction.New(target, target.type(), site));
    surround(target, type, outer, site);
    return target;
  }

  void construct(ExecutableElement constructor, List<Operand> operands, Site site) {
    body.calls.emit(
        new CallLowering.Call(constructor, Dispatch.EXACT, operands, site),
        body.names.key(constructor),
        Body.NOTHING,
        constructor.getThrownTypes());
  }

  private Operand unresolved(NewClassTree tree, Site site) {
    Variable target = graph.temporary(Texts.of(tree), source.typeName(tree));
    graph.emit(new Instruction.New(target, target.type(), site));
    List<Operand> operands = new ArrayList<>();
    operands.add(target);
    operands.addAll(body.expressions.values(tree.getArguments()));
    graph.emit(
        new Instruction.Invoke(
            Body.NOTHING,
            new MethodKey("", MethodKey.CONSTRUCTOR, "(?)"),
            Dispatch.EXACT,
            operands,
            List.of(),
            site));
    return target;
  }

  // The fields that hold captured variables and the instance around; of superclasses too.
  private void surround(Variable object, TypeElement type, Optional<Operand> outer, Site site) {
    Optional<Operand> given = outer;
    Optional<TypeElement> at = Optional.of(type);
    while (at.isPresent() && body.context.callees().isInSources(at.get())) {
      TypeElement owner = at.get();
      String name = body.names.of(owner);
      Optional<ClassScope> local = body.context.classes().of(owner);
      for (VariableElement variable : local.map(ClassScope::captures).orElse(List.of())) {
        graph.emit(
            new Instruction.StoreField(
                object, ClassScope.captureField(name, variable), body.local(variable, site), site));
      }
      if (ClassScopes.hasOuterInstance(owner)) {
        Operand instance = given.orElseGet(() -> around(owner, site));
        graph.emit(new Instruction.StoreField(object, ClassScope.outerField(name), instance, site));
      }
      given = Optional.empty();
      at = Names.superclass(owner);
    }
  }

  private Operand around(TypeElement type, Site site) {
    return Names.enclosingClass(type.getEnclosingElement())
        .map(outer -> body.instanceWith(outer, site))
        .orElseGet(body::self);
  }

  /** {@code this(...)} or {@code super(...)}. */
  Operand delegate(MethodInvocationTree tree, ExecutableElement constructor) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree outer = select.getExpression();
      body.expressions.value(outer);
    }
    List<Operand> operands = new ArrayList<>();
    operands.add(body.self());
    operands.addAll(body.calls.arguments(tree.getArguments(), constructor, tree));
    if (!IDLE.contains(body.names.key(constructor).owner())) {
      construct(constructor, operands, source.nameSite(tree, tree.getMethodSelect()));
    }
    return new Operand.Opaque();
  }
}
