// Spec pack jdk, package java.net.http: from the JDK 25 API documentation (module java.net.http).
//
// Left out: response bodies that are streams (BodyHandlers.ofInputStream, ofLines, ofPublisher): the body is a type variable, and reading to
// the end is as good as closing; the HttpClient of a CompletableFuture chain (what runs there, the chain says).
package java.net.http;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public abstract class HttpClient implements AutoCloseable {
    // Reclaimed by itself when nobody refers to it any more: closing is an offer (AutoCloseable since 21).
    @Handle(mustClose = false) interface Open {}

    // A body handler of one of its own requests, which is not complete before the handler has returned.
    @Context interface OwnRequest {}

    @Opens(Open.class) public static HttpClient newHttpClient();

    public interface Builder {
        @Opens(Open.class) HttpClient build();
    }

    // No new request is accepted after shutdown.
    @Uses(Open.class) public abstract <T> HttpResponse<T> send(HttpRequest request, @RunsIn(OwnRequest.class) HttpResponse.BodyHandler<T> responseBodyHandler) throws IOException, InterruptedException;
    @Uses(Open.class) public abstract <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, @RunsIn(OwnRequest.class) HttpResponse.BodyHandler<T> responseBodyHandler);
    @Uses(Open.class) public abstract <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, @RunsIn(OwnRequest.class) HttpResponse.BodyHandler<T> responseBodyHandler, HttpResponse.PushPromiseHandler<T> pushPromiseHandler);

    @Closes(value = Open.class, idempotent = true) public void shutdown(); // since 21
    @Closes(value = Open.class, idempotent = true) public void shutdownNow(); // since 21

    // Waits until all operations are over.
    @NotIn(value = OwnRequest.class, because = "deadlock")
    @Closes(value = Open.class, idempotent = true) public void close(); // since 21
}

public interface WebSocket {
    // Ends with its closing handshake.
    @Handle(mustClose = false) interface Open {}

    // Fail after abort.
    @Uses(Open.class) CompletableFuture<WebSocket> sendText(CharSequence data, boolean last);
    @Uses(Open.class) CompletableFuture<WebSocket> sendBinary(java.nio.ByteBuffer data, boolean last);
    @Uses(Open.class) CompletableFuture<WebSocket> sendPing(java.nio.ByteBuffer message);
    @Uses(Open.class) CompletableFuture<WebSocket> sendPong(java.nio.ByteBuffer message);

    // Closes input and output; again without effect.
    @Closes(value = Open.class, idempotent = true) void abort();
}
