/**
 * Whole Maven builds of the samples under every host. Knows no host's inside, only its build log.
 */
package dev.handrail.samples.hosts;
