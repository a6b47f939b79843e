package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.flt.ContextRef;
import dev.handrail.samples.flt.FLT_RELATED_OBJECTS;
import dev.handrail.samples.flt.FltKernel;

/** A minifilter that remembers something about each stream; with mistakes. */
public final class ContextFilterWrong {

  private static final int SIZE = 64;

  private final FltKernel flt;
  private final @Kind(FltKernel.Filter.class) Pointer filter;

  /** A filter that is registered. */
  public ContextFilterWrong(FltKernel flt, @Kind(FltKernel.Filter.class) Pointer filter) {
    this.flt = flt;
    this.filter = filter;
  }

  /** Links a context to a file that is not open yet. */
  public FltKernel.PreCreateCallback preCreate(@Kind(FltKernel.FltContext.class) Pointer c) {
    return (data, o, completion) -> {
      flt.FltSetFileContext(o.Instance, o.FileObject, 1, c, null); // finding: HandleContext
      return FltKernel.FLT_PREOP_SUCCESS_WITH_CALLBACK;
    };
  }

  /** Asks for a context at an IRQL that forbids it. */
  public FltKernel.PostOperationCallback postWrite(PointerByReference cell) {
    return (data, objects, completion, flags) -> {
      flt.FltGetInstanceContext(objects.Instance, cell); // finding: HandleContext
      return FltKernel.FLT_POSTOP_FINISHED_PROCESSING;
    };
  }

  /** Believes that linking a context takes the reference over. */
  public boolean attach(FLT_RELATED_OBJECTS objects) {
    ContextRef context = ContextRef.allocate(flt, filter, SIZE); // finding: HandleLeak
    if (context.link(objects)) {
      return true;
    }
    context.close();
    return false;
  }

  /** Uses a context after the reference was given back. */
  public void forget(FLT_RELATED_OBJECTS objects) {
    PointerByReference cell = new PointerByReference();
    if (flt.FltGetStreamContext(objects.Instance, objects.FileObject, cell) < 0) {
      return;
    }
    flt.FltReleaseContext(cell.getValue());
    flt.FltDeleteContext(cell.getValue()); // finding: HandleUseAfterClose
  }

  /** Gives back a reference that was only lent. */
  public void detach(FLT_RELATED_OBJECTS objects) {
    flt.FltObjectDereference(objects.Instance); // finding: HandleBorrowedClose
  }

  /** Asks for a paged context of a volume. */
  public int allocate(PointerByReference cell) {
    int volume = FltKernel.FLT_VOLUME_CONTEXT;
    int paged = FltKernel.PagedPool;
    return flt.FltAllocateContext(filter, volume, SIZE, paged, cell); // finding: HandleArgument
  }
}
