package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;

/**
 * GML 3.2 (OGC 07-036). Mines, occurrences and resource estimates are views of EarthResourceML-Lite 2.0.1; other datasets are
 * simple features in a namespace of their own, with an element for every field, {@code xsi:nil} where it has no value.
 */
final class GmlEncoder implements FeatureEncoder {

    private static final String GML = "http://www.opengis.net/gml/3.2";

    private final XmlOutput xml;
    private final Dataset dataset;
    private final GmlGeometry geometry;
    private final @Nullable ErmlView view;
    private final List<TableField> fields;
    private long count;

    GmlEncoder(OutputStream out, FileContent content) throws IOException {
        this.xml = new XmlOutput(out);
        this.dataset = content.dataset();
        this.fields = TableField.of(dataset);
        this.geometry = new GmlGeometry(xml, content.crs());
        Optional<ErmlView> known = ErmlView.find(dataset);
        this.view = known.orElse(null);
        String prefix = view == null ? "xmlns:mg" : "xmlns:erl";
        String namespace = view == null ? namespace(dataset) : ErmlView.NAMESPACE;
        xml.open(
                "gml:FeatureCollection",
                "xmlns:gml",
                GML,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                prefix,
                namespace,
                "gml:id",
                XmlOutput.name(dataset.id()));
        describe(content.notes());
    }

    /** The notes as the one description that a collection may have. */
    private void describe(List<FileNote> notes) throws IOException {
        if (!notes.isEmpty()) {
            String text = notes.stream()
                    .map(note -> note.title().en() + ": " + note.text().en())
                    .collect(Collectors.joining("\n"));
            xml.line().element("gml:description", text);
        }
    }

    /** The namespace of a dataset that is no view of a standard. */
    static String namespace(Dataset dataset) {
        return "urn:mineral-gis:dataset:" + dataset.id();
    }

    @Override
    public void write(Feature feature) throws IOException {
        String id = XmlOutput.name(dataset.id()) + "." + ++count;
        xml.line().open("gml:featureMember");
        if (view == null) {
            simple(feature, id);
        } else {
            view(view, feature, id);
        }
        xml.close();
    }

    private void simple(Feature feature, String id) throws IOException {
        xml.open("mg:" + XmlOutput.name(dataset.id()), "gml:id", id);
        for (TableField field : fields) {
            @Nullable String value = CellText.of(field.value(feature));
            String name = "mg:" + XmlOutput.name(field.name());
            if (value == null) {
                xml.empty(name, "xsi:nil", "true");
            } else {
                xml.element(name, value);
            }
        }
        if (positioned(feature) != null) {
            xml.open("mg:geometry");
            geometry.write(positioned(feature), id);
            xml.close();
        }
        xml.close();
    }

    private void view(ErmlView view, Feature feature, String id) throws IOException {
        xml.open("erl:" + view.element(), "gml:id", id);
        for (ErmlView.Property property : view.properties(feature)) {
            xml.element("erl:" + property.name(), property.text());
        }
        if (positioned(feature) == null) {
            xml.empty("erl:shape", "nilReason", view.reasonForNoShape(feature));
        } else {
            xml.open("erl:shape");
            geometry.write(positioned(feature), id);
            xml.close();
        }
        xml.close();
    }

    private static @Nullable Geometry positioned(Feature feature) {
        return feature.geometry() == null || feature.geometry().isEmpty() ? null : feature.geometry();
    }

    @Override
    public void finish() throws IOException {
        xml.line().close().line().flush();
    }
}
