/**
 * Programs that use the binding: right ones and, named {@code ...Wrong}, ones with seeded mistakes.
 */
package dev.handrail.samples.traffic.programs;
