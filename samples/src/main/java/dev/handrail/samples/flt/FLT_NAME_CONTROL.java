package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import dev.handrail.annotations.Borrowed;
import dev.handrail.annotations.Kind;

/** A name that the filter manager grows. Source: ns-fltkernel-_flt_name_control. */
public class FLT_NAME_CONTROL {
  /** The name's memory; the filter manager replaces and frees it. */
  @Borrowed
  @Kind(NtKernel.ExPool.class)
  public Pointer Buffer;

  public int Length;
}
