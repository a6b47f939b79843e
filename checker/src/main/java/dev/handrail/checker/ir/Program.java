package dev.handrail.checker.ir;

import java.util.List;
import java.util.Optional;

/** The compilation as the analysis sees it. Every list has the same order in every run. */
public interface Program {

  /** The methods to analyse for their own sake: those that touch a handle. */
  List<MethodKey> roots();

  /** All methods that have a body. */
  List<MethodKey> bodies();

  /** The method's body, if its source is in the compilation and it may matter for a handle. */
  Optional<Body> body(MethodKey method);

  /** The class, if its source is in the compilation. */
  Optional<ClassInfo> classInfo(String binaryName);

  /** The classes whose source is in the compilation and that have a body in {@link #body}. */
  List<ClassInfo> classes();

  /**
   * The methods of the compilation that a virtual call of the method may run, itself included. None
   * for a method that is declared elsewhere: nobody knows all its implementations.
   */
  List<MethodKey> targets(MethodKey declared);

  /** The method that a virtual call runs if the receiver's class is exactly this one. */
  Optional<MethodKey> target(MethodKey declared, String receiverClass);

  /**
   * What the method stands for: the methods that it overrides or implements, nearest first; of a
   * lambda or method reference the method of its functional interface.
   */
  List<MethodKey> declarations(MethodKey method);

  /** The methods of functional interfaces that the method runs for, by references to it. */
  List<MethodKey> callbacks(MethodKey method);

  /**
   * The code that the field holds, if that is one lambda or method reference that captures nothing
   * but its object.
   */
  Optional<Instruction.MakeCode> code(FieldKey field);

  /** Whether the first type is the second one or one of its subtypes; false where unknown. */
  boolean isSubtype(String type, String supertype);
}
