// Spec pack jdk, package javax.security.sasl: from the JDK 25 API documentation (module java.security.sasl).
//
// The properties of a mechanism may be asked after dispose: nothing is said of them.
package javax.security.sasl;

import dev.handrail.annotations.*;

public interface SaslClient {
    @Handle(mustClose = false) interface Open {}

    @Uses(Open.class) byte[] evaluateChallenge(byte[] challenge) throws SaslException;
    @Uses(Open.class) byte[] unwrap(byte[] incoming, int offset, int len) throws SaslException;
    @Uses(Open.class) byte[] wrap(byte[] outgoing, int offset, int len) throws SaslException;
    // Invalidates the instance; may be repeated.
    @Closes(value = Open.class, idempotent = true) void dispose() throws SaslException;
}

public interface SaslServer {
    @Handle(mustClose = false) interface Open {}

    @Uses(Open.class) byte[] evaluateResponse(byte[] response) throws SaslException;
    @Uses(Open.class) byte[] unwrap(byte[] incoming, int offset, int len) throws SaslException;
    @Uses(Open.class) byte[] wrap(byte[] outgoing, int offset, int len) throws SaslException;
    @Closes(value = Open.class, idempotent = true) void dispose() throws SaslException;
}
