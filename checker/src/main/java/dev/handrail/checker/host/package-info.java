/** What all hosts share: the course of one compilation, its options. Knows no single host. */
@NullMarked
package dev.handrail.checker.host;

import org.jspecify.annotations.NullMarked;
