package dev.handrail.checker.lower;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.Instruction.Comparison;
import dev.handrail.checker.ir.Instruction.Dispatch;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Operand;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Operand.Variable.Role;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.lower.Graph.Node;
import dev.handrail.checker.lower.Scope.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code try}: handlers, resources, {@code finally}. */
final class TryLowering {

  private static final String CLOSE = "close";
  private static final int MOST_COPIES = 12;
  private static final int DEEPEST_COPY = 2;
  private static final int LARGEST_BODY = 20_000;

  private final BodyLowering body;
  private final BodyBuilder graph;
  private int copying;

  TryLowering(BodyLowering body) {
    this.body = body;
    this.graph = body.graph;
  }

  void lower(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      caught(tree);
      return;
    }
    finishing(
        () -> caught(tree),
        body.source.site(tree.getFinallyBlock()),
        exceptional -> body.statements.block(tree.getFinallyBlock()));
  }

  /** What follows such a variable in its block. */
  void cleaningUp(Cleanup cleanup, Runnable inside) {
    VariableTree tree = cleanup.variable();
    Site site = body.source.site(tree);
    Resource resource =
        new Resource(
            body.patterns.variable(tree),
            body.source.type(tree),
            tree.getInitializer() instanceof NewClassTree,
            cleanup.closer(),
            site);
    finishing(inside, site, exceptional -> close(resource, false));
  }

  private void caught(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, 0);
      return;
    }
    List<Handler> handlers = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (CatchTree handler : tree.getCatches()) {
      Node node = new Node();
      nodes.add(node);
      caughtTypes(handler).forEach(type -> handlers.add(new Handler(type, node)));
    }
    Node end = new Node();
    graph.within(new Scope.Catching(graph.scope(), handlers), () -> resources(tree, 0));
    graph.jump(end);
    for (int i = 0; i < nodes.size(); i++) {
      graph.enter(nodes.get(i));
      handle(tree.getCatches().get(i));
      graph.jump(end);
    }
    graph.enter(end);
  }

  private List<String> caughtTypes(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    List<? extends Tree> alternatives =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    return alternatives.stream()
        .map(body.source::typeName)
        .map(name -> name.isEmpty() ? BodyBuilder.THROWABLE : name)
        .toList();
  }

  private void handle(CatchTree handler) {
    if (!graph.isReached()) {
      return;
    }
    Variable parameter = body.patterns.variable(handler.getParameter());
    graph.copy(parameter, graph.thrown(), body.source.site(handler.getParameter()));
    body.statements.block(handler.getBlock());
  }

  // Resources.

  private void resources(TryTree tree, int index) {
    if (index == tree.getResources().size()) {
      body.statements.block(tree.getBlock());
      return;
    }
    Tree tree1 = tree.getResources().get(index);
    Resource resource = tree1 instanceof VariableTree variable ? declared(variable) : given(tree1);
    finishing(() -> resources(tree, index + 1), resource.site(), new Close(resource));
  }

  private record Resource(
      Operand value, Optional<TypeMirror> type, boolean present, String closer, Site site) {}

  private Resource declared(VariableTree tree) {
    Operand value = body.expressions.value(tree.getInitializer());
    Variable variable = body.patterns.variable(tree);
    int from = tree.getType() == null ? -1 : body.source.start(tree.getType());
    Site site =
        body.source.declared(tree, from < 0 ? body.source.start(tree) : from, tree.getName(), "=");
    graph.copy(variable, value, site);
    return new Resource(
        variable,
        body.source.type(tree),
        tree.getInitializer() instanceof NewClassTree,
        CLOSE,
        site);
  }

  private Resource given(Tree tree) {
    Operand value = body.expressions.value(tree);
    return new Resource(value, body.source.type(tree), false, CLOSE, body.source.site(tree));
  }

  private void close(Resource resource, boolean exceptional) {
    Node done = new Node();
    if (!resource.present()) {
      Node open = new Node();
      Variable test = graph.temporary("", "boolean");
      graph.emit(
          new Instruction.Compare(
              test, Comparison.NOT_EQUAL, resource.value(), new Operand.Null(), resource.site()));
      graph.branch(test, open, done);
      graph.enter(open);
    }
    if (exceptional) {
      // What close() throws then is only added to the exception that is under way.
      Scope swallowing =
          new Scope.Catching(graph.scope(), List.of(new Handler(BodyBuilder.THROWABLE, done)));
      graph.within(swallowing, () -> callClose(resource));
    } else {
      callClose(resource);
    }
    graph.jump(done);
    graph.enter(done);
  }

  private void callClose(Resource resource) {
    Optional<ExecutableElement> close =
        resource.type().flatMap(type -> closeMethod(type, resource.closer()));
    if (close.isEmpty()) {
      graph.emit(
          new Instruction.Invoke(
              Body.NOTHING,
              new MethodKey("", resource.closer(), "(?)"),
              Dispatch.VIRTUAL,
              List.of(resource.value()),
              List.of(),
              resource.site()));
      return;
    }
    body.calls.emit(
        new CallLowering.Call(
            close.get(), Dispatch.VIRTUAL, List.of(resource.value()), resource.site()),
        body.names.key(close.get()),
        Body.NOTHING,
        thrown(close.get(), resource.type().get()));
  }

  private List<? extends TypeMirror> thrown(ExecutableElement close, TypeMirror type) {
    List<? extends TypeMirror> declared = close.getThrownTypes();
    boolean generic = declared.stream().anyMatch(each -> each.getKind() == TypeKind.TYPEVAR);
    return generic && type instanceof DeclaredType owner
        ? ((ExecutableType) body.names.types().asMemberOf(owner, close)).getThrownTypes()
        : declared;
  }

  private Optional<ExecutableElement> closeMethod(TypeMirror type, String name) {
    return body.names.type(body.names.of(type)).flatMap(each -> closeMethod(each, name));
  }

  private Optional<ExecutableElement> closeMethod(TypeElement type, String name) {
    for (ExecutableElement method : Names.methodsOf(type)) {
      if (method.getSimpleName().contentEquals(name) && method.getParameters().isEmpty()) {
        return Optional.of(method);
      }
    }
    return Names.parents(type).stream()
        .flatMap(parent -> closeMethod(parent, name).stream())
        .findFirst();
  }

  // What is done on every way out.

  private interface Work {
    void run(boolean exceptional);

    /** Whether it is not the same after an exception. */
    default boolean differs() {
      return false;
    }
  }

  /** The close of a resource. */
  private final class Close implements Work {
    private final Resource resource;

    Close(Resource resource) {
      this.resource = resource;
    }

    @Override
    public void run(boolean exceptional) {
      close(resource, exceptional);
    }

    @Override
    public boolean differs() {
      return true;
    }
  }

  private void finishing(Runnable inside, Site site, Work work) {
    Scope.Finishing scope = new Scope.Finishing(graph.scope());
    Copies copies = new Copies(scope.outer(), site, work);
    scope.passage(copies);
    graph.within(scope, inside);
    Node end = new Node();
    copies.pass(false, () -> graph.jump(end));
    for (Map.Entry<String, Node> pad : scope.pads().entrySet()) {
      graph.enter(pad.getValue());
      Variable saved = graph.temporary("exception", pad.getKey());
      graph.copy(saved, graph.thrown(), site);
      copies.pass(true, () -> graph.raise(saved, pad.getKey(), site));
    }
    copies.emitShared();
    graph.enter(end);
  }

  /**
   * The copies of one piece of work. Where there would be too many, the rest share one, which finds
   * its way on by a number.
   */
  private final class Copies implements Scope.Passage {
    private final Scope outer;
    private final Site site;
    private final Work work;
    private int copies;
    private final Shared normal = new Shared();
    private final Shared exceptional = new Shared();

    Copies(Scope outer, Site site, Work work) {
      this.outer = outer;
      this.site = site;
      this.work = work;
    }

    @Override
    public void pass(boolean byException, Runnable then) {
      if (!graph.isReached()) {
        return;
      }
      if (copies < MOST_COPIES && copying < DEEPEST_COPY && graph.size() < LARGEST_BODY) {
        copies++;
        run(byException);
        if (graph.isReached()) {
          graph.within(outer, then);
        }
        return;
      }
      // A finally block is the same for both; what it contains must not double with each level.
      (byException && work.differs() ? exceptional : normal).arrive(then);
    }

    private void run(boolean byException) {
      copying++;
      graph.within(outer, () -> work.run(byException));
      copying--;
    }

    void emitShared() {
      normal.emit(false);
      exceptional.emit(true);
    }

    private final class Shared {
      private final Node entry = new Node();
      private final List<Runnable> continuations = new ArrayList<>();
      private final Variable way = graph.variable("", Role.TEMPORARY, "int");

      void arrive(Runnable then) {
        graph.copy(way, new Operand.Number(continuations.size()), site);
        graph.jump(entry);
        continuations.add(then);
      }

      void emit(boolean byException) {
        graph.enter(entry);
        if (!graph.isReached()) {
          return;
        }
        run(byException);
        for (int i = 0; i < continuations.size() && graph.isReached(); i++) {
          Node next = new Node();
          if (i < continuations.size() - 1) {
            Node here = new Node();
            Variable test = graph.temporary("", "boolean");
            graph.emit(
                new Instruction.Compare(test, Comparison.EQUAL, way, new Operand.Number(i), site));
            graph.branch(test, here, next);
            graph.enter(here);
          }
          graph.within(outer, continuations.get(i));
          graph.enter(next);
        }
      }
    }
  }
}
