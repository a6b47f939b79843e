/** The command line. Reads sources and writes reports; knows nothing of handles. */
@NullMarked
package dev.handrail.cli;

import org.jspecify.annotations.NullMarked;
