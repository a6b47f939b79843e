/** What the plain plugin costs javac, measured on real libraries as ratios in one run. */
@NullMarked
package dev.handrail.benchmarks;

import org.jspecify.annotations.NullMarked;
