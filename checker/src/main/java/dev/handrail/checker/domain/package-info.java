/** The abstract state of a method: values, objects, handles, and how they are joined. */
package dev.handrail.checker.domain;
