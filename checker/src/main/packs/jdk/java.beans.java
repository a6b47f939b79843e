// Spec pack jdk, package java.beans: from the JDK 25 API documentation (module java.desktop).
//
// XMLEncoder writes the end of the document in close; both close their stream.
package java.beans;

import dev.handrail.annotations.*;
import java.io.InputStream;
import java.io.OutputStream;

@Handle
public class XMLEncoder extends Encoder implements AutoCloseable {
    public XMLEncoder(@Wraps OutputStream out) {}
    public XMLEncoder(@Wraps OutputStream out, String charset, boolean declaration, int indentation) {}
    // Nothing is said of a second close.
    @Closes(idempotent = true) public void close();
    @AnyTime public Object getOwner();
    @AnyTime public void setOwner(Object owner);
}

@Handle
public class XMLDecoder implements AutoCloseable {
    public XMLDecoder(@Wraps InputStream in) {}
    public XMLDecoder(@Wraps InputStream in, Object owner) {}
    public XMLDecoder(@Wraps InputStream in, Object owner, ExceptionListener exceptionListener) {}
    public XMLDecoder(@Wraps InputStream in, Object owner, ExceptionListener exceptionListener, ClassLoader cl) {}
    // A source is not closed by whoever has made it; see org.xml.sax.
    @Opens(OfSource.class) public XMLDecoder(org.xml.sax.InputSource is) {}
    @Closes(idempotent = true) public void close();
    @AnyTime public Object getOwner();
    @AnyTime public void setOwner(Object owner);
    @AnyTime public ExceptionListener getExceptionListener();
    @AnyTime public void setExceptionListener(ExceptionListener exceptionListener);

    @Handle(mustClose = false) abstract class OfSource extends XMLDecoder {}
}
