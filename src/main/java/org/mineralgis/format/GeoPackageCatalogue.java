package org.mineralgis.format;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.Term;

/** What a GeoPackage says about its tables: contents, systems, titles of fields, vocabularies, notes. */
final class GeoPackageCatalogue {

    private static final String TEXT_PLAIN = "https://www.iana.org/assignments/media-types/text/plain";

    private final Connection database;
    /** With milliseconds, as clause 1.1.3.1.1 wants it. */
    private final String changed;

    /** @param changed when the records last changed */
    GeoPackageCatalogue(Connection database, Instant changed) {
        this.database = database;
        this.changed = changed.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    }

    /**
     * Tells of a table that has been written.
     *
     * @param geometry the name of its geometry; null when it has none
     * @param type of all its positions
     */
    void add(FileContent content, List<TableField> fields, @Nullable String geometry, String type, Envelope extent)
            throws SQLException {
        String table = content.dataset().id();
        int srsId = addSystem(content.crs());
        boolean box = !extent.isNull();
        insert(
                "INTO gpkg_contents",
                table,
                geometry == null ? "attributes" : "features",
                identifier(content.dataset()),
                content.dataset().metadata().description().zh() + "\n"
                        + content.dataset().metadata().description().en(),
                changed,
                box ? extent.getMinX() : null,
                box ? extent.getMinY() : null,
                box ? extent.getMaxX() : null,
                box ? extent.getMaxY() : null,
                geometry == null ? null : srsId);
        if (geometry != null) {
            insert("INTO gpkg_geometry_columns", table, geometry, type, srsId, 0, 0);
            insert(
                    "INTO gpkg_extensions",
                    table,
                    geometry,
                    "gpkg_rtree_index",
                    "http://www.geopackage.org/spec130/#extension_rtree",
                    "write-only");
        }
        for (TableField field : fields) {
            describe(table, field);
        }
    }

    /** Identifiers are unique, titles of datasets need not be. */
    private static String identifier(Dataset dataset) {
        return dataset.metadata().title().zh() + " / "
                + dataset.metadata().title().en() + " (" + dataset.id() + ")";
    }

    private int addSystem(ServedCrs crs) throws SQLException {
        addRow(4326, ServedCrs.EPSG_4326);
        int code = WellKnownText.code(crs);
        addRow(code, crs);
        return code;
    }

    private void addRow(int code, ServedCrs crs) throws SQLException {
        insert(
                "OR IGNORE INTO gpkg_spatial_ref_sys",
                WellKnownText.name(crs),
                code,
                "EPSG",
                code,
                WellKnownText.of(crs),
                crs.geographic() ? "longitude, latitude in degrees" : "easting, northing in metres");
    }

    private void describe(String table, TableField field) throws SQLException {
        boolean coded = field.type() == FieldType.TEXT && !field.vocabulary().isEmpty();
        String constraint = coded ? table + "_" + field.name() : null;
        insert(
                "INTO gpkg_data_columns",
                table,
                field.name(),
                field.name(),
                field.label(),
                field.unit(),
                null,
                constraint);
        if (coded) {
            for (Term term : field.vocabulary()) {
                String title = term.title().zh() + " / " + term.title().en();
                insert(
                        "OR IGNORE INTO gpkg_data_column_constraints",
                        constraint,
                        "enum",
                        term.value(),
                        null,
                        null,
                        null,
                        null,
                        title);
            }
        }
    }

    /** Notes on a table, or on the file as a whole when {@code table} is null, as plain text in both languages. */
    void addNotes(@Nullable String table, List<FileNote> notes) throws SQLException {
        String text = notes.stream()
                .map(note -> note.title().zh() + " / " + note.title().en() + "\n"
                        + note.text().zh() + "\n" + note.text().en())
                .collect(Collectors.joining("\n\n"));
        insert("INTO gpkg_metadata", null, "dataset", TEXT_PLAIN, "text/plain", text);
        try (PreparedStatement reference =
                database.prepareStatement("INSERT INTO gpkg_metadata_reference (reference_scope, table_name, timestamp,"
                        + " md_file_id) VALUES (?, ?, ?, (SELECT max(id) FROM gpkg_metadata))")) {
            reference.setString(1, table == null ? "geopackage" : "table");
            reference.setString(2, table);
            reference.setString(3, changed);
            reference.executeUpdate();
        }
    }

    private void insert(String into, @Nullable Object... values) throws SQLException {
        String marks = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement insertion = database.prepareStatement("INSERT " + into + " VALUES (" + marks + ")")) {
            for (int index = 0; index < values.length; index++) {
                insertion.setObject(index + 1, values[index]);
            }
            insertion.executeUpdate();
        }
    }
}
