// Spec pack jdk, package javax.imageio.stream: from the JDK 25 API documentation (module java.desktop).
//
// Streams given to the caching classes stay open when these are closed: they are borrowed, the default.
package javax.imageio.stream;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.RandomAccessFile;

@Handle
public interface ImageInputStream extends DataInput, Closeable {
}

@Handle
public interface ImageOutputStream extends ImageInputStream, DataOutput {
}

public class FileImageInputStream extends ImageInputStreamImpl {
    // Closed with the stream.
    public FileImageInputStream(@Wraps RandomAccessFile raf) {}
}

public class FileImageOutputStream extends ImageOutputStreamImpl {
    public FileImageOutputStream(@Wraps RandomAccessFile raf) {}
}

// In memory.
@Handle(mustClose = false)
public class MemoryCacheImageInputStream extends ImageInputStreamImpl {
}
