// Spec pack of java.base, package javax.crypto; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: SecretKey (destroy: see javax.security.auth.Destroyable), Cipher and Mac (nothing to close).
package javax.crypto;

import dev.handrail.annotations.*;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

@Handle
public class CipherInputStream extends FilterInputStream {
  public CipherInputStream(@Wraps InputStream is, Cipher c) {}
  protected CipherInputStream(@Wraps InputStream is) {}
}

@Handle
public class CipherOutputStream extends FilterOutputStream {
  public CipherOutputStream(@Wraps OutputStream os, Cipher c) {}
  protected CipherOutputStream(@Wraps OutputStream os) {}
}
