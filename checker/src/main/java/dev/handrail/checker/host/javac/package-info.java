/** Handrail as a plugin of javac itself. */
@NullMarked
package dev.handrail.checker.host.javac;

import org.jspecify.annotations.NullMarked;
