package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import dev.handrail.annotations.Borrowed;
import dev.handrail.annotations.Kind;

/** The objects of an operation; lent to the callback. Source: ns-fltkernel-_flt_related_objects. */
public class FLT_RELATED_OBJECTS {
  @Borrowed
  @Kind(FltKernel.Filter.class)
  public Pointer Filter;

  @Borrowed
  @Kind(FltKernel.Volume.class)
  public Pointer Volume;

  @Borrowed
  @Kind(FltKernel.Instance.class)
  public Pointer Instance;

  @Borrowed
  @Kind(NtKernel.FileObject.class)
  public Pointer FileObject;
}
