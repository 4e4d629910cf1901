package org.mineralgis.store;

import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;

/** What tiles draw of datasets whose shapes are being made anew: the records themselves, as they are at the moment. */
public final class LiveStore {

    /** Places along a side of a tile of which each shows one point. */
    private static final int CELLS = 64;

    /** Half a pixel of a tile that is drawn 512 pixels wide. */
    private static final double TILES_MIN = 0.5 / 512;

    /** What Web Mercator can show. */
    private static final double LATITUDE_MAX = 85.05;

    private static final double RADIUS_METERS = 6_378_137;

    private final Database database;

    /** The records in {@code database}. */
    public LiveStore(Database database) {
        this.database = database;
    }

    /**
     * Hands over the records that a tile draws, each with the number of those it stands for. Of the points of a cell that is the one
     * with the smallest id. Lines and areas smaller than half a pixel are left out.
     *
     * @param gone whether nobody waits any more; asked several times a second by another thread
     * @throws UncheckedIOException when nobody waits: the statement has ended
     * @throws DatabaseException when the database fails
     */
    public void forEach(
            SelectedDataset selected, TileGround ground, ObjIntConsumer<Feature> consumer, BooleanSupplier gone) {
        SqlText sql = sql(selected, ground);
        FeatureRow row = new FeatureRow(selected.loaded().dataset().schema());
        int size = FeatureRow.FIRST_FIELD
                + selected.loaded().dataset().schema().fields().size();
        database.with(connection -> {
            try (PreparedStatement statement = sql.prepare(connection);
                    DepartureWatch watch = DepartureWatch.over(statement, gone);
                    ResultSet rows = watch.execute()) {
                long count = 0;
                while (rows.next()) {
                    consumer.accept(row.read(rows), rows.getInt(size));
                    count++;
                }
                return count;
            }
        });
    }

    private static SqlText sql(SelectedDataset selected, TileGround ground) {
        var dataset = selected.loaded().dataset();
        var zoom = dataset.portrayal().zoom();
        boolean thinned =
                dataset.schema().geometryType() == GeometryType.POINT && zoom != null && ground.zoom() < zoom.max();
        long cells = thinned ? (long) CELLS << ground.zoom() : 0;
        return FeatureSql.live(
                dataset, selected.selection(), box(ground, cells), cells, 360.0 / (1L << ground.zoom()) * TILES_MIN);
    }

    /** The ground in degrees; with cells all that it meets, because who wins a cell at the edge is decided by all of it. */
    private static BoundingBox box(TileGround ground, long cells) {
        return BoxArray.box(
                longitude(edge(ground.west(), cells, false)),
                latitude(edge(ground.south(), cells, false)),
                longitude(edge(ground.east(), cells, true)),
                latitude(edge(ground.north(), cells, true)));
    }

    private static double edge(double meters, long cells, boolean upper) {
        if (cells == 0) {
            return meters;
        }
        double cell = 2 * Math.PI * RADIUS_METERS / cells;
        // The quotient is off by a few billionths, which must not add a cell.
        double number = Math.rint(meters / cell * 1e6) / 1e6;
        return (upper ? Math.ceil(number) : Math.floor(number)) * cell;
    }

    private static double longitude(double meters) {
        return Math.toDegrees(meters / RADIUS_METERS);
    }

    private static double latitude(double meters) {
        double latitude = Math.toDegrees(Math.atan(Math.sinh(meters / RADIUS_METERS)));
        return Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude));
    }
}
