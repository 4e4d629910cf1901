package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.TileCoordinate;

/** Vector tiles as PostGIS encodes them. */
public final class TileStore {

    private final Database database;

    /** Tiles of the datasets in {@code database}. */
    public TileStore(Database database) {
        this.database = database;
    }

    /**
     * The name of the MVT layer with one label point per area that tiles hold beside the areas themselves. Only a dataset
     * of areas that have names has one.
     */
    public static Optional<String> findLabelLayer(Dataset dataset) {
        return dataset.labelled() ? Optional.of(dataset.id() + ".label") : Optional.empty();
    }

    /**
     * One Mapbox Vector Tile with an MVT layer per dataset, in the order given, by one statement and so of one release.
     * What the layers hold is told in {@link TileSql}.
     *
     * @param datasets at least one, all with positions
     * @return no bytes when nothing lies in the tile
     * @throws DatabaseUnavailableException when the database cannot be reached
     * @throws DatabaseException when it refuses
     */
    public byte[] encode(List<SelectedDataset> datasets, TileCoordinate tile) {
        SqlText sql = TileSql.of(datasets, tile);
        return database.with(connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        });
    }
}
