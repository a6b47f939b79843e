// Spec pack jdk, package com.sun.net.httpserver: from the JDK 25 API documentation (module jdk.httpserver).
//
// Left out: that a handler must end its exchange (by close, by closing the response body, or by a length of -1: three ways, the last by an argument),
// streams of an exchange, stop(delay) from an own handler (it waits for the handler, but not longer than the delay).
package com.sun.net.httpserver;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.net.InetSocketAddress;

// A server that runs for the life of the program is right. Once stopped it cannot be used again.
@Handle(mustClose = false)
public abstract class HttpServer {
    @Opens public static HttpServer create() throws IOException;
    @Opens public static HttpServer create(InetSocketAddress addr, int backlog) throws IOException;
    @Opens public static HttpServer create(InetSocketAddress addr, int backlog, String path, HttpHandler handler, Filter... filters) throws IOException; // since 18

    // Nothing is said of stopping twice.
    @Closes(idempotent = true) public abstract void stop(int delay);

    @AnyTime public abstract InetSocketAddress getAddress();
    @AnyTime public abstract java.util.concurrent.Executor getExecutor();
    @AnyTime public abstract void removeContext(String path) throws IllegalArgumentException;
    @AnyTime public abstract void removeContext(HttpContext context);
}

public abstract class HttpsServer extends HttpServer {
    @Opens public static HttpsServer create() throws IOException;
    @Opens public static HttpsServer create(InetSocketAddress addr, int backlog) throws IOException;
    @Opens public static HttpsServer create(InetSocketAddress addr, int backlog, String path, HttpHandler handler, Filter... filters) throws IOException; // since 18
}

public final class SimpleFileServer { // since 18
    @Opens public static HttpServer createFileServer(InetSocketAddress addr, java.nio.file.Path rootDirectory, SimpleFileServer.OutputLevel outputLevel); // since 18
}

public abstract class HttpExchange implements AutoCloseable {
    // Not a handle itself: what it tells of the request is there after its end.
    @Handle(mustClose = false) interface Running {}

    @Uses(Running.class) public abstract void sendResponseHeaders(int rCode, long responseLength) throws IOException;

    // Closes both streams if they are open.
    @Closes(value = Running.class, idempotent = true) public abstract void close();
}
