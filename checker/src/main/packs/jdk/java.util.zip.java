// Spec pack of java.base, package java.util.zip; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: ZipFile.stream()/entries() (need no close), finish() of the output streams (ends the data, closes nothing), putNextEntry/closeEntry.
// An Inflater or Deflater given to a stream is only used by it: the stream's close ends none but its own default one.
package java.util.zip;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

@Handle
public class ZipFile implements ZipConstants, Closeable {
  // ZipFile.close: closes all streams that getInputStream has returned.
  @Handle(childOf = ZipFile.class, onParentClose = OnParentClose.CLOSED) interface EntryStream {}
  // ZipFile.getInputStream: null if there is no such entry.
  @Opens(value = ZipFile.EntryStream.class, on = "this") public InputStream getInputStream(ZipEntry entry) throws IOException;
  @AnyTime public String getName();
}

@Handle
public class Inflater implements AutoCloseable {
  // Inflater.end, close: no effect if already closed. close: AutoCloseable since 25 only.
  @Closes(idempotent = true) public void end();
  @Closes(idempotent = true) public void close(); // since 25
}

@Handle
public class Deflater implements AutoCloseable {
  @Closes(idempotent = true) public void end();
  @Closes(idempotent = true) public void close(); // since 25
}

@Handle
public class InflaterInputStream extends FilterInputStream {
  public InflaterInputStream(@Wraps InputStream in, Inflater inf, int size) {}
  public InflaterInputStream(@Wraps InputStream in, Inflater inf) {}
  public InflaterInputStream(@Wraps InputStream in) {}
}

@Handle
public class InflaterOutputStream extends FilterOutputStream {
  public InflaterOutputStream(@Wraps OutputStream out) {}
  public InflaterOutputStream(@Wraps OutputStream out, Inflater infl) {}
  public InflaterOutputStream(@Wraps OutputStream out, Inflater infl, int bufLen) {}
}

@Handle
public class DeflaterInputStream extends FilterInputStream {
  public DeflaterInputStream(@Wraps InputStream in) {}
  public DeflaterInputStream(@Wraps InputStream in, Deflater defl) {}
  public DeflaterInputStream(@Wraps InputStream in, Deflater defl, int bufLen) {}
}

@Handle
public class DeflaterOutputStream extends FilterOutputStream {
  public DeflaterOutputStream(@Wraps OutputStream out, Deflater def, int size, boolean syncFlush) {}
  public DeflaterOutputStream(@Wraps OutputStream out, Deflater def, int size) {}
  public DeflaterOutputStream(@Wraps OutputStream out, Deflater def, boolean syncFlush) {}
  public DeflaterOutputStream(@Wraps OutputStream out, Deflater def) {}
  public DeflaterOutputStream(@Wraps OutputStream out, boolean syncFlush) {}
  public DeflaterOutputStream(@Wraps OutputStream out) {}
}

@Handle
public class GZIPInputStream extends InflaterInputStream {
  public GZIPInputStream(@Wraps InputStream in, int size) throws IOException {}
  public GZIPInputStream(@Wraps InputStream in) throws IOException {}
}

@Handle
public class GZIPOutputStream extends DeflaterOutputStream {
  public GZIPOutputStream(@Wraps OutputStream out, int size) throws IOException {}
  public GZIPOutputStream(@Wraps OutputStream out, int size, boolean syncFlush) throws IOException {}
  public GZIPOutputStream(@Wraps OutputStream out) throws IOException {}
  public GZIPOutputStream(@Wraps OutputStream out, boolean syncFlush) throws IOException {}
}

@Handle
public class ZipInputStream extends InflaterInputStream implements ZipConstants {
  public ZipInputStream(@Wraps InputStream in) {}
  public ZipInputStream(@Wraps InputStream in, Charset charset) {}
}

@Handle
public class ZipOutputStream extends DeflaterOutputStream implements ZipConstants {
  public ZipOutputStream(@Wraps OutputStream out) {}
  public ZipOutputStream(@Wraps OutputStream out, Charset charset) {}
}

@Handle
public class CheckedInputStream extends FilterInputStream {
  public CheckedInputStream(@Wraps InputStream in, Checksum cksum) {}
  @AnyTime public Checksum getChecksum();
}

@Handle
public class CheckedOutputStream extends FilterOutputStream {
  public CheckedOutputStream(@Wraps OutputStream out, Checksum cksum) {}
  @AnyTime public Checksum getChecksum();
}
