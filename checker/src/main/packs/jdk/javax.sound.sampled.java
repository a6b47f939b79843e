// Spec pack jdk, package javax.sound.sampled: from the JDK 25 API documentation (module java.desktop).
//
// Left out: Clip, Mixer and Port (a clip that plays to its end and is forgotten is common and harmless), states (opening an open line is an
// IllegalStateException), uses of a closed line (they do nothing).
package javax.sound.sampled;

import dev.handrail.annotations.*;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public interface Line extends AutoCloseable {
    // A line is obtained closed; open takes the device, close gives it back, and it may be opened again.
    @Handle interface Opened {}

    @Closes(value = Opened.class, idempotent = true) void close();
}

public interface SourceDataLine extends DataLine {
    @Opens(value = Line.Opened.class, at = "this") void open(AudioFormat format, int bufferSize) throws LineUnavailableException;
    @Opens(value = Line.Opened.class, at = "this") void open(AudioFormat format) throws LineUnavailableException;
}

public interface TargetDataLine extends DataLine {
    @Opens(value = Line.Opened.class, at = "this") void open(AudioFormat format, int bufferSize) throws LineUnavailableException;
    @Opens(value = Line.Opened.class, at = "this") void open(AudioFormat format) throws LineUnavailableException;
}

public class AudioInputStream extends InputStream {
    public AudioInputStream(@Wraps InputStream stream, AudioFormat format, long length) {}

    // Whether the line ends with the stream is not said: no obligation.
    @Opens(OfLine.class) public AudioInputStream(TargetDataLine line) {}

    @Handle(mustClose = false) abstract class OfLine extends AudioInputStream {}

    @AnyTime public AudioFormat getFormat();
    @AnyTime public long getFrameLength();
}

public class AudioSystem {
    @Opens public static AudioInputStream getAudioInputStream(@Wraps InputStream stream) throws UnsupportedAudioFileException, IOException;
    @Opens public static AudioInputStream getAudioInputStream(URL url) throws UnsupportedAudioFileException, IOException;
    @Opens public static AudioInputStream getAudioInputStream(File file) throws UnsupportedAudioFileException, IOException;
    @Opens public static AudioInputStream getAudioInputStream(AudioFormat.Encoding targetEncoding, @Wraps AudioInputStream sourceStream);
    @Opens public static AudioInputStream getAudioInputStream(AudioFormat targetFormat, @Wraps AudioInputStream sourceStream);
}
