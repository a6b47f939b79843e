package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.handrail.checker.lower.NameIndex.Call;
import dev.handrail.checker.lower.NameIndex.Member;
import dev.handrail.checker.lower.NameIndex.Type;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;

/**
 * Keeps the cost of code without handles near nothing: from names alone it is told which members of
 * the compilation may touch a handle, and which may be called by those.
 */
final class InterestFilter implements Selection {

  /** Of what only moves values around, calls are followed so far. */
  private static final int CALL_DEPTH = 3;

  /** On the way from a described method to its callers' callers, so many calls may be guessed. */
  private static final int MOST_GUESSES = 4;

  /** A name that so many classes declare is not common. */
  private static final int FEW_OWNERS = 6;

  private static final Set<String> OURS =
      Set.of(
          ("Handle Kind Cell Opens Uses AnyTime Closes Clears Attaches Requires Becomes Arg Wraps"
                  + " SameAs Outcome LastError Owned Borrowed RunsIn NotIn OnlyIn Enters Leaves"
                  + " Awaits Completes Invalidates MustBeClosed MustCall InheritableMustCall Owning"
                  + " NotOwning MustCallAlias EnsuresCalledMethods CreatesMustCallFor WillClose"
                  + " WillNotClose WillCloseWhenClosed")
              .split(" "));

  private final NameIndex index;
  private final Seeds seeds;
  private final PackSeeds packSeeds;
  private final Set<Integer> touched = new HashSet<>();
  private final Set<Integer> called = new HashSet<>();
  private final Map<Integer, Set<Name>> owners = new HashMap<>();
  private final Set<Call> followed = new HashSet<>();
  private final Map<Integer, Set<Name>> touchedOwners = new HashMap<>();
  private NameHierarchy hierarchy = new NameHierarchy(List.of());

  /**
   * @param packs the packs at work
   * @param sourceClasses qualified names of the compilation's top-level classes
   * @param extended takes the simple names of the types that the units inherit from
   */
  InterestFilter(
      Names names,
      Predicate<ExecutableElement> specified,
      PackIndex packs,
      Set<String> sourceClasses,
      Set<String> extended) {
    this.index = new NameIndex(OURS::contains, extended, names.elements().getName("?"));
    this.index.closedBy(names.elements().getName("close"));
    this.seeds = new Seeds(names, index, specified, sourceClasses);
    this.packSeeds = new PackSeeds(names.elements(), index, packs);
  }

  /** Whether there is anything to look for at all. */
  static boolean isWorthwhile(Names names, PackIndex packs) {
    return !packs.types().isEmpty()
        || names.elements().getTypeElement("dev.handrail.annotations.Handle") != null;
  }

  /**
   * Scans the units of the module and works out anew what is selected; tells whether anything is.
   */
  boolean scan(Collection<CompilationUnitTree> units, Optional<ModuleElement> module) {
    for (CompilationUnitTree unit : units) {
      Set<Name> mentioned = index.add(unit);
      seeds.add(unit, mentioned, module);
      packSeeds.add(unit, mentioned);
    }
    touched.addAll(seeds.keys());
    touched.addAll(index.annotated());
    touched.addAll(packSeeds.keys());
    addHandleTypes();
    if (touched.isEmpty()) {
      return false;
    }
    hierarchy = new NameHierarchy(index.types());
    findOwners();
    Set<Integer> described = Set.copyOf(touched);
    spreadUp();
    spreadDown();
    includeSiblings(described);
    return true;
  }

  List<NameIndex.Suppressed> suppressed() {
    return index.suppressed();
  }

  // The methods of annotated classes and of what inherits from them.
  private void addHandleTypes() {
    Set<Name> handles = new HashSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Type type : index.types()) {
        boolean isHandle =
            type.annotated() || type.supertypes().stream().anyMatch(handles::contains);
        if (isHandle && handles.add(type.name())) {
          touched.addAll(type.keys());
          touched.add(index.creation(type.name()));
          changed = true;
        }
      }
    }
  }

  private record Caller(Member member, Optional<Name> on) {}

  private void spreadUp() {
    Map<Integer, List<Caller>> callers = new HashMap<>();
    for (Member member : index.members()) {
      for (Call call : member.calls()) {
        callers
            .computeIfAbsent(call.key(), each -> new ArrayList<>())
            .add(new Caller(member, call.on()));
      }
    }
    Deque<Touched> open = new ArrayDeque<>();
    for (int key : List.copyOf(touched)) {
      callersOf(key, callers).forEach(caller -> touch(new Touched(caller.member(), 0), open));
    }
    while (!open.isEmpty()) {
      Touched at = open.poll();
      for (int key : at.member().keys) {
        for (Caller caller : callersOf(key, callers)) {
          boolean sure = isSure(key, caller.on(), at.member().owner);
          int guesses = at.guesses() + (sure ? 0 : 1);
          boolean likely = guesses <= MOST_GUESSES && isRare(key);
          if (sure || likely && hierarchy.mayBe(caller.on(), at.member().owner)) {
            touch(new Touched(caller.member(), guesses), open);
          }
        }
      }
    }
  }

  /** A member that may touch a handle, if so many guesses about what is called are right. */
  private record Touched(Member member, int guesses) {}

  // Whether the text leaves no doubt of which class's method is called.
  private boolean isSure(int key, Optional<Name> on, Name owner) {
    return NameIndex.isCreation(key)
        || on.filter(owner::equals).isPresent()
        || owners.getOrDefault(key, Set.of()).size() == 1;
  }

  private boolean isRare(int key) {
    return owners.getOrDefault(key, Set.of()).size() <= FEW_OWNERS;
  }

  private void findOwners() {
    for (Member member : index.members()) {
      for (int key : member.keys) {
        owners.computeIfAbsent(key, each -> new HashSet<>()).add(member.owner);
        owners.computeIfAbsent(NameIndex.anyNumber(key), each -> new HashSet<>()).add(member.owner);
      }
    }
  }

  private static List<Caller> callersOf(int key, Map<Integer, List<Caller>> callers) {
    List<Caller> found = new ArrayList<>(callers.getOrDefault(key, List.of()));
    if (!NameIndex.isCreation(key)) {
      found.addAll(callers.getOrDefault(NameIndex.anyNumber(key), List.of()));
    }
    return found;
  }

  // What needs fewer guesses comes first, so that the first way found to a member is the best.
  private void touch(Touched touched, Deque<Touched> open) {
    Member member = touched.member();
    if (member.touching) {
      return;
    }
    member.touching = true;
    if (open.isEmpty() || open.peek().guesses() >= touched.guesses()) {
      open.addFirst(touched);
    } else {
      open.addLast(touched);
    }
    for (int key : member.keys) {
      this.touched.add(key);
      touchedOwners.computeIfAbsent(key, each -> new HashSet<>()).add(member.owner);
    }
  }

  private void spreadDown() {
    Map<Integer, List<Member>> declared = new HashMap<>();
    for (Member member : index.members()) {
      for (int key : member.keys) {
        declared.computeIfAbsent(key, each -> new ArrayList<>()).add(member);
        if (!NameIndex.isCreation(key)) {
          declared.computeIfAbsent(NameIndex.anyNumber(key), each -> new ArrayList<>()).add(member);
        }
      }
    }
    List<Member> wave = index.members().stream().filter(member -> member.touching).toList();
    for (int depth = 0; depth < CALL_DEPTH; depth++) {
      List<Member> next = new ArrayList<>();
      for (Member member : wave) {
        for (Call call : member.calls()) {
          if (followed.add(call)) {
            called.add(call.key());
            reach(call, declared.getOrDefault(call.key(), List.of()), next);
          }
        }
      }
      wave = next;
    }
  }

  // What hands a field out, or is called back, need not call anything that touches a handle.
  private void includeSiblings(Set<Integer> described) {
    Set<Name> owners = new HashSet<>();
    index.members().stream().filter(member -> member.touching).forEach(m -> owners.add(m.owner));
    for (Member member : index.members()) {
      member.reachable |=
          owners.contains(member.owner) || member.keys.stream().anyMatch(described::contains);
    }
  }

  private void reach(Call call, List<Member> callees, List<Member> next) {
    boolean rare = isRare(call.key());
    for (Member callee : callees) {
      boolean meant =
          isSure(call.key(), call.on(), callee.owner)
              || rare && hierarchy.mayBe(call.on(), callee.owner);
      if (meant && !callee.reachable) {
        callee.reachable = true;
        next.add(callee);
      }
    }
  }

  @Override
  public boolean containsPartOf(ClassTree top) {
    return index.inside(top).stream().anyMatch(Member::isSelected);
  }

  @Override
  public boolean contains(MethodTree method, ClassTree owner) {
    Optional<Member> own = index.member(method);
    boolean isSelected = own.filter(Member::isSelected).isPresent();
    if (isSelected || !method.getName().contentEquals("<init>")) {
      return isSelected;
    }
    Optional<Member> initializer = index.initializer(owner);
    return initializer.filter(Member::isSelected).isPresent()
        || owner.getSimpleName().length() == 0
            && initializer.flatMap(each -> each.around).filter(Member::isSelected).isPresent();
  }

  @Override
  public boolean containsStatics(ClassTree owner) {
    return index.statics(owner).filter(Member::isSelected).isPresent();
  }

  @Override
  public boolean isCalled(Name name, int parameters) {
    return called.contains(index.call(name, parameters)) || called.contains(index.anyOf(name));
  }

  @Override
  public boolean isTouching(ExecutableElement method) {
    Name owner = method.getEnclosingElement().getSimpleName();
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return touched.contains(index.creation(owner));
    }
    int key = index.call(method.getSimpleName(), method.getParameters().size());
    return owner.length() == 0
        ? touched.contains(key)
        : touchedOwners.getOrDefault(key, Set.of()).stream()
            .anyMatch(other -> hierarchy.mayBe(Optional.of(owner), other));
  }

  @Override
  public boolean needsProof(MethodTree method) {
    return index.member(method).filter(member -> !member.reachable).isPresent();
  }

  @Override
  public boolean isTouching(Tree call) {
    return index.keyOf(call).filter(this::isTouched).isPresent();
  }

  private boolean isTouched(int key) {
    return touched.contains(key) || NameIndex.isAnyNumber(key) && isAnyTouched(key);
  }

  private boolean isAnyTouched(int anyNumber) {
    for (int count = 0; count <= 13; count++) {
      if (touched.contains(anyNumber & ~15 | count)) {
        return true;
      }
    }
    return false;
  }
}
