package dev.handrail.samples.flt;

/** Byte-range locks in the caller's memory. Source: nf-fltkernel-fltinitializefilelock. */
public class FILE_LOCK {
  public int LockCount;
}
