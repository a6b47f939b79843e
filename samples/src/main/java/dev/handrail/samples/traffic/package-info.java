/** Traffic control, {@code traffic.h}: an annotated JNA binding and what callers need around it. */
package dev.handrail.samples.traffic;
