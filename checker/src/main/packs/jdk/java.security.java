// Spec pack of java.base, package java.security; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: KeyStore.load/store and other readers (the stream stays the caller's), PrivateKey (destroy: see javax.security.auth.Destroyable).
package java.security;

import dev.handrail.annotations.*;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.spec.AlgorithmParameterSpec;
import javax.security.auth.DestroyFailedException;

@Handle
public class DigestInputStream extends FilterInputStream {
  public DigestInputStream(@Wraps InputStream stream, MessageDigest digest) {}
  @AnyTime public MessageDigest getMessageDigest();
  @AnyTime public void setMessageDigest(MessageDigest digest);
  @AnyTime public void on(boolean on);
}

@Handle
public class DigestOutputStream extends FilterOutputStream {
  public DigestOutputStream(@Wraps OutputStream stream, MessageDigest digest) {}
  @AnyTime public MessageDigest getMessageDigest();
  @AnyTime public void setMessageDigest(MessageDigest digest);
  @AnyTime public void on(boolean on);
}

public class KeyStore {
  // KeyStore.PasswordProtection: destroy clears the password, nobody must; getPassword fails afterwards.
  @Handle(mustClose = false)
  public static class PasswordProtection implements ProtectionParameter, javax.security.auth.Destroyable {
    @Closes(idempotent = true) public void destroy() throws DestroyFailedException;
    @AnyTime public boolean isDestroyed();
    @AnyTime public String getProtectionAlgorithm();
    @AnyTime public AlgorithmParameterSpec getProtectionParameters();
  }
}
