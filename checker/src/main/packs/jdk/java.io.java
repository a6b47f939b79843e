// Spec pack of java.base, package java.io; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: Console.reader()/writer() (closing them does not close the console: no obligation, nothing to say), InputStream.nullInputStream() and
// its like (in-memory), BufferedReader.lines() (closing the stream does not close the reader), Reader.of/Writer.of (in-memory), Closeable itself.
// close() that is @AnyTime means: closing has no effect, the object is never closed, neither by itself nor with a wrapper around it.
package java.io;

import dev.handrail.annotations.*;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.Enumeration;
import java.util.Locale;

@Handle
public abstract class InputStream implements Closeable {
  @AnyTime public boolean markSupported();
}

@Handle
public abstract class OutputStream implements Closeable, Flushable {
  // OutputStream.flush: does nothing by contract, and on a closed file or buffered stream there is nothing left to flush.
  @AnyTime public void flush() throws IOException;
}

@Handle
public abstract class Reader implements Readable, Closeable {
  @AnyTime public boolean markSupported();
}

@Handle
public abstract class Writer implements Appendable, Closeable, Flushable {
  @SameAs("this") public Writer append(CharSequence csq) throws IOException;
  @SameAs("this") public Writer append(CharSequence csq, int start, int end) throws IOException;
  @SameAs("this") public Writer append(char c) throws IOException;
}

public final class FileDescriptor {
  // Streams on a descriptor that somebody else has opened (FileDescriptor.out, RandomAccessFile.getFD()): it is closed there.
  @Handle(mustClose = false) interface StreamOnDescriptor {}
}

@Handle
public class FileInputStream extends InputStream {
  @Opens(FileDescriptor.StreamOnDescriptor.class) public FileInputStream(FileDescriptor fdObj) {}
  // FileInputStream.close: closes the channel too; closing the channel closes the stream.
  @AnyTime @SameAs("this") public FileChannel getChannel();
  @AnyTime public FileDescriptor getFD() throws IOException;
}

@Handle
public class FileOutputStream extends OutputStream {
  @Opens(FileDescriptor.StreamOnDescriptor.class) public FileOutputStream(FileDescriptor fdObj) {}
  @AnyTime @SameAs("this") public FileChannel getChannel();
  @AnyTime public FileDescriptor getFD() throws IOException;
}

@Handle
public class RandomAccessFile implements DataOutput, DataInput, Closeable {
  @AnyTime @SameAs("this") public FileChannel getChannel();
  @AnyTime public FileDescriptor getFD() throws IOException;
}

@Handle
public class FileReader extends InputStreamReader {
  @Opens(FileDescriptor.StreamOnDescriptor.class) public FileReader(FileDescriptor fd) {}
}

@Handle
public class FileWriter extends OutputStreamWriter {
  @Opens(FileDescriptor.StreamOnDescriptor.class) public FileWriter(FileDescriptor fd) {}
}

@Handle
public class FilterInputStream extends InputStream {
  protected FilterInputStream(@Wraps InputStream in) {}
}

@Handle
public class FilterOutputStream extends OutputStream {
  public FilterOutputStream(@Wraps OutputStream out) {}
}

@Handle
public abstract class FilterReader extends Reader {
  protected FilterReader(@Wraps Reader in) {}
}

@Handle
public abstract class FilterWriter extends Writer {
  protected FilterWriter(@Wraps Writer out) {}
}

@Handle
public class BufferedInputStream extends FilterInputStream {
  public BufferedInputStream(@Wraps InputStream in) {}
  public BufferedInputStream(@Wraps InputStream in, int size) {}
}

@Handle
public class BufferedOutputStream extends FilterOutputStream {
  public BufferedOutputStream(@Wraps OutputStream out) {}
  public BufferedOutputStream(@Wraps OutputStream out, int size) {}
}

@Handle
public class BufferedReader extends Reader {
  public BufferedReader(@Wraps Reader in, int sz) {}
  public BufferedReader(@Wraps Reader in) {}
}

@Handle
public class BufferedWriter extends Writer {
  public BufferedWriter(@Wraps Writer out) {}
  public BufferedWriter(@Wraps Writer out, int sz) {}
}

@Handle
public class DataInputStream extends FilterInputStream implements DataInput {
  public DataInputStream(@Wraps InputStream in) {}
}

@Handle
public class DataOutputStream extends FilterOutputStream implements DataOutput {
  public DataOutputStream(@Wraps OutputStream out) {}
  @AnyTime public int size();
}

@Handle
public class InputStreamReader extends Reader {
  public InputStreamReader(@Wraps InputStream in) {}
  public InputStreamReader(@Wraps InputStream in, String charsetName) throws UnsupportedEncodingException {}
  public InputStreamReader(@Wraps InputStream in, Charset cs) {}
  public InputStreamReader(@Wraps InputStream in, CharsetDecoder dec) {}
  // InputStreamReader.getEncoding: answers null once closed.
  @AnyTime public String getEncoding();
}

@Handle
public class OutputStreamWriter extends Writer {
  public OutputStreamWriter(@Wraps OutputStream out, String charsetName) throws UnsupportedEncodingException {}
  public OutputStreamWriter(@Wraps OutputStream out) {}
  public OutputStreamWriter(@Wraps OutputStream out, Charset cs) {}
  public OutputStreamWriter(@Wraps OutputStream out, CharsetEncoder enc) {}
  @SameAs("this") public Writer append(CharSequence csq, int start, int end) throws IOException;
  @SameAs("this") public Writer append(CharSequence csq) throws IOException;
  @AnyTime public String getEncoding();
}

@Handle
public class LineNumberReader extends BufferedReader {
  public LineNumberReader(@Wraps Reader in) {}
  public LineNumberReader(@Wraps Reader in, int sz) {}
  @AnyTime public int getLineNumber();
  @AnyTime public void setLineNumber(int lineNumber);
}

@Handle
public class LineNumberInputStream extends FilterInputStream {
  public LineNumberInputStream(@Wraps InputStream in) {}
  @AnyTime public int getLineNumber();
  @AnyTime public void setLineNumber(int lineNumber);
}

@Handle
public class PushbackInputStream extends FilterInputStream {
  public PushbackInputStream(@Wraps InputStream in, int size) {}
  public PushbackInputStream(@Wraps InputStream in) {}
}

@Handle
public class PushbackReader extends FilterReader {
  public PushbackReader(@Wraps Reader in, int size) {}
  public PushbackReader(@Wraps Reader in) {}
}

@Handle
public class SequenceInputStream extends InputStream {
  public SequenceInputStream(@Wraps InputStream s1, @Wraps InputStream s2) {}
  // The streams that the enumeration holds are closed with the sequence.
  public SequenceInputStream(@Wraps Enumeration<? extends InputStream> e) {}
}

@Handle
public interface ObjectInput extends DataInput, AutoCloseable {
  // ObjectInput is AutoCloseable only; ObjectInputStream, its implementation, is Closeable.
  @Closes(idempotent = true) void close() throws IOException;
}

@Handle
public interface ObjectOutput extends DataOutput, AutoCloseable {
  @Closes(idempotent = true) void close() throws IOException;
  @AnyTime void flush() throws IOException;
}

@Handle
public class ObjectInputStream extends InputStream implements ObjectInput, ObjectStreamConstants {
  public ObjectInputStream(@Wraps InputStream in) throws IOException {}
  @AnyTime public ObjectInputFilter getObjectInputFilter();
  @Closes(idempotent = true) public void close() throws IOException;
}

@Handle
public class ObjectOutputStream extends OutputStream implements ObjectOutput, ObjectStreamConstants {
  public ObjectOutputStream(@Wraps OutputStream out) throws IOException {}
  @AnyTime public void flush() throws IOException;
  @Closes(idempotent = true) public void close() throws IOException;
}

@Handle
public class PrintStream extends FilterOutputStream implements Appendable, Closeable {
  public PrintStream(@Wraps OutputStream out) {}
  public PrintStream(@Wraps OutputStream out, boolean autoFlush) {}
  public PrintStream(@Wraps OutputStream out, boolean autoFlush, String encoding) throws UnsupportedEncodingException {}
  public PrintStream(@Wraps OutputStream out, boolean autoFlush, Charset charset) {}
  @SameAs("this") public PrintStream append(CharSequence csq);
  @SameAs("this") public PrintStream append(CharSequence csq, int start, int end);
  @SameAs("this") public PrintStream append(char c);
  @SameAs("this") public PrintStream printf(String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintStream printf(Locale l, String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintStream format(String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintStream format(Locale l, String format, @Borrowed @AnyTime Object... args);
  public void print(@Borrowed @AnyTime Object obj);
  public void println(@Borrowed @AnyTime Object x);
  // PrintStream.checkError: flushes if the stream is open, so it may be asked after close.
  @AnyTime public boolean checkError();
  @AnyTime public Charset charset(); // since 18
  @AnyTime public void flush();
}

@Handle
public class PrintWriter extends Writer {
  public PrintWriter(@Wraps Writer out) {}
  public PrintWriter(@Wraps Writer out, boolean autoFlush) {}
  public PrintWriter(@Wraps OutputStream out) {}
  public PrintWriter(@Wraps OutputStream out, boolean autoFlush) {}
  public PrintWriter(@Wraps OutputStream out, boolean autoFlush, Charset charset) {}
  @SameAs("this") public PrintWriter append(CharSequence csq);
  @SameAs("this") public PrintWriter append(CharSequence csq, int start, int end);
  @SameAs("this") public PrintWriter append(char c);
  @SameAs("this") public PrintWriter printf(String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintWriter printf(Locale l, String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintWriter format(String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public PrintWriter format(Locale l, String format, @Borrowed @AnyTime Object... args);
  public void print(@Borrowed @AnyTime Object obj);
  public void println(@Borrowed @AnyTime Object x);
  // PrintWriter.checkError: flushes if the stream is open. flush() of a closed one only sets the error flag.
  @AnyTime public boolean checkError();
  @AnyTime public void flush();
}

// Only looks at its arguments; a console itself is never closed.
public class Console implements Flushable {
  public Console printf(String format, @Borrowed @AnyTime Object... args);
  public Console printf(Locale locale, String format, @Borrowed @AnyTime Object... args); // since 23
  public Console format(String format, @Borrowed @AnyTime Object... args);
  public Console format(Locale locale, String format, @Borrowed @AnyTime Object... args); // since 23
  public String readLine(String format, @Borrowed @AnyTime Object... args);
  public String readLine(Locale locale, String format, @Borrowed @AnyTime Object... args); // since 23
  public char[] readPassword(String format, @Borrowed @AnyTime Object... args);
  public char[] readPassword(Locale locale, String format, @Borrowed @AnyTime Object... args); // since 23
}

// ByteArrayInputStream.close: no effect, all methods may be called afterwards.
@Handle(mustClose = false)
public class ByteArrayInputStream extends InputStream {
  @AnyTime public void close() throws IOException;
  @AnyTime public int read();
  @AnyTime public int read(byte[] b, int off, int len);
  @AnyTime public byte[] readAllBytes();
  @AnyTime public int readNBytes(byte[] b, int off, int len);
  @AnyTime public long transferTo(OutputStream out) throws IOException;
  @AnyTime public long skip(long n);
  @AnyTime public int available();
  @AnyTime public boolean markSupported();
  @AnyTime public void mark(int readAheadLimit);
  @AnyTime public void reset();
}

// ByteArrayOutputStream.close: no effect, all methods may be called afterwards.
@Handle(mustClose = false)
public class ByteArrayOutputStream extends OutputStream {
  @AnyTime public void close() throws IOException;
  @AnyTime public void write(int b);
  @AnyTime public void write(byte[] b, int off, int len);
  @AnyTime public void writeBytes(byte[] b);
  @AnyTime public void writeTo(OutputStream out) throws IOException;
  @AnyTime public void reset();
  @AnyTime public byte[] toByteArray();
  @AnyTime public int size();
  @AnyTime public String toString();
  @AnyTime public String toString(String charsetName) throws UnsupportedEncodingException;
  @AnyTime public String toString(Charset charset);
  @AnyTime public String toString(int hibyte);
}

// StringWriter.close: no effect, all methods may be called afterwards.
@Handle(mustClose = false)
public class StringWriter extends Writer {
  @AnyTime public void close() throws IOException;
  @AnyTime public void write(int c);
  @AnyTime public void write(char[] cbuf, int off, int len);
  @AnyTime public void write(String str);
  @AnyTime public void write(String str, int off, int len);
  @AnyTime @SameAs("this") public StringWriter append(CharSequence csq);
  @AnyTime @SameAs("this") public StringWriter append(CharSequence csq, int start, int end);
  @AnyTime @SameAs("this") public StringWriter append(char c);
  @AnyTime public void flush();
  @AnyTime public StringBuffer getBuffer();
}

// CharArrayWriter.close: does not release the buffer, which can still be read (its documentation allows it).
@Handle(mustClose = false)
public class CharArrayWriter extends Writer {
  @AnyTime public void close();
  @AnyTime public void write(int c);
  @AnyTime public void write(char[] c, int off, int len);
  @AnyTime public void write(String str, int off, int len);
  @AnyTime public void writeTo(Writer out) throws IOException;
  @AnyTime @SameAs("this") public CharArrayWriter append(CharSequence csq);
  @AnyTime @SameAs("this") public CharArrayWriter append(CharSequence csq, int start, int end);
  @AnyTime @SameAs("this") public CharArrayWriter append(char c);
  @AnyTime public void flush();
  @AnyTime public void reset();
  @AnyTime public char[] toCharArray();
  @AnyTime public int size();
}

@Handle(mustClose = false)
public class StringBufferInputStream extends InputStream {
  @AnyTime public int read();
  @AnyTime public int read(byte[] b, int off, int len);
  @AnyTime public long skip(long n);
  @AnyTime public int available();
  @AnyTime public void reset();
}

// StringReader.close: no resource behind it, but reading a closed one fails.
@Handle(mustClose = false)
public class StringReader extends Reader {}

@Handle(mustClose = false)
public class CharArrayReader extends Reader {}

// A pipe end is memory; but a writer that is not closed leaves the reader without an end of file.
@Handle(mustClose = false)
public class PipedInputStream extends InputStream {}

@Handle(mustClose = false)
public class PipedReader extends Reader {}

@Handle(mustClose = false)
public class PipedOutputStream extends OutputStream {}

@Handle(mustClose = false)
public class PipedWriter extends Writer {}
