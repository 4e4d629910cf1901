package org.mineralgis.format;

import static org.mineralgis.format.GeoPackageSchema.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;

/** The records of one dataset, a table of a GeoPackage with its index. */
final class GeoPackageRows implements FeatureEncoder {

    private final Connection database;
    private final FileContent content;
    private final List<TableField> fields;
    private final String table;
    private final String key;
    private final String geometry;
    private final FileGeometry geometries;
    private final GeoPackageBlob blob;
    private final PreparedStatement row;
    private final @Nullable PreparedStatement box;
    private final Envelope extent = new Envelope();
    private final Set<ShapeKind> kinds = EnumSet.noneOf(ShapeKind.class);
    private long number;

    GeoPackageRows(Connection database, FileContent content) throws SQLException {
        this.database = database;
        this.content = content;
        this.table = content.dataset().id();
        this.fields = TableField.of(content.dataset());
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> TableField.unused(field.name(), taken));
        this.key = TableField.unused("fid", taken);
        this.geometry = TableField.unused("geom", taken);
        this.geometries = new FileGeometry(content.crs());
        this.blob = new GeoPackageBlob(WellKnownText.code(content.crs()));
        createTable();
        this.row = database.prepareStatement(insertion());
        this.box = spatial()
                ? database.prepareStatement("INSERT INTO " + quoted(GeoPackageSchema.indexName(table, geometry))
                        + " VALUES (?, ?, ?, ?, ?)")
                : null;
    }

    private boolean spatial() {
        return content.dataset().spatial();
    }

    private void createTable() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(declaration());
            if (spatial()) {
                statement.execute("CREATE VIRTUAL TABLE " + quoted(GeoPackageSchema.indexName(table, geometry))
                        + " USING rtree(id, minx, maxx, miny, maxy)");
            }
        }
    }

    private String declaration() {
        StringBuilder sql = new StringBuilder("CREATE TABLE ")
                .append(quoted(table))
                .append(" (")
                .append(quoted(key))
                .append(" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (spatial()) {
            sql.append(", ").append(quoted(geometry)).append(' ').append(type());
        }
        fields.forEach(field ->
                sql.append(", ").append(quoted(field.name())).append(' ').append(type(field.type())));
        return sql.append(")").toString();
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, LIST -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "REAL";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    /** All columns with their types, in their order. */
    private Map<String, @Nullable FieldType> names() {
        Map<String, @Nullable FieldType> names = new LinkedHashMap<>();
        names.put(key, FieldType.INTEGER);
        if (spatial()) {
            names.put(geometry, null);
        }
        fields.forEach(field -> names.put(field.name(), field.type()));
        return names;
    }

    private String insertion() {
        StringBuilder names = new StringBuilder(quoted(key));
        StringBuilder values = new StringBuilder("?");
        if (spatial()) {
            names.append(", ").append(quoted(geometry));
            values.append(", ?");
        }
        fields.forEach(field -> {
            names.append(", ").append(quoted(field.name()));
            values.append(", ?");
        });
        return "INSERT INTO " + quoted(table) + " (" + names + ") VALUES (" + values + ")";
    }

    @Override
    public void write(Feature feature) throws IOException {
        try {
            row.setLong(1, ++number);
            int place = 1;
            if (spatial()) {
                row.setBytes(++place, shape(feature.geometry()));
            }
            for (TableField field : fields) {
                set(++place, field.value(feature));
            }
            row.executeUpdate();
        } catch (SQLException broken) {
            throw new IOException("cannot write row " + number + " of " + table, broken);
        }
    }

    private byte @Nullable [] shape(@Nullable Geometry given) throws SQLException {
        Geometry whole = geometries.ofSeveralParts(given);
        if (whole == null || box == null) {
            return null;
        }
        kinds.add(ShapeKind.of(whole));
        Envelope envelope = whole.getEnvelopeInternal();
        extent.expandToInclude(envelope);
        box.setLong(1, number);
        box.setDouble(2, envelope.getMinX());
        box.setDouble(3, envelope.getMaxX());
        box.setDouble(4, envelope.getMinY());
        box.setDouble(5, envelope.getMaxY());
        box.executeUpdate();
        return blob.of(whole);
    }

    private void set(int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            row.setObject(place, null);
        } else if (value instanceof Long number) {
            row.setLong(place, number);
        } else if (value instanceof Double number) {
            row.setDouble(place, number);
        } else if (value instanceof Boolean bool) {
            row.setInt(place, bool ? 1 : 0);
        } else {
            row.setString(place, value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            row.close();
            if (kinds.size() > 1) {
                declareMixed();
            }
            if (box != null) {
                box.close();
                GeoPackageSchema.createIndexTriggers(database, table, geometry, key);
            }
            GeoPackageCatalogue catalogue = new GeoPackageCatalogue(database, content.released());
            catalogue.add(content, fields, spatial() ? geometry : null, type(), extent);
            List<FileNote> notes = new ArrayList<>(content.notes());
            notes.addAll(new GeoPackageSeal(table, names()).of(database).closing(content));
            catalogue.addNotes(table, notes);
            database.commit();
        } catch (SQLException broken) {
            throw new IOException("cannot finish " + table, broken);
        }
    }

    /** The declaration of a column has to say what the catalogue says, and can be changed in no other way. */
    private void declareMixed() throws SQLException {
        String old = quoted("old_" + table);
        try (Statement statement = database.createStatement()) {
            statement.execute("ALTER TABLE " + quoted(table) + " RENAME TO " + old);
            statement.execute(declaration());
            statement.execute("INSERT INTO " + quoted(table) + " SELECT * FROM " + old);
            statement.execute("DROP TABLE " + old);
        }
    }

    /** What all positions are; that of the dataset when there is none. */
    private String type() {
        if (kinds.size() > 1 || !spatial()) {
            return "GEOMETRY";
        }
        ShapeKind kind = kinds.isEmpty()
                ? ShapeKind.of(content.dataset().schema().geometryType())
                : kinds.iterator().next();
        return kind.typeName();
    }
}
