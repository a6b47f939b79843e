package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.flt.ContextRef;
import dev.handrail.samples.flt.FLT_RELATED_OBJECTS;
import dev.handrail.samples.flt.FltKernel;

/** A minifilter that remembers something about each stream. */
public final class ContextFilter {

  private static final int SIZE = 64;

  private final FltKernel flt;
  private final @Kind(FltKernel.Filter.class) Pointer filter;

  /** A filter that is registered. */
  public ContextFilter(FltKernel flt, @Kind(FltKernel.Filter.class) Pointer filter) {
    this.flt = flt;
    this.filter = filter;
  }

  /** Links a context to each stream that was created. */
  public FltKernel.PostCreateCallback postCreate() {
    return (data, objects, completion, flags) -> {
      attach(objects);
      return FltKernel.FLT_POSTOP_FINISHED_PROCESSING;
    };
  }

  /** Hands the stream's context from before an operation to after it. */
  public FltKernel.PreOperationCallback preWrite() {
    return (data, objects, completion) -> {
      PointerByReference cell = new PointerByReference();
      if (flt.FltGetStreamContext(objects.Instance, objects.FileObject, cell) < 0) {
        return FltKernel.FLT_PREOP_SUCCESS_NO_CALLBACK;
      }
      completion.setValue(cell.getValue());
      return FltKernel.FLT_PREOP_SUCCESS_WITH_CALLBACK;
    };
  }

  /** Releases what came from before the operation, which is allowed at any IRQL. */
  public FltKernel.PostOperationCallback postWrite() {
    return (data, objects, completion, flags) -> {
      flt.FltReleaseContext(completion);
      return FltKernel.FLT_POSTOP_FINISHED_PROCESSING;
    };
  }

  /** Whether the stream is known. */
  public boolean knows(FLT_RELATED_OBJECTS objects) {
    PointerByReference cell = new PointerByReference();
    if (flt.FltGetStreamContext(objects.Instance, objects.FileObject, cell) < 0) {
      return false;
    }
    flt.FltReleaseContext(cell.getValue());
    return true;
  }

  /** Forgets a stream. */
  public void forget(FLT_RELATED_OBJECTS objects) {
    PointerByReference old = new PointerByReference();
    int st = flt.FltDeleteStreamContext(objects.Instance, objects.FileObject, old);
    if (st >= 0 && old.getValue() != null) {
      flt.FltReleaseContext(old.getValue());
    }
  }

  private void attach(FLT_RELATED_OBJECTS objects) {
    try (ContextRef context = ContextRef.allocate(flt, filter, SIZE)) {
      if (!context.link(objects)) {
        System.err.println("the stream has a context already");
      }
    }
  }
}
