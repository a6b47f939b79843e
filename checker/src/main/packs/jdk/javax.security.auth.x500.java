// Spec pack of java.base, package javax.security.auth.x500; from the API documentation in the sources of JDK 25 (JDK 17: same).
package javax.security.auth.x500;

import dev.handrail.annotations.*;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.security.auth.Destroyable;

@Handle(mustClose = false)
public final class X500PrivateCredential implements Destroyable {
  // X500PrivateCredential.destroy: clears the references; the getters answer null afterwards.
  @Closes(idempotent = true) public void destroy();
  @AnyTime public boolean isDestroyed();
  @AnyTime public X509Certificate getCertificate();
  @AnyTime public String getAlias();
  @AnyTime public PrivateKey getPrivateKey();
}
