package dev.handrail.checker.ir;

import dev.handrail.checker.ir.Operand.Variable;
import java.util.List;

/**
 * One step of a body, in three-address form. Each yields at most one value, into its target. A
 * target that nobody reads is still named.
 */
public sealed interface Instruction {

  /** Where it stands in the sources. For a call: the method's name, or {@code new}. */
  Site site();

  /** What it writes. {@link Body#NOTHING} where it writes no variable. */
  Variable target();

  /** What it reads, in order. */
  List<Operand> operands();

  /** Asks the case that fits. */
  <R> R match(Cases<R> cases);

  /** What to do with each sort of instruction. */
  interface Cases<R> {
    R copy(Copy instruction);

    R compare(Compare instruction);

    R not(Not instruction);

    R typeTest(TypeTest instruction);

    R compute(Compute instruction);

    R shift(Shift instruction);

    R make(New instruction);

    R invoke(Invoke instruction);

    R loadField(LoadField instruction);

    R storeField(StoreField instruction);

    R loadStatic(LoadStatic instruction);

    R storeStatic(StoreStatic instruction);

    R newArray(NewArray instruction);

    R loadElement(LoadElement instruction);

    R storeElement(StoreElement instruction);

    R makeCode(MakeCode instruction);

    R iterateStart(IterateStart instruction);

    R iterateHasNext(IterateHasNext instruction);

    R iterateNext(IterateNext instruction);

    R raise(Throw instruction);
  }

  /** How a call finds the method that runs. */
  enum Dispatch {
    /** No receiver. */
    STATIC,
    /** By the receiver's class; the receiver is the first operand. */
    VIRTUAL,
    /** Exactly the named method (constructor, {@code super}, private); receiver first. */
    EXACT
  }

  /** The comparison operators of the language. */
  enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String symbol() {
      return symbol;
    }

    /** The operator that holds exactly where this one does not. */
    public Comparison negated() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
      };
    }

    /** The operator that holds with both sides exchanged. */
    public Comparison mirrored() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
        case GREATER -> LESS;
        case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      };
    }
  }

  /** {@code target = source}; casts too. */
  record Copy(Variable target, Operand source, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.copy(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /** {@code target = left OP right}, of numbers, references, or by {@code equals}. */
  record Compare(Variable target, Comparison comparison, Operand left, Operand right, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compare(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(left, right);
    }
  }

  /** {@code target = !source}. */
  record Not(Variable target, Operand source, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.not(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /** {@code target = source instanceof type}; true only if the source is not null. */
  record TypeTest(Variable target, Operand source, String type, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.typeTest(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /**
   * Anything computed of its operands that we do not follow: arithmetic, concatenation, unknown
   * syntax.
   */
  record Compute(Variable target, List<Operand> operands, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compute(this);
    }
  }

  /** {@code target = source + delta}, of numbers. */
  record Shift(Variable target, Operand source, long delta, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.shift(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /** A new object of a class, before its constructor runs (a call of its own follows). */
  record New(Variable target, String type, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.make(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * A call.
   *
   * @param operands the receiver first unless static, then one for each declared parameter
   *     (variable arguments are in an array)
   * @param throwsTypes binary names of the exceptions that it is known to throw by its declaration
   *     (checked ones; unchecked ones if the user asks for them)
   */
  record Invoke(
      Variable target,
      MethodKey method,
      Dispatch dispatch,
      List<Operand> operands,
      List<String> throwsTypes,
      Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.invoke(this);
    }

    /** The operands without the receiver. */
    public List<Operand> arguments() {
      return dispatch == Dispatch.STATIC ? operands : operands.subList(1, operands.size());
    }
  }

  /** {@code target = object.field}. */
  record LoadField(Variable target, Operand object, FieldKey field, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loadField(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(object);
    }
  }

  /** {@code object.field = source}. */
  record StoreField(Operand object, FieldKey field, Operand source, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.storeField(this);
    }

    @Override
    public Variable target() {
      return Body.NOTHING;
    }

    @Override
    public List<Operand> operands() {
      return List.of(object, source);
    }
  }

  /** {@code target = Type.field}. */
  record LoadStatic(Variable target, FieldKey field, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loadStatic(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /** {@code Type.field = source}. */
  record StoreStatic(FieldKey field, Operand source, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.storeStatic(this);
    }

    @Override
    public Variable target() {
      return Body.NOTHING;
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /** A new array; its initial elements where they are listed, else it is filled with defaults. */
  record NewArray(Variable target, List<Operand> operands, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.newArray(this);
    }
  }

  /** {@code target = array[index]}. */
  record LoadElement(Variable target, Operand array, Operand index, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loadElement(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(array, index);
    }
  }

  /** {@code array[index] = source}. */
  record StoreElement(Operand array, Operand index, Operand source, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.storeElement(this);
    }

    @Override
    public Variable target() {
      return Body.NOTHING;
    }

    @Override
    public List<Operand> operands() {
      return List.of(array, index, source);
    }
  }

  /**
   * A lambda or a method reference becomes an object.
   *
   * @param body the body to run: its parameters are the captured values, then those of the
   *     interface's method
   * @param operands the captured values
   * @param type binary name of the functional interface
   */
  record MakeCode(Variable target, MethodKey body, List<Operand> operands, String type, Site site)
      implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.makeCode(this);
    }
  }

  /** Begins an enhanced for loop over an iterable or array: {@code target} is its iterator. */
  record IterateStart(Variable target, Operand iterable, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.iterateStart(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(iterable);
    }
  }

  /** {@code target}: whether the iterator has another element. */
  record IterateHasNext(Variable target, Operand iterator, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.iterateHasNext(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(iterator);
    }
  }

  /** {@code target}: the iterator's next element. */
  record IterateNext(Variable target, Operand iterator, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.iterateNext(this);
    }

    @Override
    public List<Operand> operands() {
      return List.of(iterator);
    }
  }

  /**
   * {@code throw source}: the last instruction of its block.
   *
   * @param type binary name of the exception's static type
   */
  record Throw(Operand source, String type, Site site) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.raise(this);
    }

    @Override
    public Variable target() {
      return Body.NOTHING;
    }

    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }
}
