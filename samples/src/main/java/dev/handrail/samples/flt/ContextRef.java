package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A reference to a context, as an object. */
@Handle
public final class ContextRef implements AutoCloseable {

  private final FltKernel flt;
  private final @Owned @Kind(FltKernel.FltContext.class) Pointer context;

  @Opens
  private ContextRef(FltKernel flt, @Owned @Kind(FltKernel.FltContext.class) Pointer context) {
    this.flt = flt;
    this.context = context;
  }

  /** Allocates a stream context with one reference. */
  @Opens
  public static ContextRef allocate(
      FltKernel flt, @Kind(FltKernel.Filter.class) Pointer filter, int size) {
    PointerByReference cell = new PointerByReference();
    int st =
        flt.FltAllocateContext(
            filter, FltKernel.FLT_STREAM_CONTEXT, size, FltKernel.PagedPool, cell);
    if (st < 0) {
      throw new IllegalStateException("FltAllocateContext answered " + st);
    }
    return new ContextRef(flt, cell.getValue());
  }

  /** Links the context to the stream of an operation; false if there is one already. */
  public boolean link(FLT_RELATED_OBJECTS objects) {
    int keep = FltKernel.FLT_SET_CONTEXT_KEEP_IF_EXISTS;
    return flt.FltSetStreamContext(objects.Instance, objects.FileObject, keep, context, null) >= 0;
  }

  /** Gives the reference back. */
  @Override
  @Closes
  public void close() {
    flt.FltReleaseContext(context);
  }
}
