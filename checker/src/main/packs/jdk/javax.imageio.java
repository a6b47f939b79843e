// Spec pack jdk, package javax.imageio: from the JDK 25 API documentation (module java.desktop).
//
// Left out: ImageReader.setInput and ImageWriter.setOutput (the argument is an Object: unknown; dispose does not close it),
// readers and writers that come out of iterators, null of createImage...Stream (no provider for the argument: rare, and whoever passes a File or
// a stream need not test).
package javax.imageio;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.awt.image.BufferedImage;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

public final class ImageIO {
    // What is given stays open when the stream is closed.
    @Opens public static ImageInputStream createImageInputStream(@Borrowed Object input) throws IOException;
    @Opens public static ImageOutputStream createImageOutputStream(@Borrowed Object output) throws IOException;

    // This overload closes what it has read, unless it could read nothing.
    public static BufferedImage read(@Closes(when = "!= null", idempotent = true) ImageInputStream stream) throws IOException;
}

// Dispose gives back what the reader holds; without it that is left to the garbage collector.
@Handle(mustClose = false)
public abstract class ImageReader {
    @Closes(idempotent = true) public void dispose();
    @AnyTime public Object getInput();
    @AnyTime public javax.imageio.spi.ImageReaderSpi getOriginatingProvider();
    @AnyTime public String getFormatName() throws IOException;
    @AnyTime public void removeAllIIOReadWarningListeners();
    @AnyTime public void removeAllIIOReadProgressListeners();
    @AnyTime public void removeAllIIOReadUpdateListeners();
}

@Handle(mustClose = false)
public abstract class ImageWriter {
    @Closes(idempotent = true) public void dispose();
    @AnyTime public Object getOutput();
    @AnyTime public javax.imageio.spi.ImageWriterSpi getOriginatingProvider();
    @AnyTime public void removeAllIIOWriteWarningListeners();
    @AnyTime public void removeAllIIOWriteProgressListeners();
}
