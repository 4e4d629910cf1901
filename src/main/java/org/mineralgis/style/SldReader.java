package org.mineralgis.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of an SLD file, or of a symbol as SVG 1.1. A document type declaration is refused and nothing outside of the file is ever looked at.
 * Only three namespaces are known: SLD 1.0 and 1.1 (OGC 02-070, 05-078r4), Symbology Encoding 1.1 (OGC 05-077r4) and Filter
 * Encoding 1.0 and 1.1 (OGC 02-059, 04-095).
 */
final class SldReader {

    private static final String SLD = "http://www.opengis.net/sld";
    private static final String SE = "http://www.opengis.net/se";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String OGC = "http://www.opengis.net/ogc";
    /** How QGIS marks in a comment what its export lacks: a filter that would then hold for all, or a layer of a symbol. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "^Parser Error:|^(SymbolLayerV2|SE Export for|VectorField|SVG from data)\\b.* not implemented yet"
                    + "|^Qt::BrushStyle .* not supported yet|Skip it[.]$");

    private static final int DEPTH_MAX = 100;
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final Path file;
    private final XMLStreamReader xml;

    private SldReader(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /** The bytes of the file. */
    static byte[] bytes(Path file) throws StyleFileException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new StyleFileException(file, 1, "there is no such file", e);
        } catch (IOException e) {
            throw new StyleFileException(file, 1, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The root element of the file, which holds {@code content}. */
    static SldElement read(Path file, byte[] content) throws StyleFileException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            return new SldReader(file, xml).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new StyleFileException(file, line, "is not well-formed XML: " + lastLine(e), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The JDK's messages have a first line with the place, which is said already. */
    private static String lastLine(XMLStreamException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .reduce("", (before, line) -> line)
                .replaceFirst("^Message: ", "");
    }

    private SldElement document() throws XMLStreamException, StyleFileException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new StyleFileException(
                        file, xml.getLocation().getLineNumber(), "a document type declaration is not allowed");
            }
        }
        return element(1);
    }

    private SldElement element(int depth) throws XMLStreamException, StyleFileException {
        int line = xml.getLocation().getLineNumber();
        String name = name(line);
        if (depth > DEPTH_MAX) {
            throw new StyleFileException(file, line, "<" + name + ">: is nested more than " + DEPTH_MAX + " deep");
        }
        Map<String, String> attributes = attributes();
        List<SldElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                children.add(element(depth + 1));
            } else if (xml.getEventType() == XMLStreamConstants.COMMENT) {
                checkComment(name);
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        String trimmed = text.toString().strip();
        SldElement element = new SldElement(file, line, name, attributes, children, trimmed);
        if (!children.isEmpty() && !trimmed.isEmpty()) {
            throw element.error("text and elements are mixed");
        }
        return element;
    }

    private void checkComment(String parent) throws StyleFileException {
        String comment = xml.getText().strip();
        if (LEFT_OUT.matcher(comment).find()) {
            throw new StyleFileException(
                    file,
                    xml.getLocation().getLineNumber(),
                    "<" + parent + ">: QGIS could not export a part of it: " + comment.replaceAll("\\s+", " "));
        }
    }

    private String name(int line) throws StyleFileException {
        String namespace = String.valueOf(xml.getNamespaceURI());
        return switch (namespace) {
            case SLD, SE, SVG -> xml.getLocalName();
            case OGC -> "ogc:" + xml.getLocalName();
            default ->
                throw new StyleFileException(
                        file,
                        line,
                        "<" + xml.getLocalName() + ">: the namespace " + namespace + " is not known; SLD has " + SLD
                                + ", " + SE + " and " + OGC);
        };
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!SCHEMA_INSTANCE.equals(xml.getAttributeNamespace(i))) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }
}
