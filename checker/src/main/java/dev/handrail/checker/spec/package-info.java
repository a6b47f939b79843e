/** What APIs declare of their handles, as values. Knows no compiler and no analysis. */
package dev.handrail.checker.spec;
