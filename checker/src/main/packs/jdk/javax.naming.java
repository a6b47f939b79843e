// Spec pack jdk, package javax.naming: from the JDK 25 API documentation (module java.naming).
//
// Left out: contexts that lookup and createSubcontext give, the end of an enumeration (which frees it as close does).
package javax.naming;

import dev.handrail.annotations.*;

// Closing gives back what the context holds: as a rule nothing. Repeating it has no effect; any other call afterwards is not allowed.
@Handle(mustClose = false)
public interface Context {
    @Closes(idempotent = true) void close() throws NamingException;
}

// Frees itself at its end. Any call after close is undefined.
@Handle(mustClose = false)
public interface NamingEnumeration<T> extends java.util.Enumeration<T> {
    @Closes(idempotent = true) void close() throws NamingException;
}
