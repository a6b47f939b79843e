package dev.handrail.checker.analysis;

import dev.handrail.checker.domain.Disjunct;
import dev.handrail.checker.domain.HandleFact;
import dev.handrail.checker.domain.ObjectId;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.Instruction;
import dev.handrail.checker.ir.MethodKey;
import dev.handrail.checker.ir.Site;
import dev.handrail.checker.report.Closing;
import dev.handrail.checker.report.Closing.Closer;
import dev.handrail.checker.report.Closing.Opening;
import dev.handrail.checker.report.Closing.Opening.What;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.Operation;
import dev.handrail.checker.spec.Role;
import dev.handrail.checker.spec.SpecCatalog;
import dev.handrail.checker.spec.Subject;
import dev.handrail.checker.spec.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what is declared of closing a handle, for those who write fixes. */
final class Closings {

  private final Body body;
  private final SpecCatalog specs;

  Closings(Body body, SpecCatalog specs) {
    this.body = body;
    this.specs = specs;
  }

  /**
   * What is known of closing the handle.
   *
   * @param closed where it is closed on other ways
   */
  Closing of(ObjectId id, Disjunct state, List<Site> closed) {
    HandleFact fact = state.handle(id);
    Optional<MethodKey> opener = opener(fact.opened().site());
    Optional<Kind> kind = specs.kind(fact.kind());
    List<String> types =
        Stream.concat(Stream.of(fact.kind()), kind.stream().flatMap(k -> k.supertypes().stream()))
            .distinct()
            .toList();
    Stream<String> owners = Stream.concat(types.stream(), opener.map(MethodKey::owner).stream());
    List<Closer> closers =
        owners
            .distinct()
            .flatMap(owner -> specs.operations(owner).stream())
            .flatMap(operation -> closers(operation, fact.kind()))
            .distinct()
            .toList();
    boolean repeatable = kind.filter(Kind::closeable).isPresent();
    return new Closing(
        types, closers, closed, repeatable, opener.map(this::opening).orElse(Opening.UNKNOWN));
  }

  private Optional<MethodKey> opener(Site site) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Invoke.class::isInstance)
        .map(Instruction.Invoke.class::cast)
        .filter(call -> call.site().equals(site))
        .map(Instruction.Invoke::method)
        .findFirst();
  }

  private Stream<Closer> closers(Operation operation, String kind) {
    return operation
        .roles(Role.Closes.class)
        .filter(role -> role.when() == When.SUCCESS || role.when() instanceof When.Any)
        .filter(role -> specs.fits(kind, role.kinds()))
        .flatMap(role -> closer(operation.method(), role.subject()).stream());
  }

  private static Optional<Closer> closer(MethodKey method, Subject subject) {
    if (subject instanceof Subject.Receiver) {
      return Optional.of(new Closer(method, Closer.RECEIVER));
    }
    return subject instanceof Subject.Argument argument
        ? Optional.of(new Closer(method, argument.index()))
        : Optional.empty();
  }

  private Opening opening(MethodKey opener) {
    Optional<Operation> operation = specs.operation(opener);
    if (opener.isConstructor() || operation.isEmpty()) {
      return new Opening(What.RESULT, 0);
    }
    boolean certain = !operation.get().outcome().isTested();
    return operation
        .get()
        .roles(Role.Opens.class)
        .map(role -> opening(role, certain))
        .findFirst()
        .orElse(new Opening(What.RESULT, 0));
  }

  private static Opening opening(Role.Opens role, boolean certain) {
    boolean always = certain && role.when() == When.SUCCESS;
    if (role.subject() instanceof Subject.Result) {
      return new Opening(always && !role.nullable() ? What.RESULT : What.TESTED_RESULT, 0);
    }
    if (always && role.subject() instanceof Subject.Argument argument) {
      return new Opening(What.ARGUMENT, argument.index());
    }
    return always && role.subject() instanceof Subject.Receiver
        ? new Opening(What.RECEIVER, 0)
        : Opening.UNKNOWN;
  }
}
