package org.mineralgis.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/**
 * Reads the placemarks of KML (OGC 07-147r2), also in a KMZ: their geometry in two dimensions, and as attributes
 * {@code name}, {@code description}, the values of ExtendedData, and {@code @id}. Folders, styles, overlays and links
 * carry nothing for a dataset and are passed over; nothing is fetched.
 */
final class KmlReader implements RecordReader {

    private static final int TEXT_MAX = 1 << 20;
    private static final int ATTRIBUTES_MAX = 2000;

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        if (spec.format() == SourceFormat.KML) {
            read(file, Files.newInputStream(file), spec, consumer);
            return;
        }
        try (ZipArchive archive = ZipArchive.open(file)) {
            read(file, archive.open(document(file, archive)), spec, consumer);
        } catch (ZipException | EOFException broken) {
            throw new SourceException(file, "", "the zip is broken: " + broken.getMessage(), broken);
        }
    }

    private static ZipEntry document(Path file, ZipArchive archive) throws SourceException {
        List<ZipEntry> documents = archive.entries().stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml"))
                .toList();
        if (documents.size() == 1) {
            return documents.get(0);
        }
        return archive.find("doc.kml")
                .orElseThrow(() -> new SourceException(
                        file, "", "has " + documents.size() + " .kml files in it; expected one, or doc.kml"));
    }

    private static void read(Path file, InputStream bytes, SourceFile spec, RecordConsumer consumer)
            throws IOException, SourceException {
        try (XmlStream xml = XmlStream.open(file, bytes)) {
            if (!xml.nextChild() || !xml.name().equals("kml")) {
                throw xml.fault("the root element is not kml");
            }
            consumer.notice(new SourceNotice(
                    SourceNotice.Kind.SYSTEM_NAMED,
                    0,
                    new LocalizedText("KML 规定为 WGS 84", "KML is in WGS 84 by its standard"),
                    Crs.CRS84));
            new Reading(spec, consumer, xml).container();
        }
    }

    /** One pass over one document. */
    private static final class Reading {

        private final SourceFile spec;
        private final RecordConsumer consumer;
        private final XmlStream xml;
        private int row;

        Reading(SourceFile spec, RecordConsumer consumer, XmlStream xml) {
            this.spec = spec;
            this.consumer = consumer;
            this.xml = xml;
        }

        /** Document and Folder in any depth; the depth of the document is limited. */
        void container() throws IOException, SourceException {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Placemark" -> placemark();
                    case "Document", "Folder" -> container();
                    default -> xml.skip();
                }
            }
        }

        private void placemark() throws IOException, SourceException {
            row++;
            Map<String, @Nullable String> attributes = new LinkedHashMap<>();
            String id = xml.attribute("id");
            if (id != null) {
                attributes.put("@id", id);
            }
            KmlGeometry geometry = new KmlGeometry(xml);
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "name", "description" -> attributes.put(xml.name(), xml.text(TEXT_MAX));
                    case "ExtendedData" -> extendedData(attributes);
                    default -> geometry.offer();
                }
            }
            consumer.accept(record(attributes, geometry));
        }

        private SourceRecord record(Map<String, @Nullable String> attributes, KmlGeometry source) {
            Geometry geometry = null;
            SourceFault fault = null;
            try {
                geometry = source.build();
            } catch (MalformedGeometryException malformed) {
                fault = malformed.fault();
            }
            return new SourceRecord(spec.path(), row, attributes, geometry, fault);
        }

        private void extendedData(Map<String, @Nullable String> attributes) throws IOException, SourceException {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Data" -> value(attributes);
                    case "SchemaData" -> simpleData(attributes);
                    default -> xml.skip();
                }
            }
        }

        private void value(Map<String, @Nullable String> attributes) throws IOException, SourceException {
            String name = xml.attribute("name");
            while (xml.nextChild()) {
                if (xml.name().equals("value") && name != null) {
                    put(attributes, name);
                } else {
                    xml.skip();
                }
            }
        }

        private void simpleData(Map<String, @Nullable String> attributes) throws IOException, SourceException {
            while (xml.nextChild()) {
                String name = xml.attribute("name");
                if (xml.name().equals("SimpleData") && name != null) {
                    put(attributes, name);
                } else {
                    xml.skip();
                }
            }
        }

        private void put(Map<String, @Nullable String> attributes, String name) throws IOException, SourceException {
            if (attributes.size() >= ATTRIBUTES_MAX) {
                throw xml.fault("a placemark has more than " + ATTRIBUTES_MAX + " values");
            }
            attributes.put(name, xml.text(TEXT_MAX));
        }
    }
}
