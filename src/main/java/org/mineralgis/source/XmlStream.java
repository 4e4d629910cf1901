package org.mineralgis.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML from somewhere, element by element. A document type, and with it every entity, is refused; so are nesting deeper
 * than 64 levels and texts longer than asked for. Namespaces are not looked at: files use several for the same words.
 */
final class XmlStream implements Closeable {

    private static final int DEPTH_MAX = 64;

    private final Path file;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private int depth;

    private XmlStream(Path file, InputStream bytes, XMLStreamReader xml) {
        this.file = file;
        this.bytes = bytes;
        this.xml = xml;
    }

    static XmlStream open(Path file, InputStream bytes) throws IOException, SourceException {
        // The platform's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream guarded = new MarkupGuard(bytes);
        try {
            return new XmlStream(file, guarded, factory.createXMLStreamReader(XmlEncoding.open(guarded)));
        } catch (XMLStreamException broken) {
            throw new SourceException(file, "", "not valid XML: " + broken.getMessage(), broken);
        }
    }

    /** Moves to the next start of an element; false when the element that ends first is reached, or the document's end. */
    boolean nextChild() throws IOException, SourceException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements carries nothing.
                }
            }
        }
    }

    /** The local name of the element at which it stands. */
    String name() {
        return xml.getLocalName();
    }

    /** The attribute of this local name; null when there is none. */
    @Nullable
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** The attribute of this local name that has a namespace, such as {@code r:id}; null when there is none. */
    @Nullable
    String prefixedAttribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String namespace = xml.getAttributeNamespace(index);
            if (xml.getAttributeLocalName(index).equals(name) && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** All text in the element at which it stands, that of its children too; it is read to its end. */
    String text(int lengthMax) throws IOException, SourceException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            if (text.length() > lengthMax) {
                throw fault("a text is longer than " + lengthMax + " characters");
            }
        }
        return text.toString();
    }

    /** Reads the element at which it stands to its end. */
    void skip() throws IOException, SourceException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** What is wrong, with the line. */
    SourceException fault(String what) {
        return new SourceException(file, "line " + xml.getLocation().getLineNumber(), what);
    }

    private int next() throws IOException, SourceException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw fault("has a document type or entities; expected none");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (depth > DEPTH_MAX) {
                throw fault("is nested deeper than " + DEPTH_MAX + " levels");
            }
            return event;
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unreadable
                    && !(unreadable instanceof MarkupGuard.LongMarkupException)
                    && !(unreadable instanceof CharacterCodingException)) {
                throw unreadable;
            }
            throw new SourceException(
                    file, "line " + line(broken), "not valid XML: " + String.valueOf(broken.getMessage()), broken);
        }
    }

    private int line(XMLStreamException broken) {
        return broken.getLocation() == null
                ? xml.getLocation().getLineNumber()
                : broken.getLocation().getLineNumber();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
