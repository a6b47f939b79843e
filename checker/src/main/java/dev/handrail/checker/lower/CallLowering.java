package dev.handrail.checker.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of methods. */
final class CallLowering {

  private final BodyLowering body;
  private final BodyBuilder graph;
  private final Source source;
  private final Callees callees;

  CallLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
    this.source = body.source;
    this.callees = body.context.callees();
  }

  /** A call whose operands are evaluated. */
  record Call(ExecutableElement method, Dispatch dispatch, List<Operand> operands, Site site) {}

  Operand invoke(MethodInvocationTree tree) {
    ExpressionTree select = tree.getMethodSelect();
    Optional<ExecutableElement> method = source.method(select);
    if (method.isEmpty()) {
      return unresolved(tree);
    }
    if (method.get().getKind() == ElementKind.CONSTRUCTOR) {
      return body.creations.delegate(tree, method.get());
    }
    if (isEquals(method.get()) && isOnObject(select)) {
      return equal(tree, (MemberSelectTree) select);
    }
    return resolved(tree, method.get());
  }

  private static boolean isEquals(ExecutableElement method) {
    return method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && !ExpressionLowering.isStatic(method);
  }

  private static boolean isOnObject(ExpressionTree select) {
    return select instanceof MemberSelectTree member && !isSuper(member.getExpression());
  }

  private static boolean isSuper(Tree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("super")
        || tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("super");
  }

  private Operand equal(MethodInvocationTree tree, MemberSelectTree select) {
    List<Operand> sides =
        body.expressions.values(List.of(select.getExpression(), tree.getArguments().get(0)));
    Variable target = body.temporary(tree);
    graph.emit(
        new Instruction.Compare(
            target, Instruction.Comparison.EQUAL, sides.get(0), sides.get(1), source.site(tree)));
    return target;
  }

  private Operand resolved(MethodInvocationTree tree, ExecutableElement method) {
    List<Operand> operands = new ArrayList<>();
    Dispatch dispatch = receiver(tree, method, operands);
    operands.addAll(arguments(tree.getArguments(), method, tree));
    Site site = source.nameSite(tree, tree.getMethodSelect());
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    Variable target = isVoid ? dev.handrail.checker.ir.Body.NOTHING : body.temporary(tree);
    emit(
        new Call(method, dispatch, operands, site),
        owner(tree, method),
        target,
        thrown(tree, method));
    return isVoid ? new Operand.Opaque() : target;
  }

  // Evaluates the receiver into the operands.
  private Dispatch receiver(
      MethodInvocationTree tree, ExecutableElement method, List<Operand> operands) {
    ExpressionTree select = tree.getMethodSelect();
    boolean isStatic = ExpressionLowering.isStatic(method);
    if (!(select instanceof MemberSelectTree member)) {
      if (isStatic) {
        return Dispatch.STATIC;
      }
      TypeElement owner = (TypeElement) method.getEnclosingElement();
      operands.add(body.instanceWith(owner, source.site(tree)));
      return dispatch(method);
    }
    ExpressionTree object = member.getExpression();
    if (isSuper(object)) {
      if (!isStatic) {
        operands.add(superInstance(object));
      }
      return isStatic ? Dispatch.STATIC : Dispatch.EXACT;
    }
    if (isStatic) {
      if (!body.expressions.isType(object)) {
        body.expressions.value(object);
      }
      return Dispatch.STATIC;
    }
    Operand receiver = body.expressions.value(object);
    operands.add(body.expressions.kept(receiver, tree.getArguments(), object));
    return dispatch(method);
  }

  static Dispatch dispatch(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PRIVATE) ? Dispatch.EXACT : Dispatch.VIRTUAL;
  }

  private Operand superInstance(ExpressionTree object) {
    return object instanceof MemberSelectTree select
        ? body.expressions
            .type(select.getExpression())
            .filter(type -> !type.getKind().isInterface())
            .map(type -> body.instanceOf(type, source.site(select)))
            .orElseGet(body::self)
        : body.self();
  }

  // Methods of arrays belong to no class that has a name.
  private MethodKey owner(MethodInvocationTree tree, ExecutableElement method) {
    MethodKey key = body.names.key(method);
    return tree.getMethodSelect() instanceof MemberSelectTree member
            && source
                .type(member.getExpression())
                .filter(t -> t.getKind() == TypeKind.ARRAY)
                .isPresent()
        ? new MethodKey("java.lang.Object", key.name(), key.parameters())
        : key;
  }

  private List<? extends TypeMirror> thrown(MethodInvocationTree tree, ExecutableElement method) {
    List<? extends TypeMirror> declared = method.getThrownTypes();
    if (declared.stream().noneMatch(type -> type.getKind() == TypeKind.TYPEVAR)) {
      return declared;
    }
    return source
        .type(tree.getMethodSelect())
        .filter(ExecutableType.class::isInstance)
        .<List<? extends TypeMirror>>map(type -> ((ExecutableType) type).getThrownTypes())
        .orElse(declared);
  }

  /** Emits the call; behind it the current node is where it returned. */
  void emit(Call call, MethodKey key, Variable target, List<? extends TypeMirror> declared) {
    ExecutableElement method = call.method();
    if (body.context.isTouching(method)) {
      body.touch();
    }
    List<String> types = callees.thrownTypes(declared);
    boolean runsSources = callees.mayRunSources(method, call.dispatch() == Dispatch.VIRTUAL);
    Instruction.Invoke invoke =
        new Instruction.Invoke(target, key, call.dispatch(), call.operands(), types, call.site());
    if (types.isEmpty() && !runsSources) {
      graph.emit(invoke);
      return;
    }
    List<String> possible = new ArrayList<>(types);
    if (runsSources && !possible.contains(Callees.RUNTIME_EXCEPTION)) {
      possible.add(Callees.RUNTIME_EXCEPTION);
    }
    graph.throwing(invoke, possible);
  }

  /** Evaluates the arguments: one operand for each parameter. */
  List<Operand> arguments(
      List<? extends ExpressionTree> arguments, ExecutableElement method, Tree call) {
    List<Operand> values = body.expressions.values(arguments);
    if (!method.isVarArgs() || isPacked(arguments, method)) {
      return values;
    }
    return pack(values, method, source.site(call));
  }

  /** Puts the last values into an array. */
  List<Operand> pack(List<Operand> values, ExecutableElement method, Site site) {
    int fixed = method.getParameters().size() - 1;
    if (values.size() < fixed) {
      return values;
    }
    String type = body.names.of(method.getParameters().get(fixed).asType());
    Variable array = graph.temporary("", type);
    graph.emit(
        new Instruction.NewArray(array, List.copyOf(values.subList(fixed, values.size())), site));
    List<Operand> operands = new ArrayList<>(values.subList(0, fixed));
    operands.add(array);
    return operands;
  }

  private boolean isPacked(List<? extends ExpressionTree> arguments, ExecutableElement method) {
    int count = method.getParameters().size();
    if (arguments.size() != count) {
      return false;
    }
    TypeMirror parameter = method.getParameters().get(count - 1).asType();
    return source
        .type(arguments.get(count - 1))
        .filter(type -> isArrayFor(type, parameter))
        .isPresent();
  }

  /** Whether a value of the type is the array of variable arguments itself. */
  boolean isArrayFor(TypeMirror type, TypeMirror parameter) {
    if (type.getKind() == TypeKind.NULL) {
      return true;
    }
    return type.getKind() == TypeKind.ARRAY
        && body.names
            .types()
            .isAssignable(body.names.types().erasure(type), body.names.types().erasure(parameter));
  }

  private Operand unresolved(MethodInvocationTree tree) {
    List<Tree> parts = new ArrayList<>();
    String name = "";
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      name = select.getIdentifier().toString();
      if (!isSuper(select.getExpression()) && !body.expressions.isType(select.getExpression())) {
        parts.add(select.getExpression());
      }
    } else if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
      name = identifier.getName().toString();
    }
    Dispatch dispatch = parts.isEmpty() ? Dispatch.STATIC : Dispatch.VIRTUAL;
    parts.addAll(tree.getArguments());
    List<Operand> operands = body.expressions.values(parts);
    Variable target = body.temporary(tree);
    graph.emit(
        new Instruction.Invoke(
            target,
            new MethodKey("", name, "(?)"),
            dispatch,
            operands,
            List.of(),
            source.nameSite(tree, tree.getMethodSelect())));
    return target;
  }
}
