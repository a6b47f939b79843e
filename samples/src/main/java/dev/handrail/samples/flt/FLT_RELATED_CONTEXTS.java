package dev.handrail.samples.flt;

import com.sun.jna.Pointer;

/** The contexts of an operation. Source: ns-fltkernel-_flt_related_contexts. */
public class FLT_RELATED_CONTEXTS {
  public Pointer VolumeContext;
  public Pointer InstanceContext;
  public Pointer FileContext;
  public Pointer StreamContext;
  public Pointer StreamHandleContext;
}
