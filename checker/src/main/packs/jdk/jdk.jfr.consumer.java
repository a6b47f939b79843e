// Spec pack jdk, package jdk.jfr.consumer: from the JDK 25 API documentation (module jdk.jfr).
//
// Left out: stop() of a stream from one of its own actions (not documented).
package jdk.jfr.consumer;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

@Handle
public final class RecordingFile implements Closeable {
    @AnyTime public boolean hasMoreEvents();
}

// Closes itself at its end; closing a closed stream has no effect.
public interface EventStream extends AutoCloseable {
    @Handle(mustClose = false) interface Open {}

    // An action of the stream itself, which all wait for that wait for the stream.
    @Context interface OwnAction {}

    @Opens(Open.class) static EventStream openRepository() throws IOException;
    @Opens(Open.class) static EventStream openRepository(Path directory) throws IOException;
    @Opens(Open.class) static EventStream openFile(Path file) throws IOException;

    void onMetadata(@RunsIn(OwnAction.class) Consumer<MetadataEvent> action);
    void onEvent(@RunsIn(OwnAction.class) Consumer<RecordedEvent> action);
    void onEvent(String eventName, @RunsIn(OwnAction.class) Consumer<RecordedEvent> action);
    void onFlush(@RunsIn(OwnAction.class) Runnable action);
    void onError(@RunsIn(OwnAction.class) Consumer<Throwable> action);
    void onClose(@RunsIn(OwnAction.class) Runnable action);

    // IllegalStateException on a closed stream.
    @Uses(Open.class) void start();
    @Uses(Open.class) void startAsync();

    @Closes(value = Open.class, idempotent = true) void close();

    // Waits until all actions are complete. The overload with a time limit waits no longer than that.
    @NotIn(value = OwnAction.class, because = "deadlock") void awaitTermination() throws InterruptedException;
}
