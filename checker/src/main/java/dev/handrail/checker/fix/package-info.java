/**
 * Edits that mend findings. Sees trees and types, and what a finding tells of its handle; knows no
 * API, no rule's logic, and nothing of the analysis.
 */
@NullMarked
package dev.handrail.checker.fix;

import org.jspecify.annotations.NullMarked;
