package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/**
 * Reads the one feature table of a GeoPackage (OGC 12-128r18), row by row. Numbers are spelled as SQLite spells them,
 * values of type BOOLEAN {@code true} or {@code false}; columns of bytes other than the geometry are left out. The file
 * is opened as unchangeable and only real tables of it are read, so that nothing in it can run.
 */
final class GeoPackageReader implements RecordReader {

    private static final int VALUE_MAX = 64 << 20;
    /** SQLITE_OPEN_READONLY and SQLITE_OPEN_URI. */
    private static final int OPEN_MODE = 0x01 | 0x40;

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (Connection database = open(file)) {
            GeoPackageTable table = GeoPackageTable.find(file, database);
            table.notices().forEach(consumer::notice);
            rows(database, table, spec, consumer);
        } catch (SQLException broken) {
            throw new SourceException(file, "", "not a readable GeoPackage: " + broken.getMessage(), broken);
        }
    }

    private static Connection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("open_mode", String.valueOf(OPEN_MODE));
        settings.setProperty("limit_length", String.valueOf(VALUE_MAX));
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=ro&immutable=1", settings);
    }

    private static void rows(Connection database, GeoPackageTable table, SourceFile spec, RecordConsumer consumer)
            throws SQLException {
        GeoPackageGeometry geometry = new GeoPackageGeometry();
        try (PreparedStatement query = database.prepareStatement(table.query(), ResultSet.TYPE_FORWARD_ONLY);
                ResultSet rows = query.executeQuery()) {
            for (int number = 1; rows.next(); number++) {
                consumer.accept(record(rows, table, spec, number, geometry));
            }
        }
    }

    private static SourceRecord record(
            ResultSet row, GeoPackageTable table, SourceFile spec, int number, GeoPackageGeometry geometry)
            throws SQLException {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        int index = 1;
        for (GeoPackageTable.Column column : table.columns()) {
            attributes.put(column.name(), column.text(row.getString(++index)));
        }
        try {
            return new SourceRecord(spec.path(), number, attributes, geometry.build(row.getBytes(1)));
        } catch (MalformedGeometryException malformed) {
            return new SourceRecord(spec.path(), number, attributes, null, malformed.fault());
        }
    }

    /** Runs a query that answers with one text a row. */
    static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next() && texts.size() < 1000) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }
}
