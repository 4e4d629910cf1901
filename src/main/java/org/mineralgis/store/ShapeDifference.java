package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DrawnShape;

/** Brings the table of what tiles draw to where its records are, touching only rows that are others, and tells where these lie. */
final class ShapeDifference {

    /** More places than these are put together by cells of half a degree. */
    private static final int PLACES_MAX = 256;

    private static final String ANEW = "pg_temp.drawn_anew";

    private final Connection connection;
    private final DatabaseUrl url;
    private final Dataset dataset;

    ShapeDifference(Connection connection, DatabaseUrl url, Dataset dataset) {
        this.connection = connection;
        this.url = url;
        this.dataset = dataset;
    }

    /**
     * Draws records anew.
     *
     * @param fids which; null for all
     * @return where something is drawn otherwise than before, in degrees
     */
    List<BoundingBox> draw(@Nullable List<String> fids, ShapeRedrawing redrawing) throws SQLException {
        execute("create temporary table drawn_anew (like " + ShapeTable.served(dataset.id()) + ") on commit drop");
        fill(fids, redrawing);
        List<BoundingBox> places = apply(fids);
        execute("drop table " + ANEW);
        return places;
    }

    private void fill(@Nullable List<String> fids, ShapeRedrawing redrawing) throws SQLException {
        RecordsToDraw records = new RecordsToDraw(connection, dataset, fids);
        try (Copying copying = new Copying()) {
            RecordsToDraw.run(() -> redrawing.draw(records, copying));
            copying.finish();
        }
    }

    /** Begins with the first shape: until then the records are read over the same connection. */
    private final class Copying implements ShapeSink, AutoCloseable {

        private @Nullable ShapeWriter writer;

        @Override
        public void accept(DrawnShape shape) {
            ShapeWriter present = writer;
            if (present == null) {
                present = open();
                writer = present;
            }
            present.write(shape);
        }

        private ShapeWriter open() {
            try {
                return ShapeWriter.into(connection, url, ANEW);
            } catch (SQLException e) {
                throw new RecordsToDraw.UncheckedSqlException(e);
            }
        }

        void finish() {
            if (writer != null) {
                writer.finish();
            }
        }

        @Override
        public void close() throws SQLException {
            if (writer != null) {
                writer.cancel();
            }
        }
    }

    /** Rows that are equal stay: their tiles stay too. */
    private List<BoundingBox> apply(@Nullable List<String> fids) throws SQLException {
        String among = fids == null ? "" : " where fid = any (?)";
        String sql = """
                with gone as (
                    delete from %1$s shape using (select %2$s from %1$s%4$s except select %2$s from %3$s) other
                    where shape.fid = other.fid and shape.label = other.label
                        and shape.min_zoom = other.min_zoom and shape.max_zoom = other.max_zoom
                    returning shape.geom),
                came as (
                    insert into %1$s (%2$s) select %2$s from %3$s except select %2$s from %1$s%4$s
                    returning geom)
                select distinct ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east, ST_YMax(box) as north
                from (select ST_Transform(ST_Envelope(geom), 4326) as box
                      from (select geom from gone union all select geom from came) changed) place
                """.formatted(ShapeTable.served(dataset.id()), ShapeTable.PLACES, ANEW, among);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (fids != null) {
                statement.setArray(1, connection.createArrayOf("text", fids.toArray()));
                statement.setArray(2, connection.createArrayOf("text", fids.toArray()));
            }
            List<BoundingBox> places = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(BoxArray.box(
                            rows.getDouble("west"),
                            rows.getDouble("south"),
                            rows.getDouble("east"),
                            rows.getDouble("north")));
                }
            }
            return fewer(places);
        }
    }

    private static List<BoundingBox> fewer(List<BoundingBox> places) {
        if (places.size() <= PLACES_MAX) {
            return places;
        }
        Map<Long, BoundingBox> cells = new HashMap<>();
        for (BoundingBox place : places) {
            long column = (long) Math.floor(place.west() + place.east());
            long row = (long) Math.floor(place.south() + place.north());
            cells.merge(column * 1000 + row, place, ShapeDifference::both);
        }
        return List.copyOf(cells.values());
    }

    private static BoundingBox both(BoundingBox a, BoundingBox b) {
        return new BoundingBox(
                Math.min(a.west(), b.west()),
                Math.min(a.south(), b.south()),
                Math.max(a.east(), b.east()),
                Math.max(a.north(), b.north()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
