/**
 * Handrail as checks of Error Prone, one for each rule. The only package that sees javac's inside;
 * knows no analysis.
 */
@NullMarked
package dev.handrail.checker.host.errorprone;

import org.jspecify.annotations.NullMarked;
