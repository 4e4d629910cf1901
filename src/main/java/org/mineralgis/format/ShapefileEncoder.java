package org.mineralgis.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;

/**
 * Shapefiles in a zip: one for each kind of shape that occurs, and a table alone for records without position. Texts are in
 * GBK with its language driver and {@code .cpg}, or in UTF-8. A table of the short names of fields goes with them, and, where
 * values were cut or replaced, a list of these.
 */
final class ShapefileEncoder implements FeatureEncoder {

    private final OutputStream out;
    private final FileContent content;
    private final long lengthMax;
    private final FileGeometry geometries;
    private final List<DbfField> fields;
    private final ValueLosses losses = new ValueLosses();
    private final TemporaryFolder folder;
    private final Map<ShapeKind, ShapeRecords> shapes = new EnumMap<>(ShapeKind.class);
    private final Map<ShapeKind, DbfTable> tables = new EnumMap<>(ShapeKind.class);
    private @Nullable DbfTable placeless;

    ShapefileEncoder(OutputStream out, FileContent content) throws IOException {
        this(out, content, Integer.MAX_VALUE);
    }

    /** @param lengthMax of each file in bytes */
    ShapefileEncoder(OutputStream out, FileContent content, long lengthMax) throws IOException {
        this.out = out;
        this.content = content;
        this.lengthMax = lengthMax;
        this.folder = new TemporaryFolder(content.folder());
        this.geometries = new FileGeometry(content.crs());
        this.fields = DbfField.of(TableField.of(content.dataset()));
        GeometryType declared = content.dataset().schema().geometryType();
        // An empty answer is a shapefile too.
        if (declared == GeometryType.NONE) {
            placeless();
        } else {
            begin(ShapeKind.of(declared));
        }
    }

    private void begin(ShapeKind kind) throws IOException {
        shapes.put(kind, new ShapeRecords(kind, folder, lengthMax));
        tables.put(kind, table(kind.word()));
    }

    private DbfTable table(String name) throws IOException {
        DbfValues values = new DbfValues(content.charset(), losses);
        LocalDate changed = content.released().atZone(ZoneOffset.UTC).toLocalDate();
        return new DbfTable(fields, values, changed, folder.file(name + ".rows"), lengthMax);
    }

    private DbfTable placeless() throws IOException {
        if (placeless == null) {
            placeless = table("placeless");
        }
        return placeless;
    }

    @Override
    public void write(Feature feature) throws IOException {
        Geometry geometry = geometries.of(feature.geometry());
        if (geometry == null) {
            placeless().add(feature);
            return;
        }
        ShapeKind kind = ShapeKind.of(geometry);
        if (!shapes.containsKey(kind)) {
            begin(kind);
        }
        shapes.get(kind).add(geometry);
        tables.get(kind).add(feature);
    }

    @Override
    public void finish() throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Its parts are mostly zipped once more, with what explains them.
        zip.setLevel(Deflater.BEST_SPEED);
        String id = content.dataset().id();
        for (Map.Entry<ShapeKind, ShapeRecords> entry : shapes.entrySet()) {
            String name = shapes.size() == 1 ? id : id + "_" + entry.getKey().word();
            part(zip, name + ".shp", entry.getValue()::writeShapes);
            part(zip, name + ".shx", entry.getValue()::writeIndex);
            part(zip, name + ".prj", text(WellKnownText.esri(content.crs())));
            table(zip, name, tables.get(entry.getKey()));
        }
        if (placeless != null) {
            table(zip, shapes.isEmpty() ? id : id + "_placeless", placeless);
        }
        ShapefileNotes notes = new ShapefileNotes(fields, losses);
        part(zip, id + "_fields.csv", text(notes.fieldsText()));
        if (!losses.counts().isEmpty()) {
            part(zip, id + "_losses.csv", text(notes.lossesText()));
        }
        zip.finish();
    }

    private void table(ZipOutputStream zip, String name, DbfTable table) throws IOException {
        boolean utf8 = content.charset().equals(StandardCharsets.UTF_8);
        part(zip, name + ".dbf", table::writeTo);
        part(zip, name + ".cpg", text(utf8 ? "UTF-8" : "GBK"));
    }

    private static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed moment: the same records make the same file. Zips know no earlier one.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        part.writeTo(zip);
        zip.closeEntry();
    }

    /** Writes one file of the zip. */
    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void close() throws IOException {
        List<Closeable> open = new ArrayList<>(shapes.values());
        open.addAll(tables.values());
        if (placeless != null) {
            open.add(placeless);
        }
        for (Closeable file : open) {
            file.close();
        }
        folder.close();
    }
}
