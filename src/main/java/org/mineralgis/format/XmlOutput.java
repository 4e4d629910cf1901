package org.mineralgis.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** XML in UTF-8, written as it comes. Characters that XML 1.0 cannot hold become U+FFFD. */
final class XmlOutput {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    /** Begins a document; {@code out} stays open. */
    XmlOutput(OutputStream out) throws IOException {
        this(out, true);
    }

    private XmlOutput(OutputStream out, boolean document) throws IOException {
        try {
            this.xml = FACTORY.createXMLStreamWriter(
                    new BufferedOutputStream(out, 1 << 14), StandardCharsets.UTF_8.name());
            if (document) {
                xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
                xml.writeCharacters("\n");
            }
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** Begins a part of a document, which declares its prefixes elsewhere. */
    static XmlOutput fragment(OutputStream out) throws IOException {
        return new XmlOutput(out, false);
    }

    /** Opens an element; attributes are names and values in turn. A name may have a prefix that was declared as an attribute. */
    XmlOutput open(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            for (int index = 0; index < attributes.length; index += 2) {
                xml.writeAttribute(attributes[index], legal(attributes[index + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** An element without content. */
    XmlOutput empty(String name, String... attributes) throws IOException {
        return open(name, attributes).close();
    }

    /** Ends the element that was opened last. */
    XmlOutput close() throws IOException {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** Text within the open element. */
    XmlOutput text(String text) throws IOException {
        try {
            xml.writeCharacters(legal(text));
            return this;
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** An element with a text; nothing when there is none. */
    XmlOutput element(String name, @Nullable String text, String... attributes) throws IOException {
        return text == null ? this : open(name, attributes).text(text).close();
    }

    /** Begins a new line, so that people and tools that work by line can look into the file. */
    XmlOutput line() throws IOException {
        return text("\n");
    }

    /** Hands everything on, and leaves the stream open. */
    void flush() throws IOException {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException broken ? broken : new IOException(failure);
    }

    private static String legal(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!legal(text, at)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (!legal(text, at)) {
                mended.setCharAt(at, '\uFFFD');
            }
        }
        return mended.toString();
    }

    /** XML 1.0 section 2.2, where halves of surrogate pairs that stand alone are not characters. */
    private static boolean legal(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    /**
     * A name of the data as the name of an element (XML 1.0 section 2.3): what a name cannot hold is written {@code _x0020_}.
     *
     * @param name not empty
     */
    static String name(String name) {
        StringBuilder legal = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean letter = Character.isLetter(c) && !Character.isSurrogate(c) || c == '_';
            boolean inside = Character.isDigit(c) && c < 0x80 || c == '-' || c == '.';
            if (letter || at > 0 && inside) {
                legal.append(c);
            } else {
                legal.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            }
        }
        return legal.toString();
    }
}
