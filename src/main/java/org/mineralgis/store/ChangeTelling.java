package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.SmallShapes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was changed in one dataset on its way into the catalogue, the dataset's shapes and the ears of all servers. */
final class ChangeTelling {

    /** A dataset with as many records is drawn whole when something changes: that takes a moment and is exact. */
    private static final long POINTS_DRAWN_WHOLE = 20_000;

    /** The same for lines and areas. */
    private static final long SHAPES_DRAWN_WHOLE = 3_000;

    /** What is more than this in a larger dataset is not drawn while somebody waits. */
    private static final int DRAWN_SINGLY = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTelling.class);

    private record Served(
            Dataset dataset,
            boolean live,
            long count,
            @Nullable BoundingBox extent) {

        /** Whether points stand in for what is too small: who wins among these is not told by their neighbourhood alone. */
        boolean standIns() {
            return dataset.schema().geometryType() != GeometryType.POINT
                    && dataset.portrayal().tiles().small() == SmallShapes.POINT;
        }

        boolean small() {
            boolean points = dataset.schema().geometryType() == GeometryType.POINT;
            return count <= (points ? POINTS_DRAWN_WHOLE : SHAPES_DRAWN_WHOLE);
        }
    }

    private final Connection connection;
    private final DatabaseUrl url;
    private final String datasetId;
    private final List<Change> changes;

    ChangeTelling(Connection connection, DatabaseUrl url, String datasetId, List<Change> changes) {
        this.connection = connection;
        this.url = url;
        this.datasetId = datasetId;
        this.changes = changes;
    }

    void tell(ShapeRedrawing redrawing) throws SQLException {
        Served served = served();
        if (served == null) {
            mark(true, List.of());
            return;
        }
        List<BoundingBox> places = new ArrayList<>();
        boolean live = served.live;
        if (served.dataset.drawn() && !live) {
            live = !served.small() && (many() || served.standIns()) || !drawn(served, redrawing, places);
        }
        count(served, live);
        mark(!live, places);
    }

    /**
     * Draws what was changed.
     *
     * @return false when that cannot be; then everything is as it was, and the other datasets do not suffer from it
     */
    private boolean drawn(Served served, ShapeRedrawing redrawing, List<BoundingBox> places) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            places.addAll(new ShapeDifference(connection, url, served.dataset)
                    .draw(served.small() ? null : touched(), boxes(), redrawing));
            return true;
        } catch (SQLException | RuntimeException e) {
            if (connection.isClosed() || !connection.isValid(1)) {
                throw e;
            }
            LOG.error("the changes of {} cannot be drawn in its tiles' table", datasetId, e);
            connection.rollback(before);
            return false;
        }
    }

    /** The dataset's row, which nobody else changes meanwhile; null when a load has taken it away. */
    private @Nullable Served served() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select document::text as document, live, feature_count, west, south, east, north
                from mineral_gis.dataset where id = ? for update
                """)) {
            select.setString(1, datasetId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Served(
                                DatasetJson.read(rows.getString("document")),
                                rows.getBoolean("live"),
                                rows.getLong("feature_count") + delta(),
                                BoxArray.box(rows))
                        : null;
            }
        }
    }

    private boolean many() {
        return changes.stream().anyMatch(change -> change.fids() == null)
                || touched().size() > DRAWN_SINGLY;
    }

    private List<String> touched() {
        TreeSet<String> touched = new TreeSet<>();
        changes.forEach(change -> touched.addAll(Objects.requireNonNullElse(change.fids(), List.of())));
        return List.copyOf(touched);
    }

    private List<BoundingBox> boxes() {
        return changes.stream().flatMap(change -> change.boxes().stream()).toList();
    }

    private long delta() {
        return changes.stream().filter(Change::untold).mapToLong(Change::delta).sum();
    }

    private void count(Served served, boolean live) throws SQLException {
        long statements = changes.stream().filter(Change::untold).count();
        BoundingBox extent = extent(served, live);
        try (PreparedStatement update = connection.prepareStatement("""
                update mineral_gis.dataset set revision = revision + ?, feature_count = greatest(0, feature_count + ?),
                    live = ?, changed_at = clock_timestamp(), west = ?, south = ?, east = ?, north = ?
                where id = ?
                """)) {
            update.setLong(1, Math.max(1, statements));
            update.setLong(2, delta());
            update.setBoolean(3, live);
            CatalogueRows.bindExtent(update, 4, extent);
            update.setString(8, datasetId);
            update.executeUpdate();
        }
    }

    /** Grown by what came; where something at its edge may have gone, measured, but of a live dataset when it is drawn again. */
    private @Nullable BoundingBox extent(Served served, boolean live) throws SQLException {
        BoundingBox extent = served.extent;
        boolean atTheEdge = false;
        for (Change change : changes) {
            for (BoundingBox box : change.boxes()) {
                atTheEdge |= extent == null
                        || box.west() <= extent.west()
                        || box.south() <= extent.south()
                        || box.east() >= extent.east()
                        || box.north() >= extent.north();
            }
            extent = around(extent, change.came());
        }
        return atTheEdge && !live ? measured(connection, datasetId) : extent;
    }

    private static @Nullable BoundingBox around(@Nullable BoundingBox extent, @Nullable BoundingBox came) {
        if (extent == null || came == null) {
            return extent == null ? came : extent;
        }
        return new BoundingBox(
                Math.min(extent.west(), came.west()),
                Math.min(extent.south(), came.south()),
                Math.max(extent.east(), came.east()),
                Math.max(extent.north(), came.north()));
    }

    /** The box around all positions; null when there is none. */
    static @Nullable BoundingBox measured(Connection connection, String datasetId) throws SQLException {
        String sql = "select ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east, ST_YMax(box) as north"
                + " from (select ST_Extent(geom) as box from " + DatasetTable.served(datasetId) + ") measured";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return BoxArray.box(rows);
        }
    }

    private void mark(boolean drawn, List<BoundingBox> places) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update mineral_gis.change set told = nextval('mineral_gis.change_told_number'), drawn = ?,
                    boxes = case when id = ? then boxes || ? else boxes end
                where id = any (?)
                """)) {
            update.setBoolean(1, drawn);
            update.setLong(2, changes.get(changes.size() - 1).id());
            update.setArray(3, connection.createArrayOf("float8", BoxArray.write(places)));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "int8", changes.stream().map(Change::id).toArray()));
            update.executeUpdate();
        }
    }
}
