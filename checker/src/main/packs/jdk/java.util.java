// Spec pack of java.base, package java.util; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: collections, maps, arrays, Optional (described elsewhere); TimerTask.cancel (everything may be called afterwards); Properties and resource
// bundles (they read streams that stay the caller's, loadFromXML excepted); Objects (described with the data structures).
package java.util;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@Handle
public final class Scanner implements Iterator<String>, Closeable {
  // Scanner(String): nothing behind it to release.
  @Handle(mustClose = false) interface ScannerOfText {}
  @Opens(Scanner.ScannerOfText.class) public Scanner(String source) {}
  // Scanner.close: closes its source if that is Closeable. A Readable that is no handle (CharBuffer) carries no obligation.
  public Scanner(@Wraps InputStream source) {}
  public Scanner(@Wraps InputStream source, String charsetName) {}
  public Scanner(@Wraps InputStream source, Charset charset) {}
  public Scanner(@Wraps Readable source) {}
  public Scanner(@Wraps ReadableByteChannel source) {}
  public Scanner(@Wraps ReadableByteChannel source, String charsetName) {}
  public Scanner(@Wraps ReadableByteChannel source, Charset charset) {}
  @SameAs("this") public Scanner useDelimiter(Pattern pattern);
  @SameAs("this") public Scanner useDelimiter(String pattern);
  @SameAs("this") public Scanner useLocale(Locale locale);
  @SameAs("this") public Scanner useRadix(int radix);
  @SameAs("this") public Scanner skip(Pattern pattern);
  @SameAs("this") public Scanner skip(String pattern);
  @SameAs("this") public Scanner reset();
  // Scanner.tokens, findAll: closing the stream closes the scanner.
  @SameAs("this") public Stream<String> tokens();
  @SameAs("this") public Stream<MatchResult> findAll(Pattern pattern);
  @SameAs("this") public Stream<MatchResult> findAll(String patString);
  @AnyTime public IOException ioException();
  @AnyTime public Pattern delimiter();
  @AnyTime public Locale locale();
  @AnyTime public int radix();
}

@Handle
public final class Formatter implements Closeable, Flushable {
  // A formatter that collects its text in memory.
  @Handle(mustClose = false) interface FormatterOfText {}
  @Opens(Formatter.FormatterOfText.class) public Formatter() {}
  @Opens(Formatter.FormatterOfText.class) public Formatter(Locale l) {}
  // Formatter.close: closes its destination if that is Closeable. An Appendable that is no handle (StringBuilder) carries no obligation.
  public Formatter(@Wraps Appendable a) {}
  public Formatter(@Wraps Appendable a, Locale l) {}
  public Formatter(@Wraps PrintStream ps) {}
  public Formatter(@Wraps OutputStream os) {}
  public Formatter(@Wraps OutputStream os, String csn) throws UnsupportedEncodingException {}
  public Formatter(@Wraps OutputStream os, String csn, Locale l) throws UnsupportedEncodingException {}
  public Formatter(@Wraps OutputStream os, Charset charset, Locale l) {}
  @SameAs("this") public Formatter format(String format, @Borrowed @AnyTime Object... args);
  @SameAs("this") public Formatter format(Locale l, String format, @Borrowed @AnyTime Object... args);
  @AnyTime public IOException ioException();
}

// Timer: a soft obligation; its thread ends when nobody refers to the timer and all tasks are done.
@Handle(mustClose = false)
public class Timer {
  // Timer.cancel: may be called again, second calls have no effect; afterwards no task may be scheduled. Legal in its own task.
  @Closes(idempotent = true) public void cancel();
  @AnyTime public int purge();
}

// Properties.loadFromXML: the stream is closed when it returns; load and store leave theirs open.
public class Properties extends Hashtable<Object, Object> {
  public void loadFromXML(@Closes(idempotent = true) InputStream in) throws IOException, InvalidPropertiesFormatException;
}

public final class Base64 {
  public static class Encoder {
    // Base64.Encoder.wrap: closing the result closes the given stream, and writes the end.
    @Opens public OutputStream wrap(@Wraps OutputStream os);
  }

  public static class Decoder {
    @Opens public InputStream wrap(@Wraps InputStream is);
  }
}

// These look at their argument and keep nothing.
