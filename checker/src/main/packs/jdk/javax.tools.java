// Spec pack jdk, package javax.tools: from the JDK 25 API documentation (module java.compiler).
//
// Left out: use after close (a file manager may open itself again), the writer given to getTask (borrowed, the default).
package javax.tools;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;

public interface JavaFileManager extends java.io.Closeable, java.io.Flushable, OptionChecker {
    // Holds the archives that it has read. The interface itself is no handle: those that people write are in memory.
    @Handle interface Open {}

    @Closes(value = Open.class, idempotent = true) void close() throws IOException;
}

public interface JavaCompiler extends Tool, OptionChecker {
    @Opens(JavaFileManager.Open.class) StandardJavaFileManager getStandardFileManager(DiagnosticListener<? super JavaFileObject> diagnosticListener, Locale locale, Charset charset);
}

public interface DocumentationTool extends Tool, OptionChecker {
    @Opens(JavaFileManager.Open.class) StandardJavaFileManager getStandardFileManager(DiagnosticListener<? super JavaFileObject> diagnosticListener, Locale locale, Charset charset);
}

public class ForwardingJavaFileManager<M extends JavaFileManager> implements JavaFileManager {
    // Closes it with itself.
    protected ForwardingJavaFileManager(@Owned JavaFileManager fileManager) {}
}

public interface FileObject {
    @Opens InputStream openInputStream() throws IOException;
    @Opens OutputStream openOutputStream() throws IOException;
    @Opens Reader openReader(boolean ignoreEncodingErrors) throws IOException;
    @Opens Writer openWriter() throws IOException;
}
