/**
 * javac trees become bodies, and what a compilation holds becomes a program. Knows javac by its
 * public tree API only; knows no analysis and no rule.
 */
package dev.handrail.checker.lower;
