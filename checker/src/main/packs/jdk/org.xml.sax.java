// Spec pack jdk, package org.xml.sax: from the JDK 25 API documentation (module java.xml).
//
// InputSource: parsers close its streams at the end of parsing, so whoever fills one need not. (It is no handle and has no close.)
package org.xml.sax;

import dev.handrail.annotations.*;
import java.io.InputStream;
import java.io.Reader;

public class InputSource {
    public InputSource(@Owned InputStream byteStream) {}
    public InputSource(@Owned Reader characterStream) {}
    public void setByteStream(@Owned InputStream byteStream);
    public void setCharacterStream(@Owned Reader characterStream);
}
