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
        // By filters in one row: for groups PostgreSQL may sort all records, and an outline is dear enough to be asked
        // once.
        List<SqlText> counts = Arrays.stream(Evidence.values())
                .map(each -> SqlText.of("count(geom) filter (where evidence = ?)", each.word()))
                .toList();
        SqlText sums = SqlText.compose(
                "select count(geom), count(*) - count(geom), %s, %s from %s where true%s",
                accuracies(dataset), SqlText.join(", ", counts), table(dataset), conditions);
        return database.inSnapshot(connection -> {
            List<String> sources = sources(connection, dataset, conditions);
            try (PreparedStatement statement = sums.prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return facts(row, sources);
            }
        });
    }

    /** How many say how accurate they are, the median and the worst. Several processes can count where no record does. */
    private static SqlText accuracies(Dataset dataset) {
        return dataset.schema().indexOf(FieldRole.ACCURACY_M) < 0
                ? SqlText.of("0, null::double precision, null::double precision")
                : SqlText.compose(
                        "count(%s), percentile_cont(0.5) within group (order by %s), max(%s)",
                        accuracy(dataset), accuracy(dataset), accuracy(dataset));
    }

    private static ShownFacts facts(ResultSet row, List<String> sources) throws SQLException {
        Map<Evidence, Long> evidence = new EnumMap<>(Evidence.class);
        for (Evidence each : Evidence.values()) {
            long count = row.getLong(6 + each.ordinal());
            if (count > 0) {
                evidence.put(each, count);
            }
        }
        return new ShownFacts(
                row.getLong(1), row.getLong(2), row.getLong(3), number(row, 4), number(row, 5), evidence, sources);
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

    /** That of the source with what the datum steps may have added; null where the source says nothing. The dataset has a field for it. */
    private static SqlText accuracy(Dataset dataset) {
        int place = dataset.schema().indexOf(FieldRole.ACCURACY_M);
        String field = Identifier.quote(dataset.schema().fields().get(place).name());
        return SqlText.of("case when geom is not null then " + field + " + coalesce(datum_accuracy_m, 0) end");
    }

    private static SqlText table(Dataset dataset) {
        return SqlText.of(DatasetTable.served(dataset.id()));
    }
}
