// Spec pack jdk, package javax.xml.stream: from the JDK 25 API documentation (module java.xml).
//
// What is read from or written to stays open when a reader or writer is closed: the streams given to XMLInputFactory and
// XMLOutputFactory are borrowed, which is the default. Left out: the readers (closing them at END_DOCUMENT within the loop is common; nothing
// is said of a later call).
package javax.xml.stream;

import dev.handrail.annotations.*;

public interface XMLStreamWriter {
    // Most programs flush, and close what is below.
    @Handle(mustClose = false) interface Open {}

    @Closes(value = Open.class, idempotent = true) void close() throws XMLStreamException;

    @Uses(Open.class) void writeStartElement(String localName) throws XMLStreamException;
    @Uses(Open.class) void writeStartElement(String namespaceURI, String localName) throws XMLStreamException;
    @Uses(Open.class) void writeStartElement(String prefix, String localName, String namespaceURI) throws XMLStreamException;
    @Uses(Open.class) void writeEmptyElement(String namespaceURI, String localName) throws XMLStreamException;
    @Uses(Open.class) void writeEmptyElement(String prefix, String localName, String namespaceURI) throws XMLStreamException;
    @Uses(Open.class) void writeEmptyElement(String localName) throws XMLStreamException;
    @Uses(Open.class) void writeEndElement() throws XMLStreamException;
    @Uses(Open.class) void writeEndDocument() throws XMLStreamException;
    @Uses(Open.class) void writeStartDocument() throws XMLStreamException;
    @Uses(Open.class) void writeStartDocument(String version) throws XMLStreamException;
    @Uses(Open.class) void writeStartDocument(String encoding, String version) throws XMLStreamException;
    @Uses(Open.class) void writeAttribute(String localName, String value) throws XMLStreamException;
    @Uses(Open.class) void writeAttribute(String prefix, String namespaceURI, String localName, String value) throws XMLStreamException;
    @Uses(Open.class) void writeAttribute(String namespaceURI, String localName, String value) throws XMLStreamException;
    @Uses(Open.class) void writeCharacters(String text) throws XMLStreamException;
    @Uses(Open.class) void writeCharacters(char[] text, int start, int len) throws XMLStreamException;
    @Uses(Open.class) void writeCData(String data) throws XMLStreamException;
    @Uses(Open.class) void writeComment(String data) throws XMLStreamException;
}

public interface XMLEventWriter {
    @Handle(mustClose = false) interface Open {}

    @Closes(value = Open.class, idempotent = true) void close() throws XMLStreamException;

    @Uses(Open.class) void add(javax.xml.stream.events.XMLEvent event) throws XMLStreamException;
    @Uses(Open.class) void add(XMLEventReader reader) throws XMLStreamException;
}
