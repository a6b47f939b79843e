/** The front door: specifications and bodies in, findings out. Knows no compiler. */
package dev.handrail.checker.analysis;
