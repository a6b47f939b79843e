/** What a handle's user can do wrong: one class a rule. Knows no control flow. */
package dev.handrail.checker.rule;
