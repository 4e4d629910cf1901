package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** The records of a dataset that {@linkplain org.mineralgis.model.Schema#holdsEstimates() holds estimates}, many at once. */
public final class EstimateStore {

    private final Database database;

    /** The records in {@code database}. */
    public EstimateStore(Database database) {
        this.database = database;
    }

    /**
     * Deposits that estimates are about.
     *
     * @param dataset of the deposits
     * @param selection of them
     */
    public record Deposits(LoadedDataset dataset, Selection selection) {}

    /**
     * Estimates in the order of their ids, without position, with the values of those fields alone that have a role or name other
     * records: the rest are null.
     *
     * @param deposits only estimates of these; null for all, of a whole area, too
     * @param limit at least 1
     * @return {@code limit} + 1 of them when there are more
     * @throws DatabaseUnavailableException when the database is not there
     * @throws FieldValueException before any SQL, when a selection compares a field with a text it cannot hold
     */
    public List<Feature> list(LoadedDataset figures, Selection selection, @Nullable Deposits deposits, int limit) {
        Dataset dataset = figures.dataset();
        SqlText sql = sql(dataset, selection, deposits, limit + 1);
        List<Feature> estimates = database.with(connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                FeatureRow row = new FeatureRow(dataset.schema());
                List<Feature> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.read(rows));
                }
                return read;
            }
        });
        estimates.sort(Comparator.comparing(Feature::id));
        return estimates;
    }

    private static SqlText sql(Dataset dataset, Selection selection, @Nullable Deposits deposits, int rows) {
        SqlText figures = SqlText.of("select " + columns(dataset) + " from " + DatasetTable.served(dataset.id()));
        SqlText meant = FeatureSql.conditions(dataset, selection);
        SqlText limit = SqlText.of("?", rows);
        return deposits == null
                ? SqlText.compose("%s where true%s limit %s", figures, meant, limit)
                : SqlText.compose(
                        "with figure as materialized (%s where true%s) select * from figure where %s limit %s",
                        figures, meant, among(dataset, deposits), limit);
    }

    /** Deposits are looked up by their ids: estimates are of few of them, and PostgreSQL would read all. */
    private static SqlText among(Dataset figures, Deposits deposits) {
        String names = Identifier.quote(figures.schema().roles().get(FieldRole.OCCURRENCE));
        Dataset dataset = deposits.dataset().dataset();
        SqlText ids = SqlText.of("select fid from " + DatasetTable.served(dataset.id())
                + " where fid = any(array(select distinct " + names + " from figure))");
        return SqlText.compose(names + " in (%s%s)", ids, FeatureSql.conditions(dataset, deposits.selection()));
    }

    /** As {@link FeatureRow} reads them. */
    private static String columns(Dataset dataset) {
        Set<String> read = dataset.schema().fields().stream()
                .filter(field -> field.references() != null)
                .map(Field::name)
                .collect(Collectors.toSet());
        read.addAll(dataset.schema().roles().values());
        String fields = dataset.schema().fields().stream()
                .map(Field::name)
                .map(name -> (read.contains(name) ? "" : "null as ") + Identifier.quote(name))
                .collect(Collectors.joining(", "));
        return "fid, evidence, null, '', null, null, null::bytea, null::bytea, " + fields;
    }
}
