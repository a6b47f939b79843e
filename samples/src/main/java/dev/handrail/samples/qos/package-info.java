/** Quality of service, {@code qos2.h}: an annotated JNA binding and what callers need around it. */
package dev.handrail.samples.qos;
