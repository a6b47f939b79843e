// Spec pack of java.base, package java.util.jar; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: JarFile.stream()/versionedStream()/entries() (need no close), Manifest (reads and writes streams that stay the caller's).
package java.util.jar;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

@Handle
public class JarFile extends ZipFile {
  @Opens(value = ZipFile.EntryStream.class, on = "this") public InputStream getInputStream(ZipEntry ze) throws IOException;
  @AnyTime public Runtime.Version getVersion();
}

@Handle
public class JarInputStream extends ZipInputStream {
  public JarInputStream(@Wraps InputStream in) throws IOException {}
  public JarInputStream(@Wraps InputStream in, boolean verify) throws IOException {}
  // JarInputStream.getManifest: read by the constructor.
  @AnyTime public Manifest getManifest();
}

@Handle
public class JarOutputStream extends ZipOutputStream {
  public JarOutputStream(@Wraps OutputStream out, Manifest man) throws IOException {}
  public JarOutputStream(@Wraps OutputStream out) throws IOException {}
}
