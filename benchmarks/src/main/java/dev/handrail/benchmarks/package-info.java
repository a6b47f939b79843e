/**
 * What the checker finds in real libraries, and what it costs there. Knows the checker's sessions,
 * but of the command line only what it prints.
 */
@NullMarked
package dev.handrail.benchmarks;

import org.jspecify.annotations.NullMarked;
