// Spec pack jdk, package java.util.logging: from the JDK 25 API documentation (module java.logging).
//
// Left out: LogManager.reset, which closes the handlers of all loggers; ConsoleHandler (nothing to close); handlers made by configuration.
// The classes are no handles themselves, since people write handlers of their own with methods that outlive the close.
package java.util.logging;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.OutputStream;

public abstract class Handler {
    // A handler of which nothing is known: most hold nothing.
    @Handle(mustClose = false) interface Open {}

    // After close a handler should not be used: it ignores or throws.
    @Uses(Open.class) public abstract void publish(LogRecord record);

    @Closes(value = Open.class, idempotent = true) public abstract void close();
}

public class StreamHandler extends Handler {
    // Closes the stream with itself.
    public StreamHandler(@Owned OutputStream out, Formatter formatter) {}
}

public class FileHandler extends StreamHandler {
    // Holds the file and its lock.
    @Handle interface OpenFile extends Handler.Open {}

    @Opens(OpenFile.class) public FileHandler() throws IOException {}
    @Opens(OpenFile.class) public FileHandler(String pattern) throws IOException {}
    @Opens(OpenFile.class) public FileHandler(String pattern, boolean append) throws IOException {}
    @Opens(OpenFile.class) public FileHandler(String pattern, int limit, int count) throws IOException {}
    @Opens(OpenFile.class) public FileHandler(String pattern, int limit, int count, boolean append) throws IOException {}
    @Opens(OpenFile.class) public FileHandler(String pattern, long limit, int count, boolean append) throws IOException {}
}

public class SocketHandler extends StreamHandler {
    @Handle interface OpenSocket extends Handler.Open {}

    @Opens(OpenSocket.class) public SocketHandler() throws IOException {}
    @Opens(OpenSocket.class) public SocketHandler(String host, int port) throws IOException {}
}

public class MemoryHandler extends Handler {
    // Closes its target with itself.
    public MemoryHandler(@Owned Handler target, int size, Level pushLevel) {}
}

public class Logger {
    // The logger keeps it: LogManager closes it on reset and shutdown. Whoever removes it may close it as well.
    public void addHandler(@Owned Handler handler) throws SecurityException;
}
