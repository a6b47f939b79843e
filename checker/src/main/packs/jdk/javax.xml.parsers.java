// Spec pack jdk, package javax.xml.parsers: from the JDK 25 API documentation (module java.xml).
//
// Parsers close the streams that they are given when parsing ends (org.xml.sax.InputSource says so); closing them again is harmless.
package javax.xml.parsers;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import org.w3c.dom.Document;
import org.xml.sax.HandlerBase;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

public abstract class DocumentBuilder {
    public Document parse(@Owned(when = "always") InputStream is) throws SAXException, IOException;
    public Document parse(@Owned(when = "always") InputStream is, String systemId) throws SAXException, IOException;
}

public abstract class SAXParser {
    public void parse(@Owned(when = "always") InputStream is, HandlerBase hb) throws SAXException, IOException;
    public void parse(@Owned(when = "always") InputStream is, HandlerBase hb, String systemId) throws SAXException, IOException;
    public void parse(@Owned(when = "always") InputStream is, DefaultHandler dh) throws SAXException, IOException;
    public void parse(@Owned(when = "always") InputStream is, DefaultHandler dh, String systemId) throws SAXException, IOException;
}
