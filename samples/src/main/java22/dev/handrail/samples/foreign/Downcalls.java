package dev.handrail.samples.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Finds native functions and calls those that return an int. */
final class Downcalls {

  private final SymbolLookup library;

  /** Of one library, which stays loaded. */
  Downcalls(String name) {
    library = SymbolLookup.libraryLookup(name, Arena.global());
  }

  /** A function that returns an int. */
  MethodHandle returningInt(String function, MemoryLayout... parameters) {
    FunctionDescriptor descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters);
    return Linker.nativeLinker().downcallHandle(library.find(function).orElseThrow(), descriptor);
  }

  /** Calls it. */
  static int call(MethodHandle function, Object... arguments) {
    try {
      return (int) function.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
