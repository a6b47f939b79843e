/** The main functions of the four families with java.lang.foreign: handles are raw segments. */
package dev.handrail.samples.foreign;
