// Spec pack of java.base, package javax.security.auth; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: Subject and LoginContext (logout is no close: login may follow again, its getters answer after it).
package javax.security.auth;

import dev.handrail.annotations.*;

// Destroyable: a soft obligation, also of SecretKey and PrivateKey. By default destroy fails with an exception, and then nothing has happened.
@Handle(mustClose = false)
public interface Destroyable {
  @Closes(idempotent = true) void destroy() throws DestroyFailedException;
  @AnyTime boolean isDestroyed();
}
