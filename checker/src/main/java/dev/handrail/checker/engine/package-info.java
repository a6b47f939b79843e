/** Abstract interpretation for any domain. Has never heard of handles. */
package dev.handrail.checker.engine;
