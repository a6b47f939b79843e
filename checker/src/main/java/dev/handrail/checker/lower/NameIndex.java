package dev.handrail.checker.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;

/**
 * What the members of the parsed units call, by name and number of arguments: one scan of each
 * unit, before anything is attributed. Names are the compiler's own, which are quick to compare.
 */
final class NameIndex {

  /** Arities from here on are one. */
  private static final int MOST_ARGUMENTS = 13;

  private static final int ANY_NUMBER = 14;
  private static final int CONSTRUCTOR = 15;

  /** A method, or the initialisers of a class. */
  static final class Member {
    final Optional<Member> around;
    final List<Integer> keys;
    final Name owner;
    private Call[] calls = new Call[8];
    private int size;
    boolean touching;
    boolean reachable;

    Member(Optional<Member> around, List<Integer> keys, Name owner) {
      this.around = around;
      this.keys = keys;
      this.owner = owner;
    }

    private void call(Call call) {
      if (size == calls.length) {
        calls = Arrays.copyOf(calls, size * 2);
      }
      calls[size++] = call;
    }

    List<Call> calls() {
      return Arrays.asList(calls).subList(0, size);
    }

    boolean isSelected() {
      return touching || reachable;
    }
  }

  /**
   * A call.
   *
   * @param on the simple name of the type that it is called on, where the text tells
   */
  record Call(int key, Optional<Name> on) {}

  /** A class: whether an annotation of ours stands on it, and what it declares. */
  record Type(Name name, boolean annotated, List<Name> supertypes, List<Integer> keys) {}

  /** A place where warnings are suppressed. */
  record Suppressed(CompilationUnitTree unit, Tree tree, List<String> names) {}

  private final Predicate<String> isOurs;
  private final Map<Name, Integer> ids = new HashMap<>();
  private final Map<Name, Boolean> ours = new HashMap<>();
  private final Map<Tree, Member> members = new IdentityHashMap<>();
  private final Map<ClassTree, Member> initializers = new IdentityHashMap<>();
  private final Map<ClassTree, Member> statics = new IdentityHashMap<>();
  private final Map<Tree, List<Member>> inside = new IdentityHashMap<>();
  private final List<Member> all = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final Set<Integer> annotated = new HashSet<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private final Set<String> extended;
  private final Name unknown;

  /**
   * @param isOurs whether an annotation of that simple name says something of handles
   * @param extended takes the simple names of the types that classes of the units inherit from
   * @param unknown a name that no type has
   */
  NameIndex(Predicate<String> isOurs, Set<String> extended, Name unknown) {
    this.isOurs = isOurs;
    this.unknown = unknown;
    this.extended = extended;
  }

  List<Member> members() {
    return all;
  }

  List<Type> types() {
    return types;
  }

  /** The keys of the methods that carry an annotation. */
  Set<Integer> annotated() {
    return annotated;
  }

  List<Suppressed> suppressed() {
    return suppressed;
  }

  /** The members of a top-level class and of all classes inside it. */
  List<Member> inside(ClassTree top) {
    return inside.getOrDefault(top, List.of());
  }

  Optional<Member> member(MethodTree tree) {
    return Optional.ofNullable(members.get(tree));
  }

  Optional<Member> initializer(ClassTree tree) {
    return Optional.ofNullable(initializers.get(tree));
  }

  Optional<Member> statics(ClassTree tree) {
    return Optional.ofNullable(statics.get(tree));
  }

  // Keys: the name's number and the number of arguments in the last four bits.

  private int id(Name name) {
    return ids.computeIfAbsent(name, each -> ids.size() + 1) << 4;
  }

  int call(Name name, int arguments) {
    return id(name) | Math.min(arguments, MOST_ARGUMENTS);
  }

  int creation(Name type) {
    return id(type) | CONSTRUCTOR;
  }

  /** A method of that name, whatever its parameters. */
  int anyOf(Name name) {
    return id(name) | ANY_NUMBER;
  }

  static boolean isAnyNumber(int key) {
    return (key & 15) == ANY_NUMBER;
  }

  /** The key of the same name that stands for any number of arguments. */
  static int anyNumber(int key) {
    return key & ~15 | ANY_NUMBER;
  }

  static boolean isCreation(int key) {
    return (key & 15) == CONSTRUCTOR;
  }

  /** The key under which the tree calls something, if it does. */
  Optional<Integer> keyOf(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      int arguments = call.getArguments().size();
      return simpleName(call.getMethodSelect()).map(name -> call(name, arguments));
    }
    if (tree instanceof NewClassTree creation) {
      return simpleName(creation.getIdentifier()).map(this::creation);
    }
    if (tree instanceof MemberReferenceTree reference) {
      return reference.getMode() == MemberReferenceTree.ReferenceMode.INVOKE
          ? Optional.of(anyOf(reference.getName()))
          : simpleName(reference.getQualifierExpression()).map(this::creation);
    }
    return Optional.empty();
  }

  /** The keys by which a method is called. */
  List<Integer> keys(Name name, int parameters, boolean variable) {
    if (!variable) {
      return List.of(call(name, parameters));
    }
    List<Integer> keys = new ArrayList<>();
    for (int count = Math.max(0, parameters - 1); count <= MOST_ARGUMENTS; count++) {
      keys.add(call(name, count));
    }
    return keys;
  }

  /** Scans the unit; gives the names that it mentions. */
  Set<Name> add(CompilationUnitTree unit) {
    Scan scan = new Scan(unit);
    try {
      for (Tree type : unit.getTypeDecls()) {
        int first = all.size();
        scan.scan(type, null);
        inside.put(type, List.copyOf(all.subList(first, all.size())));
      }
    } catch (StackOverflowError deep) {
      // What is nested so deeply is not looked at.
      return scan.mentioned;
    }
    return scan.mentioned;
  }

  private boolean isOurs(Name annotation) {
    return ours.computeIfAbsent(annotation, name -> isOurs.test(name.toString()));
  }

  private final class Scan extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Set<Name> mentioned = new HashSet<>();
    private final Deque<Member> around = new ArrayDeque<>();
    private final Deque<TypeScope> scopes = new ArrayDeque<>();
    private Map<Name, Name> variables = new HashMap<>();
    private Optional<Name> anonymousOf = Optional.empty();
    private boolean foundOurs;

    Scan(CompilationUnitTree unit) {
      this.unit = unit;
    }

    private void note(int key, Optional<Name> on) {
      Call call = new Call(key, on);
      around.forEach(member -> member.call(call));
    }

    private Member begin(List<Integer> keys, Name owner) {
      Member member = new Member(Optional.ofNullable(around.peek()), keys, owner);
      all.add(member);
      return member;
    }

    // What the text tells of the type of an expression.
    private Optional<Name> typeOf(Tree tree) {
      if (tree instanceof ParenthesizedTree inner) {
        return typeOf(inner.getExpression());
      }
      if (tree instanceof NewClassTree creation) {
        return simpleName(creation.getIdentifier());
      }
      if (tree instanceof TypeCastTree cast) {
        return simpleName(cast.getType());
      }
      if (tree instanceof MemberSelectTree select) {
        boolean own =
            select.getExpression() instanceof IdentifierTree object
                && object.getName().contentEquals("this");
        return own ? field(select.getIdentifier()) : type(select.getIdentifier());
      }
      return tree instanceof IdentifierTree name ? typeOf(name.getName()) : Optional.empty();
    }

    private Optional<Name> typeOf(Name name) {
      Name declared = variables.get(name);
      if (declared != null) {
        return declared == unknown ? Optional.empty() : Optional.of(declared);
      }
      if (name.contentEquals("this")) {
        return scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.peek().name());
      }
      return field(name).or(() -> type(name));
    }

    private Optional<Name> field(Name name) {
      return scopes.stream()
          .flatMap(each -> Stream.ofNullable(each.fields().get(name)))
          .findFirst();
    }

    // A name in capitals may be a constant, whose type is not to be seen.
    private Optional<Name> type(Name name) {
      String text = name.toString();
      return text.length() > 1
              && Character.isUpperCase(text.charAt(0))
              && text.chars().anyMatch(Character::isLowerCase)
          ? Optional.of(name)
          : Optional.empty();
    }

    private Optional<Name> declaring(Name method) {
      return scopes.isEmpty() || !scopes.peek().methods().contains(method)
          ? Optional.empty()
          : Optional.of(scopes.peek().name());
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      boolean isOurs = hasOurs(tree.getModifiers(), tree);
      List<Name> supertypes = supertypes(tree);
      anonymousOf.filter(name -> !supertypes.contains(name)).ifPresent(supertypes::add);
      anonymousOf = Optional.empty();
      supertypes.forEach(name -> extended.add(name.toString()));
      List<Integer> keys = new ArrayList<>();
      boolean isAnonymous = tree.getSimpleName().length() == 0 && !supertypes.isEmpty();
      Name owner = isAnonymous ? supertypes.get(0) : tree.getSimpleName();
      Member initializer = begin(List.of(creation(tree.getSimpleName())), owner);
      Member initial = begin(List.of(), owner);
      initializers.put(tree, initializer);
      statics.put(tree, initial);
      supertypes.forEach(name -> initializer.call(new Call(creation(name), Optional.empty())));
      scopes.push(TypeScope.of(owner, tree));
      scan(tree.getExtendsClause(), null);
      scan(tree.getImplementsClause(), null);
      boolean isInterface = tree.getKind() == Tree.Kind.INTERFACE;
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          keys.addAll(method(method, tree, owner));
        } else if (member instanceof VariableTree field) {
          boolean isStatic =
              isInterface || field.getModifiers().getFlags().contains(Modifier.STATIC);
          inside(isStatic ? initial : initializer, field);
        } else if (member instanceof BlockTree block) {
          inside(block.isStatic() ? initial : initializer, block);
        } else {
          scan(member, null);
        }
      }
      scopes.pop();
      types.add(new Type(tree.getSimpleName(), isOurs, supertypes, keys));
      return null;
    }

    private void inside(Member member, Tree tree) {
      around.push(member);
      scan(tree, null);
      around.pop();
    }

    private List<Integer> method(MethodTree tree, ClassTree owner, Name ownerName) {
      boolean isConstructor = tree.getName().contentEquals("<init>");
      List<Integer> keys =
          isConstructor
              ? List.of(creation(owner.getSimpleName()))
              : keys(tree.getName(), tree.getParameters().size(), isVariable(tree));
      Member member = begin(keys, ownerName);
      members.put(tree, member);
      Map<Name, Name> outer = variables;
      variables = new HashMap<>(outer);
      foundOurs = hasOurs(tree.getModifiers(), tree);
      scan(tree.getReturnType(), null);
      scan(tree.getParameters(), null);
      if (foundOurs) {
        annotated.addAll(keys);
      }
      scan(tree.getThrows(), null);
      if (tree.getBody() != null) {
        inside(member, tree.getBody());
      }
      variables = outer;
      return keys;
    }

    private static boolean isVariable(MethodTree tree) {
      List<? extends VariableTree> parameters = tree.getParameters();
      // Whether the last parameter is variable is not to be seen; arrays are rare.
      return !parameters.isEmpty()
          && parameters.get(parameters.size() - 1).getType() != null
          && parameters.get(parameters.size() - 1).getType().getKind() == Tree.Kind.ARRAY_TYPE;
    }

    private List<Name> supertypes(ClassTree tree) {
      List<Name> names = new ArrayList<>();
      if (tree.getExtendsClause() != null) {
        simpleName(tree.getExtendsClause()).ifPresent(names::add);
      }
      tree.getImplementsClause().forEach(type -> simpleName(type).ifPresent(names::add));
      return names;
    }

    private boolean hasOurs(ModifiersTree modifiers, Tree tree) {
      boolean found = false;
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        Optional<Name> name = simpleName(annotation.getAnnotationType());
        found |= name.filter(NameIndex.this::isOurs).isPresent();
        if (name.filter(each -> each.contentEquals("SuppressWarnings")).isPresent()) {
          suppress(annotation, tree);
        }
      }
      return found;
    }

    private void suppress(AnnotationTree annotation, Tree tree) {
      List<String> names = new ArrayList<>();
      annotation.getArguments().forEach(argument -> strings(argument, names));
      names.removeIf(name -> !name.equals("handrail") && !name.startsWith("Handle"));
      if (!names.isEmpty()) {
        suppressed.add(new Suppressed(unit, tree, List.copyOf(names)));
      }
    }

    private static void strings(ExpressionTree tree, List<String> into) {
      if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        into.add(text);
      } else if (tree instanceof AssignmentTree assignment) {
        strings(assignment.getExpression(), into);
      } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
        array.getInitializers().forEach(each -> strings(each, into));
      }
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
      foundOurs |= simpleName(tree.getAnnotationType()).filter(NameIndex.this::isOurs).isPresent();
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      foundOurs |= hasOurs(tree.getModifiers(), tree);
      if (!around.isEmpty()
          || scopes.isEmpty()
          || !scopes.peek().fields().containsKey(tree.getName())) {
        declare(tree);
      }
      scan(tree.getType(), null);
      return scan(tree.getInitializer(), null);
    }

    private void declare(VariableTree tree) {
      Optional<Name> type = tree.getType() == null ? Optional.empty() : simpleName(tree.getType());
      type = type.filter(name -> !name.contentEquals("var"));
      if (type.isPresent()) {
        variables.put(tree.getName(), type.get());
      } else {
        // Hides what is known of another variable of the name.
        variables.put(tree.getName(), unknown);
      }
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      mentioned.add(tree.getName());
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      ExpressionTree select = tree.getMethodSelect();
      if (select instanceof MemberSelectTree member) {
        note(
            call(member.getIdentifier(), tree.getArguments().size()),
            typeOf(member.getExpression()));
        scan(member.getExpression(), null);
      } else if (select instanceof IdentifierTree name) {
        note(call(name.getName(), tree.getArguments().size()), declaring(name.getName()));
      }
      return scan(tree.getArguments(), null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      simpleName(tree.getIdentifier())
          .ifPresent(
              name -> {
                note(creation(name), Optional.empty());
                if (tree.getClassBody() != null) {
                  extended.add(name.toString());
                }
              });
      scan(tree.getEnclosingExpression(), null);
      scan(tree.getIdentifier(), null);
      scan(tree.getArguments(), null);
      if (tree.getClassBody() != null) {
        anonymousOf = simpleName(tree.getIdentifier());
        scan(tree.getClassBody(), null);
      }
      return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE) {
        note(anyOf(tree.getName()), typeOf(tree.getQualifierExpression()));
      } else {
        simpleName(tree.getQualifierExpression())
            .ifPresent(name -> note(creation(name), Optional.empty()));
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      if (!tree.getResources().isEmpty()) {
        closeKey.ifPresent(key -> note(key, Optional.empty()));
      }
      return super.visitTry(tree, null);
    }
  }

  /** What one class declares, as far as the text of its methods speaks of it. */
  private record TypeScope(Name name, Map<Name, Name> fields, Set<Name> methods) {

    static TypeScope of(Name name, ClassTree tree) {
      Map<Name, Name> fields = new HashMap<>();
      Set<Name> methods = new HashSet<>();
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          methods.add(method.getName());
        } else if (member instanceof VariableTree field && field.getType() != null) {
          simpleName(field.getType()).ifPresent(type -> fields.put(field.getName(), type));
        }
      }
      return new TypeScope(name, fields, methods);
    }
  }

  private Optional<Integer> closeKey = Optional.empty();

  /** The name of the method that a try-with-resources calls. */
  void closedBy(Name close) {
    closeKey = Optional.of(call(close, 0));
  }

  private static Optional<Name> simpleName(Tree type) {
    if (type instanceof IdentifierTree identifier) {
      return Optional.of(identifier.getName());
    }
    if (type instanceof MemberSelectTree select) {
      return Optional.of(select.getIdentifier());
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return simpleName(annotated.getUnderlyingType());
    }
    return type instanceof ParameterizedTypeTree generic
        ? simpleName(generic.getType())
        : Optional.empty();
  }
}
