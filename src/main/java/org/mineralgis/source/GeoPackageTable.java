package org.mineralgis.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/**
 * The feature table of a GeoPackage.
 *
 * @param name of the table
 * @param geometry its geometry column
 * @param columns the others that are read, in their order
 * @param notices what people must know about it
 */
record GeoPackageTable(String name, String geometry, List<Column> columns, List<SourceNotice> notices) {

    /** @throws SourceException if there is not exactly one feature table */
    static GeoPackageTable find(Path file, Connection database) throws SQLException, SourceException {
        // A view in their place could count to infinity.
        requireTable(file, database, "gpkg_contents");
        requireTable(file, database, "gpkg_geometry_columns");
        requireTable(file, database, "gpkg_spatial_ref_sys");
        List<String> names = GeoPackageReader.texts(
                database,
                "select c.table_name from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name"
                        + " where c.data_type = 'features' limit 100");
        if (names.size() != 1) {
            throw new SourceException(
                    file,
                    "",
                    "has " + names.size() + " feature tables " + OneLine.quote(String.join(", ", names))
                            + "; expected one");
        }
        requireTable(file, database, names.get(0));
        String geometry = GeoPackageReader.texts(
                        database,
                        "select g.column_name from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name where c.data_type = 'features' limit 1")
                .get(0);
        return of(database, names.get(0), geometry);
    }

    private static void requireTable(Path file, Connection database, String name) throws SQLException, SourceException {
        String sql = "select sql from sqlite_master where type = 'table' and name = ?";
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                boolean real = rows.next()
                        && !String.valueOf(rows.getString(1))
                                .stripLeading()
                                .toUpperCase(Locale.ROOT)
                                .startsWith("CREATE VIRTUAL");
                if (!real) {
                    throw new SourceException(file, "", "has no table " + OneLine.quote(name));
                }
            }
        }
    }

    private static GeoPackageTable of(Connection database, String name, String geometry) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        // Columns that are computed are not in this list.
        try (PreparedStatement query = database.prepareStatement("select name, type from pragma_table_info(?)")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Column column = new Column(rows.getString(1), String.valueOf(rows.getString(2)));
                    if (column.bytes() && !column.name().equals(geometry)) {
                        leftOut.add(OneLine.quote(column.name()));
                    } else if (!column.name().equals(geometry)) {
                        columns.add(column);
                    }
                }
            }
        }
        return new GeoPackageTable(name, geometry, List.copyOf(columns), notices(database, leftOut));
    }

    private static List<SourceNotice> notices(Connection database, List<String> leftOut) throws SQLException {
        List<SourceNotice> notices = new ArrayList<>();
        notices.add(system(database));
        if (!leftOut.isEmpty()) {
            String list = String.join(", ", leftOut);
            notices.add(notice(SourceNotice.Kind.FIELDS_LEFT_OUT, "二进制字段：" + list, "columns of bytes: " + list));
        }
        return notices;
    }

    /** By the code of an authority, or else by the definition. */
    private static SourceNotice system(Connection database) throws SQLException {
        String from = " from gpkg_geometry_columns g join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id"
                + " where s.srs_id > 0 limit 1";
        List<String> codes =
                GeoPackageReader.texts(database, "select s.organization || ':' || s.organization_coordsys_id" + from);
        if (codes.isEmpty()) {
            return notice(SourceNotice.Kind.SYSTEM_MISSING, "没有注明坐标系", "the table names no system");
        }
        String name =
                GeoPackageReader.texts(database, "select s.srs_name" + from).get(0);
        String definition = GeoPackageReader.texts(
                        database, "select substr(s.definition, 1, " + WktNode.LENGTH_MAX + ")" + from)
                .get(0);
        String system = OneLine.quote(codes.get(0) + " " + name);
        return new SourceNotice(
                SourceNotice.Kind.SYSTEM_NAMED,
                0,
                new LocalizedText("表中写明 " + system, "the table says " + system),
                SystemText.findByCode(codes.get(0))
                        .or(() -> SystemText.findByWkt(definition))
                        .orElse(null));
    }

    private static SourceNotice notice(SourceNotice.Kind kind, String zh, String en) {
        return new SourceNotice(kind, 0, new LocalizedText(zh, en));
    }

    /** Selects the geometry, then the columns, in the order of the table. */
    String query() {
        StringBuilder sql = new StringBuilder("select ").append(quoted(geometry));
        columns.forEach(column -> sql.append(", ").append(quoted(column.name())));
        return sql.append(" from ").append(quoted(name)).toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A column of the table.
     *
     * @param name as the table spells it
     * @param type as the table declares it
     */
    record Column(String name, String type) {

        boolean bytes() {
            return type.toUpperCase(Locale.ROOT).startsWith("BLOB");
        }

        @Nullable
        String text(@Nullable String value) {
            boolean flag = value != null && type.equalsIgnoreCase("BOOLEAN");
            return !flag ? value : value.equals("1") ? "true" : value.equals("0") ? "false" : value;
        }
    }
}
