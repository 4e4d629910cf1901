package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;

/** What stands around the members of a GML file: one collection that says where its schema is, with the notes and the box. */
final class GmlCollection {

    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlOutput xml;
    private final FileContent content;
    private final boolean view;

    /** @param view the view of EarthResourceML-Lite that the members are; null for none */
    GmlCollection(OutputStream out, FileContent content, @Nullable ErmlView view) throws IOException {
        this.xml = new XmlOutput(out);
        this.content = content;
        this.view = view != null;
    }

    /** The namespace of a dataset that is no view of a standard. */
    static String namespace(Dataset dataset) {
        return "urn:mineral-gis:dataset:" + dataset.id();
    }

    /**
     * Writes all before the members.
     *
     * @param extent of all positions, east first
     */
    void begin(Envelope extent) throws IOException {
        Dataset dataset = content.dataset();
        String namespace = view ? ErmlView.NAMESPACE : namespace(dataset);
        xml.open(
                "gml:FeatureCollection",
                "xmlns:gml",
                GML,
                "xmlns:xsi",
                INSTANCE,
                view ? "xmlns:erl" : "xmlns:mg",
                namespace,
                "xsi:schemaLocation",
                namespace + " " + (view ? ErmlView.SCHEMA : dataset.id() + ".xsd"),
                "gml:id",
                XmlOutput.name(dataset.id()));
        describe();
        if (!extent.isNull()) {
            xml.line().open("gml:boundedBy");
            xml.open("gml:Envelope", "srsName", content.crs().uri(), "srsDimension", "2");
            xml.element("gml:lowerCorner", corner(extent.getMinX(), extent.getMinY()));
            xml.element("gml:upperCorner", corner(extent.getMaxX(), extent.getMaxY()));
            xml.close().close();
        }
        xml.line().flush();
    }

    /** The notes as the one description that a collection may have. */
    private void describe() throws IOException {
        if (!content.notes().isEmpty()) {
            String text = content.notes().stream()
                    .map(note -> note.title().en() + ": " + note.text().en())
                    .collect(Collectors.joining("\n"));
            xml.line().element("gml:description", text);
        }
    }

    private String corner(double east, double north) {
        String x = Decimal.coordinate(content.crs(), east);
        String y = Decimal.coordinate(content.crs(), north);
        return content.crs().northFirst() ? y + " " + x : x + " " + y;
    }

    /** Writes all behind the members. */
    void end() throws IOException {
        xml.line().close().line().flush();
    }
}
