/** Handrail as a checker of the Checker Framework. */
@NullMarked
package dev.handrail.checker.host.checkerframework;

import org.jspecify.annotations.NullMarked;
