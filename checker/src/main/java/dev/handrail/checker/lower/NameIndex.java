package dev.handrail.checker.lower;

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
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
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
    private int[] calls = new int[8];
    private int size;
    boolean touching;
    boolean reachable;

    Member(Optional<Member> around, List<Integer> keys) {
      this.around = around;
      this.keys = keys;
    }

    private void call(int key) {
      if (size == calls.length) {
        calls = Arrays.copyOf(calls, size * 2);
      }
      calls[size++] = key;
    }

    int[] calls() {
      return Arrays.copyOf(calls, size);
    }

    boolean isSelected() {
      return touching || reachable;
    }
  }

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
  private final List<Member> all = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final Set<Integer> annotated = new HashSet<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private final Set<String> extended;

  /**
   * @param isOurs whether an annotation of that simple name says something of handles
   * @param extended takes the simple names of the types that classes of the units inherit from
   */
  NameIndex(Predicate<String> isOurs, Set<String> extended) {
    this.isOurs = isOurs;
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
      unit.getTypeDecls().forEach(type -> scan.scan(type, null));
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
    private boolean foundOurs;

    Scan(CompilationUnitTree unit) {
      this.unit = unit;
    }

    private void note(int key) {
      around.forEach(member -> member.call(key));
    }

    private Member begin(List<Integer> keys) {
      Member member = new Member(Optional.ofNullable(around.peek()), keys);
      all.add(member);
      return member;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      boolean isOurs = hasOurs(tree.getModifiers(), tree);
      List<Name> supertypes = supertypes(tree);
      supertypes.forEach(name -> extended.add(name.toString()));
      List<Integer> keys = new ArrayList<>();
      Member initializer = begin(List.of(creation(tree.getSimpleName())));
      Member initial = begin(List.of());
      initializers.put(tree, initializer);
      statics.put(tree, initial);
      supertypes.forEach(name -> initializer.call(creation(name)));
      scan(tree.getExtendsClause(), null);
      scan(tree.getImplementsClause(), null);
      boolean isInterface = tree.getKind() == Tree.Kind.INTERFACE;
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          keys.addAll(method(method, tree));
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
      types.add(new Type(tree.getSimpleName(), isOurs, supertypes, keys));
      return null;
    }

    private void inside(Member member, Tree tree) {
      around.push(member);
      scan(tree, null);
      around.pop();
    }

    private List<Integer> method(MethodTree tree, ClassTree owner) {
      boolean isConstructor = tree.getName().contentEquals("<init>");
      List<Integer> keys =
          isConstructor
              ? List.of(creation(owner.getSimpleName()))
              : keys(tree.getName(), tree.getParameters().size(), isVariable(tree));
      Member member = begin(keys);
      members.put(tree, member);
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
      scan(tree.getType(), null);
      return scan(tree.getInitializer(), null);
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
        note(call(member.getIdentifier(), tree.getArguments().size()));
        scan(member.getExpression(), null);
      } else if (select instanceof IdentifierTree name) {
        note(call(name.getName(), tree.getArguments().size()));
      }
      return scan(tree.getArguments(), null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      simpleName(tree.getIdentifier())
          .ifPresent(
              name -> {
                note(creation(name));
                if (tree.getClassBody() != null) {
                  extended.add(name.toString());
                }
              });
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE) {
        note(anyOf(tree.getName()));
      } else {
        simpleName(tree.getQualifierExpression()).ifPresent(name -> note(creation(name)));
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      if (!tree.getResources().isEmpty()) {
        closeKey.ifPresent(this::note);
      }
      return super.visitTry(tree, null);
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
    return type instanceof ParameterizedTypeTree generic
        ? simpleName(generic.getType())
        : Optional.empty();
  }
}
