/**
 * What users write on their code to tell Handrail how handles are opened, used and closed.
 *
 * <p>Five annotations do nine tenths of the work: {@link dev.handrail.annotations.Handle @Handle}
 * names a kind of handle, {@link dev.handrail.annotations.Opens @Opens}, {@link
 * dev.handrail.annotations.Uses @Uses} and {@link dev.handrail.annotations.Closes @Closes} say what
 * a call does to one, and {@link dev.handrail.annotations.Outcome @Outcome} says when the call has
 * succeeded. Everything else has a default that is right for most APIs.
 *
 * <p>The package depends on nothing and leaves nothing behind at run time: it is for the compiler,
 * its retention is {@code CLASS} and its class files run on Java 8. It may not know the checker.
 */
package dev.handrail.annotations;
