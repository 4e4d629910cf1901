package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FeatureQuery;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;

/**
 * The records of loaded datasets. Every method throws {@link DatabaseUnavailableException} when the database is not there,
 * {@link FieldValueException} (before any SQL) when the query compares a field with a text it cannot hold, and
 * {@link java.util.NoSuchElementException} when the query names a field that the dataset does not have.
 */
public final class FeatureStore {

    private final Database database;

    /** The records in {@code database}. */
    public FeatureStore(Database database) {
        this.database = database;
    }

    /**
     * One page of records, by id. Without original geometries: {@link org.mineralgis.model.Lineage#originalGeometry()} is
     * null in every record of a page.
     */
    public FeaturePage list(LoadedDataset loaded, FeatureQuery query) {
        Dataset dataset = loaded.dataset();
        List<Feature> features = read(dataset, FeatureSql.list(dataset, query));
        if (features.size() <= query.limit()) {
            return new FeaturePage(features, null);
        }
        List<Feature> page = features.subList(0, query.limit());
        return new FeaturePage(page, page.get(page.size() - 1).id());
    }

    /** How many records match, counted exactly, whatever {@code limit} and {@code afterId} say. */
    public long count(LoadedDataset loaded, FeatureQuery query) {
        SqlText sql = FeatureSql.count(loaded.dataset(), query);
        return database.with(connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The record with this id, with its original geometry. */
    public Optional<Feature> find(LoadedDataset loaded, String fid) {
        Dataset dataset = loaded.dataset();
        return read(dataset, FeatureSql.find(dataset, fid)).stream().findFirst();
    }

    /** What the records with these ids are called, by id; an id that no record has is left out. */
    public Map<String, LocalizedText> titles(LoadedDataset loaded, Collection<String> fids) {
        SqlText sql = FeatureSql.titles(loaded.dataset(), fids);
        return database.with(connection -> {
            Map<String, LocalizedText> titles = new HashMap<>();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    titles.put(rows.getString(1), new LocalizedText(rows.getString(2), rows.getString(3)));
                }
            }
            return titles;
        });
    }

    private List<Feature> read(Dataset dataset, SqlText sql) {
        return database.with(connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                return read(new FeatureRow(dataset.schema()), rows);
            }
        });
    }

    private static List<Feature> read(FeatureRow row, ResultSet rows) throws SQLException {
        List<Feature> features = new ArrayList<>();
        while (rows.next()) {
            features.add(row.read(rows));
        }
        return features;
    }
}
