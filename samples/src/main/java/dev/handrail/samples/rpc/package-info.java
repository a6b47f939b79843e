/** RPC interface groups, {@code rpcdce.h}: an annotated JNA binding and what callers need. */
package dev.handrail.samples.rpc;
