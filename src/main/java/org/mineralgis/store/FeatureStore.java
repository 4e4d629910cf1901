package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
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
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.query.FeatureQuery;

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
     * One page of records, and how many match in all, counted exactly whatever {@code limit} and {@code after} say. Without
     * original geometries: {@link org.mineralgis.model.Lineage#originalGeometry()} is null in every record of a page, and
     * {@link org.mineralgis.model.Lineage#originalCoordinates()} when it is longer than 1,000 characters.
     *
     * @param withGeometry whether positions are wanted; without, they are null
     */
    public PageRead page(LoadedDataset loaded, FeatureQuery query, boolean withGeometry) {
        return new PageRead(database, loaded.dataset(), query, withGeometry);
    }

    /** The same page as a list, for those who must look at all of its records at once. */
    public FeaturePage list(LoadedDataset loaded, FeatureQuery query) {
        ListedPage page = new ListedPage();
        try {
            page(loaded, query, true).to(page);
        } catch (IOException e) {
            throw new UncheckedIOException("a list takes every record", e);
        }
        return page.get();
    }

    /** The record with this id, with its original geometry and coordinates. */
    public Optional<Feature> find(LoadedDataset loaded, String fid) {
        Dataset dataset = loaded.dataset();
        SqlText sql = FeatureSql.find(dataset, fid);
        return database.with(connection -> read(connection, dataset, sql)).stream()
                .findFirst();
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

    private static List<Feature> read(Connection connection, Dataset dataset, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return read(new FeatureRow(dataset.schema()), rows);
        }
    }

    private static List<Feature> read(FeatureRow row, ResultSet rows) throws SQLException {
        List<Feature> features = new ArrayList<>();
        while (rows.next()) {
            features.add(row.read(rows));
        }
        return features;
    }
}
