// Spec pack jdk, package jdk.jfr: from the JDK 25 API documentation (module jdk.jfr).
//
// Left out: states of a recording (new, running, stopped), events (begin, end, commit).
package jdk.jfr;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

// May run until the program ends, and closes itself once it has been written to its destination. Closed, its settings can only be read.
@Handle(mustClose = false)
public final class Recording implements Closeable {
    @Opens public Recording copy(boolean stop);
    @Opens public InputStream getStream(Instant start, Instant end) throws IOException;

    @AnyTime public java.util.Map<String, String> getSettings();
    @AnyTime public long getSize();
    @AnyTime public Instant getStopTime();
    @AnyTime public Instant getStartTime();
    @AnyTime public long getMaxSize();
    @AnyTime public java.time.Duration getMaxAge();
    @AnyTime public String getName();
    @AnyTime public RecordingState getState();
    @AnyTime public boolean isToDisk();
    @AnyTime public java.nio.file.Path getDestination();
    @AnyTime public long getId();
    @AnyTime public boolean getDumpOnExit();
    @AnyTime public java.time.Duration getDuration();
}
