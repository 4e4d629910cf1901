package org.mineralgis.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;

/** Which tiles records reach into: of most of the world there is nothing, and one statement tells it of many tiles. */
public final class OccupiedTiles {

    /** Share of a tile around it whose records it draws too. */
    private static final double MARGIN = 64.0 / 4096;

    private final Database database;
    private final String text;

    /**
     * The tiles of some datasets.
     *
     * @param datasets at least one, all with positions
     */
    public OccupiedTiles(Database database, List<Dataset> datasets) {
        this.database = database;
        String any = datasets.stream()
                .map(dataset -> "exists (select from " + DatasetTable.served(dataset.id())
                        + " d where d.geom && st_makeenvelope(box.west, box.south, box.east, box.north, 4326))")
                .collect(Collectors.joining("\n or "));
        this.text = """
                select box.position
                from unnest(?::float8[], ?::float8[], ?::float8[], ?::float8[])
                    with ordinality as box (west, south, east, north, position)
                where\s""" + any;
    }

    /**
     * The places in {@code tiles} of those that the box around some record meets; what is drawn in them may still be nothing.
     *
     * @throws DatabaseException when the database fails
     */
    public BitSet among(List<TileCoordinate> tiles) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int side = 0; side < 4; side++) {
                    statement.setArray(side + 1, sides(connection, tiles, side));
                }
                return read(statement);
            }
        });
    }

    private static BitSet read(PreparedStatement statement) throws SQLException {
        BitSet found = new BitSet();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.set(rows.getInt(1) - 1);
            }
        }
        return found;
    }

    private static Array sides(Connection connection, List<TileCoordinate> tiles, int side) throws SQLException {
        Double[] values = tiles.stream().map(tile -> side(tile, side)).toArray(Double[]::new);
        return connection.createArrayOf("float8", values);
    }

    /** West, south, east and north with the margin; the outermost rows reach the poles. */
    private static double side(TileCoordinate tile, int side) {
        TileMatrixSet set = tile.set();
        int zoom = tile.zoom();
        return switch (side) {
            case 0 -> Math.max(-180, set.longitude(zoom, tile.column() - MARGIN));
            case 1 -> tile.row() + 1 == set.rows(zoom) ? -90 : set.latitude(zoom, tile.row() + 1 + MARGIN);
            case 2 -> Math.min(180, set.longitude(zoom, tile.column() + 1 + MARGIN));
            default -> tile.row() == 0 ? 90 : set.latitude(zoom, tile.row() - MARGIN);
        };
    }
}
