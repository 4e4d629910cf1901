package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.TileCoordinate;
import org.postgresql.PGStatement;

/**
 * Tiles as nearly every server for PostGIS makes them: full geometry through {@code ST_AsMVT(ST_AsMVTGeom(ST_Transform(…)))},
 * by a prepared statement on a connection of its own, which plans as PostgreSQL does when nobody tells it how. What our own
 * tiles are measured against. For one thread.
 */
public final class PlainTiles implements AutoCloseable {

    private final DatabaseUrl url;
    private final Connection connection;

    /** The tables in {@code database}. */
    public PlainTiles(Database database) {
        this.url = database.url();
        this.connection = database.connectAlone();
        // Compiling would make it slower.
        try {
            PlainStatement.execute(connection, "set jit = off");
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /**
     * A tile of one MVT layer for each dataset, with the fields that our own tiles have.
     *
     * @return without compression
     */
    public byte[] encode(List<Dataset> datasets, TileCoordinate tile) {
        String text = datasets.stream().map(PlainTiles::layer).collect(Collectors.joining(" || ", "select ", ""));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            int place = 1;
            for (int each = 0; each < 2 * datasets.size(); each++) {
                statement.setInt(place++, tile.zoom());
                statement.setInt(place++, tile.column());
                statement.setInt(place++, tile.row());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    private static String layer(Dataset dataset) {
        String fields = dataset.tileFields().stream()
                .map(Field::name)
                .map(name -> ", d." + Identifier.quote(name))
                .collect(Collectors.joining());
        return """
                coalesce((select st_asmvt(r, '%s', 4096, 'geom') from (
                    select st_asmvtgeom(st_transform(d.geom, 3857), st_tileenvelope(?, ?, ?), 4096, 64, true) as geom,
                        d.fid%s, d.evidence
                    from %s d
                    where d.geom && st_transform(st_tileenvelope(?, ?, ?, margin => 64.0 / 4096), 4326)) r), ''::bytea)""".formatted(dataset.id(), fields, DatasetTable.served(dataset.id()));
    }
}
