/** Spec packs: what is declared of code that nobody can annotate. Knows neither javac nor rules. */
@NullMarked
package dev.handrail.checker.spec.pack;

import org.jspecify.annotations.NullMarked;
