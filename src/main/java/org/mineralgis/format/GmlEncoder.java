package org.mineralgis.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;

/**
 * GML 3.2 (OGC 07-036) in a zip. Mines, occurrences and resource estimates are views of EarthResourceML-Lite 2.0.1; other
 * datasets are simple features in a namespace of their own, with an element for every field, {@code xsi:nil} where it has no
 * value, and their schema of the same name beside them. The records lie on the disk first, because the box around them stands
 * before them: GDAL takes system and extent from it.
 */
final class GmlEncoder implements FeatureEncoder {

    private final OutputStream out;
    private final FileContent content;
    private final Dataset dataset;
    private final TemporaryFolder folder;
    private final Path path;
    private final OutputStream members;
    private final XmlOutput xml;
    private final GmlGeometry geometry;
    private final @Nullable ErmlView view;
    private final List<TableField> fields;
    private final Envelope extent = new Envelope();
    private long count;

    GmlEncoder(OutputStream out, FileContent content) throws IOException {
        this.out = out;
        this.content = content;
        this.dataset = content.dataset();
        this.fields = TableField.of(dataset);
        this.folder = new TemporaryFolder(content.folder());
        this.path = folder.file("members.xml");
        this.members = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.xml = XmlOutput.fragment(members);
        this.geometry = new GmlGeometry(xml, content.crs());
        Optional<ErmlView> known = ErmlView.find(dataset);
        this.view = known.orElse(null);
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
        Geometry position = positioned(feature);
        if (position != null) {
            xml.open("mg:" + GmlSchema.geometryName(fields));
            geometry.write(position, id);
            xml.close();
        }
        xml.close();
    }

    private void view(ErmlView view, Feature feature, String id) throws IOException {
        xml.open("erl:" + view.element(), "gml:id", id);
        for (ErmlView.Property property : view.properties(feature)) {
            xml.element("erl:" + property.name(), property.text());
        }
        Geometry position = positioned(feature);
        if (position == null) {
            xml.empty("erl:shape", "nilReason", view.reasonForNoShape(feature));
        } else {
            xml.open("erl:shape");
            geometry.write(position, id);
            xml.close();
        }
        xml.close();
    }

    private @Nullable Geometry positioned(Feature feature) {
        Geometry position = feature.geometry();
        if (position == null || position.isEmpty()) {
            return null;
        }
        extent.expandToInclude(position.getEnvelopeInternal());
        return position;
    }

    @Override
    public void finish() throws IOException {
        xml.flush();
        members.close();
        ZipOutputStream zip = new ZipOutputStream(out);
        // Its parts are zipped once more, with what explains them.
        zip.setLevel(Deflater.BEST_SPEED);
        begin(zip, dataset.id() + ".gml");
        GmlCollection collection = new GmlCollection(zip, content, view);
        collection.begin(extent);
        Files.copy(path, zip);
        collection.end();
        zip.closeEntry();
        if (view == null) {
            begin(zip, dataset.id() + ".xsd");
            GmlSchema.write(zip, dataset, fields);
            zip.closeEntry();
        }
        zip.finish();
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(content.released(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        members.close();
        folder.close();
    }
}
