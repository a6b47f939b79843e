package dev.handrail.checker.lower;

import dev.handrail.checker.ir.Block;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.ClassInfo;
import dev.handrail.checker.ir.FieldKey;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The bodies lowered so far, and how their methods override one another. */
final class ProgramModel implements Program {

  private final Names names;
  private final Set<String> sourceClasses;
  private final Map<List<Object>, Optional<MethodKey>> targets = new HashMap<>();
  private final Map<MethodKey, List<MethodKey>> targetsOf = new HashMap<>();
  private final Set<MethodKey> roots = new LinkedHashSet<>();
  private final Map<MethodKey, Body> bodies = new LinkedHashMap<>();
  private final Map<MethodKey, ExecutableElement> implemented = new HashMap<>();
  private final Map<String, ClassInfo> classes = new TreeMap<>();
  private final Map<MethodKey, List<MethodKey>> declarations = new HashMap<>();
  private final Map<MethodKey, SortedSet<MethodKey>> callbacks = new HashMap<>();
  private Optional<Map<MethodKey, Set<MethodKey>>> overriders = Optional.empty();
  private Optional<FieldCode> fieldCode = Optional.empty();

  /**
   * @param sourceClasses the outermost classes of the compilation, as far as it is known
   */
  ProgramModel(Names names, Set<String> sourceClasses) {
    this.names = names;
    this.sourceClasses = sourceClasses;
  }

  int size() {
    return bodies.size();
  }

  void add(Body body) {
    bodies.put(body.key(), body);
    overriders = Optional.empty();
    targetsOf.clear();
    fieldCode = Optional.empty();
  }

  void addLambda(Body body, Optional<ExecutableElement> method) {
    add(body);
    method.ifPresent(each -> implemented.put(body.key(), each));
    method.filter(each -> body.key().isReference()).ifPresent(each -> refers(body, each));
  }

  /**
   * Whether parameters are handed on as they come decides whether what is declared of them holds.
   */
  private void refers(Body reference, ExecutableElement function) {
    int count = function.getParameters().size();
    List<Variable> all = reference.parameters();
    List<Variable> parameters = all.subList(Math.max(0, all.size() - count), all.size());
    for (Block block : reference.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Invoke call && call.arguments().equals(parameters)) {
          callbacks
              .computeIfAbsent(call.method(), each -> new TreeSet<>())
              .add(names.key(function));
        }
      }
    }
  }

  @Override
  public Optional<Instruction.MakeCode> code(FieldKey field) {
    if (fieldCode.isEmpty()) {
      fieldCode = Optional.of(new FieldCode(bodies.values()));
    }
    // Of other fields an assignment may stand in a body that was not lowered.
    return isFinal(field) ? fieldCode.get().of(field) : Optional.empty();
  }

  private boolean isFinal(FieldKey field) {
    return classInfo(field.owner()).stream()
        .flatMap(info -> info.fields().stream())
        .anyMatch(info -> info.key().equals(field) && info.isFinal());
  }

  @Override
  public List<MethodKey> callbacks(MethodKey method) {
    return List.copyOf(callbacks.getOrDefault(method, new TreeSet<>()));
  }

  void addRoot(MethodKey key) {
    roots.add(key);
  }

  void add(ClassInfo info) {
    classes.put(info.name(), info);
  }

  List<Body> allBodies() {
    return List.copyOf(bodies.values());
  }

  @Override
  public List<MethodKey> bodies() {
    return List.copyOf(bodies.keySet());
  }

  @Override
  public List<MethodKey> roots() {
    return List.copyOf(roots);
  }

  @Override
  public Optional<Body> body(MethodKey method) {
    return Optional.ofNullable(bodies.get(method));
  }

  @Override
  public Optional<ClassInfo> classInfo(String binaryName) {
    return Optional.ofNullable(classes.get(binaryName));
  }

  @Override
  public List<ClassInfo> classes() {
    return List.copyOf(classes.values());
  }

  @Override
  public List<MethodKey> targets(MethodKey declared) {
    List<MethodKey> known = targetsOf.get(declared);
    if (known == null) {
      known = findTargets(declared);
      targetsOf.put(declared, known);
    }
    return known;
  }

  private List<MethodKey> findTargets(MethodKey declared) {
    if (!isOurs(declared.owner())) {
      return List.of();
    }
    if (overriders.isEmpty()) {
      overriders = Optional.of(findOverriders());
    }
    Set<MethodKey> found = new TreeSet<>(overriders.get().getOrDefault(declared, Set.of()));
    if (bodies.containsKey(declared)) {
      found.add(declared);
    }
    return List.copyOf(found);
  }

  private boolean isOurs(String type) {
    return names
        .type(type)
        .flatMap(Names::outermostClass)
        .filter(top -> sourceClasses.contains(top.getQualifiedName().toString()))
        .isPresent();
  }

  private Map<MethodKey, Set<MethodKey>> findOverriders() {
    Map<MethodKey, Set<MethodKey>> found = new HashMap<>();
    for (MethodKey key : bodies.keySet()) {
      if (!key.isConstructor() && !implemented.containsKey(key)) {
        for (MethodKey above : declarations(key)) {
          found.computeIfAbsent(above, each -> new TreeSet<>()).add(key);
        }
      }
    }
    return found;
  }

  @Override
  public List<MethodKey> declarations(MethodKey method) {
    List<MethodKey> known = declarations.get(method);
    if (known != null) {
      return known;
    }
    List<MethodKey> found = findDeclarations(method);
    declarations.put(method, found);
    return found;
  }

  private List<MethodKey> findDeclarations(MethodKey method) {
    ExecutableElement function = implemented.get(method);
    if (function != null) {
      List<MethodKey> all = new ArrayList<>();
      all.add(names.key(function));
      all.addAll(declarations(names.key(function)));
      return all;
    }
    return names.method(method).map(this::overridden).orElse(List.of());
  }

  private List<MethodKey> overridden(ExecutableElement method) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return List.of();
    }
    List<MethodKey> found = new ArrayList<>();
    for (String supertype : names.supertypes(names.of(owner))) {
      names
          .type(supertype)
          .flatMap(type -> overridden(method, type, owner))
          .ifPresent(above -> found.add(names.key(above)));
    }
    return List.copyOf(found);
  }

  private Optional<ExecutableElement> overridden(
      ExecutableElement method, TypeElement above, TypeElement in) {
    return Names.methodsOf(above).stream()
        .filter(other -> isAlike(method, other))
        .filter(other -> names.elements().overrides(method, other, in))
        .findFirst();
  }

  private static boolean isAlike(ExecutableElement method, ExecutableElement other) {
    return method.getSimpleName().equals(other.getSimpleName())
        && method.getParameters().size() == other.getParameters().size();
  }

  @Override
  public Optional<MethodKey> target(MethodKey declared, String receiverClass) {
    return targets.computeIfAbsent(
        List.of(declared, receiverClass), each -> findTarget(declared, receiverClass));
  }

  private Optional<MethodKey> findTarget(MethodKey declared, String receiverClass) {
    Optional<ExecutableElement> method = names.method(declared);
    Optional<TypeElement> receiver = names.type(receiverClass);
    if (method.isEmpty() || receiver.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeElement> at = receiver;
    while (at.isPresent()) {
      Optional<ExecutableElement> found = implementation(method.get(), at.get(), receiver.get());
      if (found.isPresent()) {
        return found.map(names::key);
      }
      at = Names.superclass(at.get());
    }
    return names.supertypes(receiverClass).stream()
        .flatMap(name -> names.type(name).stream())
        .filter(type -> type.getKind().isInterface())
        .flatMap(type -> implementation(method.get(), type, receiver.get()).stream())
        .map(names::key)
        .findFirst();
  }

  private Optional<ExecutableElement> implementation(
      ExecutableElement method, TypeElement type, TypeElement receiver) {
    return Names.methodsOf(type).stream()
        .filter(other -> isAlike(method, other))
        .filter(other -> !other.getModifiers().contains(Modifier.ABSTRACT))
        .filter(
            other -> other.equals(method) || names.elements().overrides(other, method, receiver))
        .findFirst();
  }

  @Override
  public boolean isSubtype(String type, String supertype) {
    return names.isSubtype(type, supertype);
  }
}
