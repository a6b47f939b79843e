// Spec pack of java.base, package java.lang.foreign; from the API documentation in the sources of JDK 25 (not in JDK 17).
// Left out: MemorySegment, SegmentAllocator, Linker, SymbolLookup (segments are cells, described elsewhere; that they end with their arena and that
// a confined arena belongs to its thread has no word yet).
package java.lang.foreign;

import dev.handrail.annotations.*;
import java.lang.foreign.MemorySegment.Scope;

// Arena.close: a second call is an IllegalStateException, so it is not idempotent.
@Handle
public interface Arena extends SegmentAllocator, AutoCloseable { // since 22
  @Opens static Arena ofConfined(); // since 22
  @Opens static Arena ofShared(); // since 22
  // Arena.global, ofAuto: closing them is an UnsupportedOperationException.
  @Borrowed static Arena global(); // since 22
  @Borrowed static Arena ofAuto(); // since 22
  @AnyTime Scope scope(); // since 22
}
