package org.mineralgis.format;

import static org.mineralgis.format.GeoPackageSchema.quoted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;

/**
 * The seal of a table. SQLite's pages have no order that could be summed up, but a query has: it prints every row as a line,
 * texts and geometries in hexadecimal digits and numbers with ten digits, which all versions of SQLite write alike.
 *
 * @param table its name
 * @param columns their types in their order; null for the geometry
 */
record GeoPackageSeal(String table, Map<String, @Nullable FieldType> columns) {

    /** The query, a text for each row in the order of the rows. */
    String query() {
        String row = columns.entrySet().stream()
                .map(column -> text(quoted(column.getKey()), column.getValue()))
                .collect(Collectors.joining("||','||"));
        return "SELECT " + row + " FROM " + quoted(table) + " ORDER BY rowid";
    }

    private static String text(String name, @Nullable FieldType type) {
        if (type == FieldType.NUMBER) {
            return "CASE WHEN " + name + " IS NULL THEN 'NULL' ELSE printf('%.9e'," + name + ") END";
        }
        boolean whole = type == FieldType.INTEGER || type == FieldType.BOOLEAN;
        return whole ? "quote(" + name + ")" : "quote(CAST(" + name + " AS BLOB))";
    }

    /** Runs the query over the table, whose rows are all there. */
    FileSeal of(Connection database) throws SQLException, IOException {
        DataDigest digest = new DataDigest(OutputStream.nullOutputStream(), true);
        long rows = 0;
        String query = query();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                digest.write(found.getString(1).getBytes(StandardCharsets.US_ASCII));
                digest.write('\n');
                rows++;
            }
        }
        return new FileSeal(
                rows,
                digest.hex(),
                new LocalizedText(
                        "表 " + table + " 的各行，依下列查询逐行输出", "the rows of the table " + table + ", printed by this query"),
                "sqlite3 FILE \"" + query.replaceAll("([\"\\\\$`])", "\\\\$1") + "\" | sha256sum");
    }
}
