package dev.handrail.checker.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;

/** Which bodies are worth lowering. */
interface Selection {

  /** Whether there is anything of interest in the top-level class. */
  boolean containsPartOf(ClassTree top);

  /** Whether the method may touch a handle, or may be called by one that does. */
  boolean contains(MethodTree method, ClassTree owner);

  /** Whether the static initialiser of the class may. */
  boolean containsStatics(ClassTree owner);

  /** Whether some method of the name and number of parameters is called by what may. */
  boolean isCalled(Name name, int parameters);

  /** Whether a method of the compilation that is called so may touch a handle. */
  boolean isTouching(ExecutableElement method);

  /** Whether the call, by its name, may touch a handle. */
  boolean isTouching(Tree call);

  /** Whether the method is only worth its body if a call in it turns out to touch a handle. */
  boolean needsProof(MethodTree method);

  /** Everything. */
  Selection ALL =
      new Selection() {
        @Override
        public boolean containsPartOf(ClassTree top) {
          return true;
        }

        @Override
        public boolean contains(MethodTree method, ClassTree owner) {
          return true;
        }

        @Override
        public boolean containsStatics(ClassTree owner) {
          return true;
        }

        @Override
        public boolean isCalled(Name name, int parameters) {
          return true;
        }

        @Override
        public boolean isTouching(ExecutableElement method) {
          return true;
        }

        @Override
        public boolean isTouching(Tree call) {
          return true;
        }

        @Override
        public boolean needsProof(MethodTree method) {
          return false;
        }
      };
}
