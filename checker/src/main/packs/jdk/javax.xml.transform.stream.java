// Spec pack jdk, package javax.xml.transform.stream: from the JDK 25 API documentation (module java.xml).
//
// Sources end up in an InputSource, whose streams parsers close. Left out: StreamResult, whose stream stays open: it is borrowed, the default.
package javax.xml.transform.stream;

import dev.handrail.annotations.*;
import java.io.InputStream;
import java.io.Reader;

public class StreamSource {
    public StreamSource(@Owned InputStream inputStream) {}
    public StreamSource(@Owned InputStream inputStream, String systemId) {}
    public StreamSource(@Owned Reader reader) {}
    public StreamSource(@Owned Reader reader, String systemId) {}
    public void setInputStream(@Owned InputStream inputStream);
    public void setReader(@Owned Reader reader);
}
