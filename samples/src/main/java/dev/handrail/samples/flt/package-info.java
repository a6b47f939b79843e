/** Minifilters, {@code fltkernel.h}: an annotated model of the kernel-mode API. */
package dev.handrail.samples.flt;
