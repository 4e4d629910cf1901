package org.mineralgis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.ServedCrs;

/**
 * GeoParquet 1.1: geometries in well-known binary, the box of each in {@code bbox} so that readers can skip what is far away.
 * A dataset without positions becomes plain Parquet. Notes, with count, checksum and documents, and data dictionary are JSON
 * in the metadata {@code notes} and {@code fields}.
 */
final class GeoParquetEncoder implements FeatureEncoder {

    private static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

    private final FileContent content;
    private final List<TableField> fields;
    private final FileGeometry geometries;
    private final String geometryName;
    private final String boxName;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final DataDigest digest;
    private final ParquetFile file;
    private final WKBWriter binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope extent = new Envelope();
    private final Set<ShapeKind> kinds = EnumSet.noneOf(ShapeKind.class);

    GeoParquetEncoder(OutputStream out, FileContent content) throws IOException {
        this.content = content;
        this.fields = TableField.of(content.dataset());
        this.geometries = new FileGeometry(content.crs());
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> TableField.unused(field.name(), taken));
        this.geometryName = TableField.unused("geometry", taken);
        this.boxName = TableField.unused("bbox", taken);
        fields.forEach(field -> columns.add(new ParquetColumn(type(field.type()), field.name())));
        if (content.dataset().spatial()) {
            columns.add(new ParquetColumn(ParquetColumn.Type.BINARY, geometryName));
            SIDES.forEach(side -> columns.add(new ParquetColumn(ParquetColumn.Type.DOUBLE, boxName, side)));
        }
        this.digest = new DataDigest(out, true);
        this.file = new ParquetFile(digest, columns);
    }

    private static ParquetColumn.Type type(FieldType type) {
        return switch (type) {
            case TEXT, LIST -> ParquetColumn.Type.TEXT;
            case INTEGER -> ParquetColumn.Type.INT64;
            case NUMBER -> ParquetColumn.Type.DOUBLE;
            case BOOLEAN -> ParquetColumn.Type.BOOLEAN;
            case DATE -> ParquetColumn.Type.DATE;
        };
    }

    @Override
    public void write(Feature feature) throws IOException {
        for (int index = 0; index < fields.size(); index++) {
            columns.get(index).add(fields.get(index).value(feature));
        }
        if (content.dataset().spatial()) {
            place(feature.geometry());
        }
        file.endRecord();
    }

    private void place(@Nullable Geometry given) {
        Geometry whole = geometries.ofSeveralParts(given);
        int place = fields.size();
        columns.get(place).add(whole == null ? null : binary.write(whole));
        Envelope box = whole == null ? new Envelope() : whole.getEnvelopeInternal();
        double[] sides = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (double side : sides) {
            columns.get(++place).add(whole == null ? null : side);
        }
        if (whole != null) {
            extent.expandToInclude(box);
            kinds.add(ShapeKind.of(whole));
        }
    }

    @Override
    public void finish() throws IOException {
        long records = file.endRecords();
        digest.end();
        List<FileNote> notes = new ArrayList<>(content.notes());
        notes.addAll(FileSeal.ofHead(records, digest).closing(content));
        Map<String, String> metadata = new LinkedHashMap<>();
        if (content.dataset().spatial()) {
            metadata.put("geo", geo().toString());
        }
        metadata.put("notes", ContentJson.notes(notes).toString());
        metadata.put("fields", ContentJson.fields(fields).toString());
        file.finish(metadata);
    }

    private ObjectNode geo() {
        ObjectNode geo = JsonNodeFactory.instance.objectNode();
        geo.put("version", "1.1.0").put("primary_column", geometryName);
        ObjectNode column = geo.putObject("columns").putObject(geometryName).put("encoding", "WKB");
        ArrayNode types = column.putArray("geometry_types");
        kinds.forEach(kind -> types.add(typeName(kind)));
        // Without a system it is longitude, latitude in WGS 84.
        if (content.crs() != ServedCrs.CRS84 && content.crs() != ServedCrs.EPSG_4326) {
            column.set("crs", ProjJson.of(content.crs()));
        }
        if (!extent.isNull()) {
            column.putArray("bbox")
                    .add(extent.getMinX())
                    .add(extent.getMinY())
                    .add(extent.getMaxX())
                    .add(extent.getMaxY());
        }
        ObjectNode covering = column.putObject("covering").putObject("bbox");
        SIDES.forEach(side -> covering.putArray(side).add(boxName).add(side));
        return geo;
    }

    private static String typeName(ShapeKind kind) {
        return switch (kind) {
            case POINT -> "Point";
            case MULTI_POINT -> "MultiPoint";
            case LINE -> "MultiLineString";
            case AREA -> "MultiPolygon";
        };
    }
}
