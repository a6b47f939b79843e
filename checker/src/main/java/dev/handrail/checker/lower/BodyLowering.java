package dev.handrail.checker.lower;

import com.sun.source.tree.Tree;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** One body in the making: its variables, and the lowerings of its parts. */
final class BodyLowering {

  final ClassLowering context;
  final ClassScope scope;
  final Source source;
  final Names names;
  final BodyBuilder graph;
  final ExpressionLowering expressions;
  final ConditionLowering conditions;
  final CallLowering calls;
  final CreationLowering creations;
  final AssignmentLowering assignments;
  final StatementLowering statements;
  final TryLowering tries;
  final SwitchLowering switches;
  final PatternLowering patterns;
  final LambdaLowering lambdas;

  private final Optional<BodyLowering> around;
  private final Map<VariableElement, Variable> locals = new HashMap<>();
  private final Map<VariableElement, Variable> captured = new LinkedHashMap<>();
  private Optional<Variable> self = Optional.empty();
  private boolean touching;

  /** A method's body. */
  BodyLowering(ClassLowering context, ClassScope scope, String resultType) {
    this(context, scope, resultType, Optional.empty());
  }

  private BodyLowering(
      ClassLowering context, ClassScope scope, String resultType, Optional<BodyLowering> around) {
    this.context = context;
    this.scope = scope;
    this.source = context.source();
    this.names = context.names();
    this.around = around;
    this.graph = new BodyBuilder(names, resultType);
    this.expressions = new ExpressionLowering(this);
    this.conditions = new ConditionLowering(this);
    this.calls = new CallLowering(this);
    this.creations = new CreationLowering(this);
    this.assignments = new AssignmentLowering(this);
    this.statements = new StatementLowering(this);
    this.tries = new TryLowering(this);
    this.switches = new SwitchLowering(this);
    this.patterns = new PatternLowering(this);
    this.lambdas = new LambdaLowering(this);
  }

  /** The body of a lambda inside this one. */
  BodyLowering inner(String resultType) {
    return new BodyLowering(context, scope, resultType, Optional.of(this));
  }

  /** Whether a call was seen that may touch a handle. */
  boolean isTouching() {
    return touching;
  }

  void touch() {
    touching = true;
  }

  // Variables.

  Variable declareSelf() {
    Variable variable = graph.variable("this", Role.THIS, scope.name());
    self = Optional.of(variable);
    return variable;
  }

  /** Declares a parameter or local variable; again, if its code is copied. */
  Variable declare(VariableElement element, Role role) {
    String name = element.getSimpleName().toString();
    Variable known = locals.get(element);
    if (known != null) {
      return known;
    }
    Variable variable = graph.variable(name, role, names.of(element.asType()));
    locals.put(element, variable);
    return variable;
  }

  /** A variable for a declaration that was not resolved. */
  Variable declareUnknown(CharSequence name, Role role) {
    return graph.variable(name.toString(), role, "");
  }

  Variable temporary(Tree tree) {
    return graph.temporary(Texts.of(tree), source.typeName(tree));
  }

  /** {@code this}; captured if this is the body of a lambda. */
  Operand self() {
    if (self.isEmpty() && around.isPresent() && around.get().hasSelf()) {
      declareSelf();
    }
    return self.<Operand>map(variable -> variable).orElse(new Operand.Opaque());
  }

  private boolean hasSelf() {
    return self.isPresent() || around.isPresent() && around.get().hasSelf();
  }

  Optional<Variable> selfVariable() {
    return self;
  }

  /** The values that the body of a lambda takes from around it, in order. */
  Map<VariableElement, Variable> captured() {
    return captured;
  }

  /** The value of a local variable or parameter, also of one declared around. */
  Operand local(VariableElement element, Site site) {
    Variable known = locals.get(element);
    if (known != null) {
      return known;
    }
    if (around.isPresent() && around.get().owns(element)) {
      Variable parameter = declare(element, Role.PARAMETER);
      captured.put(element, parameter);
      return parameter;
    }
    if (scope.captures().contains(element)) {
      return load(self(), ClassScope.captureField(scope.name(), element), element, site);
    }
    return unknown(element.getSimpleName().toString(), site);
  }

  private boolean owns(VariableElement element) {
    return locals.containsKey(element) || around.isPresent() && around.get().owns(element);
  }

  /** The variable, if it is declared in this very body. */
  Optional<Variable> own(VariableElement element) {
    return captured.containsKey(element)
        ? Optional.empty()
        : Optional.ofNullable(locals.get(element));
  }

  private Operand load(Operand object, FieldKey key, VariableElement element, Site site) {
    Variable target =
        graph.temporary(element.getSimpleName().toString(), names.of(element.asType()));
    graph.emit(new Instruction.LoadField(target, object, key, site));
    return target;
  }

  Operand unknown(String name, Site site) {
    Variable target = graph.temporary(name, "");
    graph.emit(new Instruction.Compute(target, List.of(), site));
    return target;
  }

  // Instances of the classes around.

  /** The innermost instance, from {@code this} outwards, that has the members of the class. */
  Operand instanceWith(TypeElement type, Site site) {
    return instance(type, site, false);
  }

  /** {@code Outer.this}. */
  Operand instanceOf(TypeElement type, Site site) {
    return instance(type, site, true);
  }

  private Operand instance(TypeElement type, Site site, boolean exactly) {
    List<ClassScope> way = new ArrayList<>();
    for (Optional<ClassScope> at = Optional.of(scope); at.isPresent(); at = at.get().outer()) {
      ClassScope here = at.get();
      if (exactly ? here.element().equals(type) : names.isSubclass(here.element(), type)) {
        return follow(way, site);
      }
      if (!here.hasOuterInstance()) {
        break;
      }
      way.add(here);
    }
    return exactly ? new Operand.Opaque() : self();
  }

  private Operand follow(List<ClassScope> way, Site site) {
    Operand at = self();
    for (ClassScope step : way) {
      String type = step.outer().map(ClassScope::name).orElse("");
      Variable target = graph.temporary("this", type);
      graph.emit(new Instruction.LoadField(target, at, ClassScope.outerField(step.name()), site));
      at = target;
    }
    return at;
  }

  static boolean isField(VariableElement element) {
    return element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
