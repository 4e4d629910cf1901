package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.RecordTitle;

/**
 * KML 2.2 (OGC 07-147r2): records in the colours of the map, fields as typed {@code ExtendedData}, the notes in the description
 * of the document. Positions are longitude, latitude in WGS 84, which is all that KML knows. Whole numbers are {@code double},
 * because the {@code int} of KML ends at 2,147,483,647.
 */
final class KmlEncoder implements FeatureEncoder {

    private static final String SCHEMA = "record";

    private final XmlOutput xml;
    private final List<TableField> fields;
    private final KmlSigns signs;
    private final RecordTitle titles;
    private final KmlGeometry geometry;

    private final boolean folder;

    KmlEncoder(OutputStream out, FileContent content) throws IOException {
        this(out, content, true);
    }

    /**
     * Begins a document.
     *
     * @param folder whether the records stand in a folder: GDAL makes a layer of it even when it is empty, but in a zip it
     *     does not find its types
     */
    KmlEncoder(OutputStream out, FileContent content, boolean folder) throws IOException {
        this.folder = folder;
        this.xml = new XmlOutput(out);
        this.fields = TableField.of(content.dataset());
        this.signs = new KmlSigns(xml, content);
        this.titles = new RecordTitle(content.dataset());
        this.geometry = new KmlGeometry(xml);
        xml.open("kml", "xmlns", "http://www.opengis.net/kml/2.2").open("Document");
        LocalizedText title = content.dataset().metadata().title();
        xml.element("name", title.zh() + " / " + title.en());
        xml.element("description", description(content.notes()));
        schema();
        if (folder) {
            xml.line().open("Folder").element("name", content.dataset().id());
        }
    }

    private static @Nullable String description(List<FileNote> notes) {
        StringBuilder text = new StringBuilder();
        for (FileNote note : notes) {
            text.append(note.title().zh()).append("：").append(note.text().zh()).append('\n');
            text.append(note.title().en()).append(": ").append(note.text().en()).append("\n\n");
        }
        return text.isEmpty() ? null : text.toString();
    }

    private void schema() throws IOException {
        xml.line().open("Schema", "name", SCHEMA, "id", SCHEMA);
        for (TableField field : fields) {
            xml.open("SimpleField", "type", typeOf(field.type()), "name", field.name());
            xml.element("displayName", field.label()).close();
        }
        xml.close();
    }

    private static String typeOf(FieldType type) {
        return switch (type) {
            case INTEGER, NUMBER -> "double";
            case BOOLEAN -> "bool";
            case TEXT, DATE, LIST -> "string";
        };
    }

    @Override
    public void write(Feature feature) throws IOException {
        xml.line().open("Placemark");
        xml.element("name", titles.of(feature));
        signs.write(feature);
        xml.open("ExtendedData").open("SchemaData", "schemaUrl", "#" + SCHEMA);
        for (TableField field : fields) {
            xml.element("SimpleData", valueOf(field, feature), "name", field.name());
        }
        xml.close().close();
        geometry.write(feature.geometry());
        xml.close();
    }

    /** GDAL takes {@code true} for false. */
    private static @Nullable String valueOf(TableField field, Feature feature) {
        @Nullable Object value = field.value(feature);
        return value instanceof Boolean bool ? (bool ? "1" : "0") : CellText.of(value);
    }

    @Override
    public void finish() throws IOException {
        xml.line();
        if (folder) {
            xml.close();
        }
        xml.close().close().line().flush();
    }
}
