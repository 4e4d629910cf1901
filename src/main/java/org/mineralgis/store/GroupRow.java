package org.mineralgis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Measure;

/** Reads the rows that {@link GroupSql} asks for. */
final class GroupRow {

    private final Grouping grouping;
    private final boolean binned;

    GroupRow(Grouping grouping, List<Double> edges) {
        this.grouping = grouping;
        this.binned = !edges.isEmpty();
    }

    RecordGroup read(ResultSet rows) throws SQLException {
        int column = 1;
        List<@Nullable String> values = new ArrayList<>();
        while (values.size() < grouping.by().size()) {
            values.add(rows.getString(column++));
        }
        Integer bin = null;
        if (binned) {
            int number = rows.getInt(column++);
            bin = rows.wasNull() ? null : number;
        }
        long count = rows.getLong(column++);
        List<MeasuredValue> measures = new ArrayList<>();
        for (Measure measure : grouping.measures()) {
            long records = rows.getLong(column + 1);
            measures.add(new MeasuredValue(number(rows, column, measure.kind(), records), records));
            column += 2;
        }
        return new RecordGroup(values, bin, count, measures);
    }

    /** The number of all records of the selection, which each row has as its last column. */
    long matched(ResultSet rows) throws SQLException {
        return rows.getLong(grouping.by().size()
                + (binned ? 1 : 0)
                + 1
                + 2 * grouping.measures().size()
                + 1);
    }

    private static @Nullable Number number(ResultSet rows, int column, Measure.Kind kind, long records)
            throws SQLException {
        Number number = (Number) rows.getObject(column);
        if (number == null || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        return kind == Measure.Kind.MEAN ? Double.valueOf(number.doubleValue() / records) : number;
    }
}
