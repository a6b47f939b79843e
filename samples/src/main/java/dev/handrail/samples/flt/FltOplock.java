package dev.handrail.samples.flt;

import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;

/**
 * An oplock variable; null, that is raw, until initialized. Source:
 * nf-fltkernel-fltinitializeoplock.
 */
@Handle(
    mustClose = false,
    states = {"raw", "initialized"})
public class FltOplock {
  /** A variable that is null. */
  @Opens
  public FltOplock() {}
}
