/** Findings and how they are told: messages, severities, suppressions, pages. */
package dev.handrail.checker.report;
