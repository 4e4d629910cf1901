package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Schema;

/** What must be said of the records of a selection: how accurate, how known, by whom. */
public final class ShownStore {

    /** Sources that are listed at most; a sheet has no room for more. */
    public static final int SOURCES_MAX = 200;

    private final Database database;

    /** The records in {@code database}. */
    public ShownStore(Database database) {
        this.database = database;
    }

    /**
     * The facts.
     *
     * @param selected a dataset with positions; a box or area of its selection finds records without position too
     * @throws DatabaseException when the database fails
     */
    public ShownFacts facts(SelectedDataset selected) {
        Dataset dataset = selected.loaded().dataset();
        SqlText conditions = FeatureSql.conditions(dataset, selected.selection());
        if (dataset.schema().indexOf(FieldRole.ACCURACY_M) < 0) {
            return withoutAccuracy(dataset, conditions);
        }
        // One pass for the counts by evidence and for those of all: each record is held to the outline of a sheet.
        SqlText sums = SqlText.compose(
                "select grouping(evidence), evidence, count(geom), count(*) - count(geom), count(%s),"
                        + " percentile_cont(0.5) within group (order by %s), max(%s)"
                        + " from %s where true%s group by grouping sets ((evidence), ()) order by 1",
                accuracy(dataset), accuracy(dataset), accuracy(dataset), table(dataset), conditions);
        return database.inSnapshot(connection -> {
            List<String> sources = sources(connection, dataset, conditions);
            try (PreparedStatement statement = sums.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                return facts(rows, sources);
            }
        });
    }

    /** Where no record says how accurate it is, several processes of the database can count; groups would have them sort all first. */
    private ShownFacts withoutAccuracy(Dataset dataset, SqlText conditions) {
        List<SqlText> counts = Arrays.stream(Evidence.values())
                .map(each -> SqlText.of("count(geom) filter (where evidence = ?)", each.word()))
                .toList();
        SqlText sums = SqlText.compose(
                "select count(*) - count(geom), %s from %s where true%s",
                SqlText.join(", ", counts), table(dataset), conditions);
        return database.inSnapshot(connection -> {
            List<String> sources = sources(connection, dataset, conditions);
            try (PreparedStatement statement = sums.prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                Map<Evidence, Long> evidence = new EnumMap<>(Evidence.class);
                for (Evidence each : Evidence.values()) {
                    long count = row.getLong(each.ordinal() + 2);
                    if (count > 0) {
                        evidence.put(each, count);
                    }
                }
                long placed =
                        evidence.values().stream().mapToLong(Long::longValue).sum();
                return new ShownFacts(placed, row.getLong(1), 0, null, null, evidence, sources);
            }
        });
    }

    /** The row of all comes behind those of each evidence. */
    private static ShownFacts facts(ResultSet rows, List<String> sources) throws SQLException {
        Map<Evidence, Long> evidence = new EnumMap<>(Evidence.class);
        while (rows.next() && rows.getInt(1) == 0) {
            if (rows.getLong(3) > 0) {
                evidence.put(Evidence.find(rows.getString(2)).orElseThrow(), rows.getLong(3));
            }
        }
        return new ShownFacts(
                rows.getLong(3), rows.getLong(4), rows.getLong(5), number(rows, 6), number(rows, 7), evidence, sources);
    }

    /**
     * The points of a selection that say how accurate they are, where that is worse than {@code overMeters}, the worst first.
     *
     * @param selected a dataset with positions; of others than points there are none
     * @param most how many are told at most
     * @throws DatabaseException when the database fails
     */
    public List<AccuracyCircle> circles(SelectedDataset selected, double overMeters, int most) {
        Dataset dataset = selected.loaded().dataset();
        if (dataset.schema().geometryType() != GeometryType.POINT
                || dataset.schema().indexOf(FieldRole.ACCURACY_M) < 0) {
            return List.of();
        }
        SqlText points = SqlText.compose(
                "select st_x(geom), st_y(geom), radius from (select geom, %s as radius from %s where geom is not null%s)"
                        + " as placed where radius > %s order by radius desc, geom limit %s",
                accuracy(dataset),
                table(dataset),
                FeatureSql.conditions(dataset, selected.selection()),
                SqlText.of("?", overMeters),
                SqlText.of("?", most));
        return database.inSnapshot(connection -> {
            List<AccuracyCircle> circles = new ArrayList<>();
            try (PreparedStatement statement = points.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    circles.add(new AccuracyCircle(rows.getDouble(1), rows.getDouble(2), rows.getDouble(3)));
                }
            }
            return circles;
        });
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> sources(Connection connection, Dataset dataset, SqlText conditions)
            throws SQLException {
        Schema schema = dataset.schema();
        int place = schema.indexOf(FieldRole.SOURCES);
        List<String> sources = new ArrayList<>();
        if (place < 0) {
            return sources;
        }
        Field field = schema.fields().get(place);
        String name = Identifier.quote(field.name());
        String each = field.type() == FieldType.LIST ? "unnest(" + name + ")" : name;
        SqlText named = SqlText.compose(
                "select distinct source from (select " + each + " as source from %s where geom is not null%s) as shown"
                        + " where source is not null order by source limit " + SOURCES_MAX,
                table(dataset),
                conditions);
        try (PreparedStatement statement = named.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sources.add(rows.getString(1));
            }
        }
        return sources;
    }

    /** That of the source with what the datum steps may have added; null where the source says nothing. */
    private static SqlText accuracy(Dataset dataset) {
        int place = dataset.schema().indexOf(FieldRole.ACCURACY_M);
        if (place < 0) {
            return SqlText.of("null::double precision");
        }
        String field = Identifier.quote(dataset.schema().fields().get(place).name());
        return SqlText.of("case when geom is not null then " + field + " + coalesce(datum_accuracy_m, 0) end");
    }

    private static SqlText table(Dataset dataset) {
        return SqlText.of(DatasetTable.served(dataset.id()));
    }
}
