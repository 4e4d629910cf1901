package org.mineralgis.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

/**
 * Decides anew which points are drawn in the cells where some were changed, from the level before the last up to the first: the
 * winner of a cell is the best of the winners of the cells in it, and stands for as many records as they do together. The result
 * is that of a load, without looking at any other cell.
 */
final class PointContest {

    /** Cells along a side of a tile, as a power of two; of a tile's grid twice that power. */
    private static final int CELL_BITS = 6;

    private static final double HALF_METERS = Math.PI * 6_378_137;

    private final Connection connection;
    private final Dataset dataset;
    private final String anew;
    private final boolean labels;
    private final ZoomRange drawn;
    private final ZoomBand detailed;
    private final Map<String, Entrant> entrants = new HashMap<>();

    /** A point and where it stands in the contest. */
    private static final class Entrant {
        private final String fid;
        private final long rank;
        private final long column;
        private final long row;
        private final int[] counts;
        private int from;
        private boolean changed;

        Entrant(String fid, long rank, long column, long row, int[] counts, int from) {
            this.fid = fid;
            this.rank = rank;
            this.column = column;
            this.row = row;
            this.counts = counts;
            this.from = from;
        }

        boolean beats(Entrant other) {
            return rank != other.rank ? rank > other.rank : fid.compareTo(other.fid) < 0;
        }
    }

    private record Cell(long column, long row) {}

    private PointContest(Connection connection, Dataset dataset, String anew, boolean labels) {
        this.connection = connection;
        this.dataset = dataset;
        this.anew = anew;
        this.labels = labels;
        this.drawn = Objects.requireNonNull(dataset.portrayal().zoom(), "a drawn dataset");
        this.detailed = ZoomBand.detailed(drawn);
    }

    /** A contest among the points of a dataset, with those of the table {@code anew} in place of their former selves. */
    static PointContest ofRecords(Connection connection, Dataset dataset, String anew) {
        return new PointContest(connection, dataset, anew, false);
    }

    /** The same among the points of the labels of a dataset of areas; labels stand for nobody but themselves. */
    static PointContest ofLabels(Connection connection, Dataset dataset, String anew) {
        return new PointContest(connection, dataset, anew, true);
    }

    private String kind() {
        return labels ? "label" : "not label";
    }

    /**
     * Holds it.
     *
     * @param fids the points that were changed
     * @return where something is drawn otherwise, in degrees
     */
    List<BoundingBox> run(List<String> fids) throws SQLException {
        Set<Cell> touched = replace(fids);
        for (int level = drawn.max() - 1; level >= drawn.min(); level--) {
            Set<Cell> cells = new HashSet<>();
            for (Cell point : touched) {
                cells.add(cell(point.column, point.row, level));
            }
            fetch(cells, level);
            decide(cells, level);
        }
        return write();
    }

    /** Puts the new points in the place of the old; returns where both are, in cells of the grid. */
    private Set<Cell> replace(List<String> fids) throws SQLException {
        String table = ShapeTable.served(dataset.id());
        Set<Cell> touched = new HashSet<>();
        try (PreparedStatement update =
                connection.prepareStatement("update " + anew + " set min_zoom = ?, counts = null where " + kind())) {
            update.setInt(1, drawn.max());
            update.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + table + " where fid = any (?) and " + kind() + " returning ST_X(geom), ST_Y(geom)")) {
            delete.setArray(1, connection.createArrayOf("text", fids.toArray()));
            addPlaces(delete, touched);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + ShapeTable.PLACES + ") select " + ShapeTable.PLACES + " from " + anew
                        + " where " + kind() + " returning ST_X(geom), ST_Y(geom)")) {
            addPlaces(insert, touched);
        }
        return touched;
    }

    private void addPlaces(PreparedStatement statement, Set<Cell> places) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                places.add(new Cell(grid(rows.getDouble(1)), grid(rows.getDouble(2))));
            }
        }
    }

    private long grid(double meters) {
        long cells = (long) ZoomBand.CELLS << detailed.gridZoom();
        return Math.max(0, Math.min(cells - 1, Math.round((meters + HALF_METERS) / detailed.cellMeters())));
    }

    private int shift(int level) {
        return detailed.gridZoom() - level + CELL_BITS;
    }

    private Cell cell(long column, long row, int level) {
        return new Cell(column >> shift(level), row >> shift(level));
    }

    /** Those in the cells that are drawn at the level below, so far as they are not known better already. */
    private void fetch(Set<Cell> cells, int level) throws SQLException {
        double side = detailed.cellMeters() * (1L << shift(level));
        List<Double> wests = new ArrayList<>();
        List<Double> souths = new ArrayList<>();
        for (Cell cell : cells) {
            wests.add(cell.column * side - HALF_METERS);
            souths.add(cell.row * side - HALF_METERS);
        }
        ZoomBand band = ZoomBand.of(drawn).stream()
                .filter(each -> each.contains(level + 1))
                .findFirst()
                .orElseThrow();
        String sql =
                "select fid, rank, min_zoom, counts, ST_X(geom) as x, ST_Y(geom) as y from unnest(?, ?) cell (west, south)"
                        + " join " + ShapeTable.served(dataset.id())
                        + " on geom && ST_MakeEnvelope(west, south, west + ?, south + ?, 3857) where "
                        + ShapeTable.drawnIn(band) + " and min_zoom <= ? and " + kind();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("float8", wests.toArray()));
            select.setArray(2, connection.createArrayOf("float8", souths.toArray()));
            select.setDouble(3, side);
            select.setDouble(4, side);
            select.setInt(5, level + 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    enter(rows);
                }
            }
        }
    }

    private void enter(ResultSet rows) throws SQLException {
        String fid = rows.getString("fid");
        if (entrants.containsKey(fid)) {
            return;
        }
        int from = rows.getInt("min_zoom");
        int[] counts = new int[drawn.max() - drawn.min() + 1];
        Arrays.fill(counts, 1);
        @Nullable Array kept = rows.getArray("counts");
        if (kept != null) {
            Integer[] values = (Integer[]) kept.getArray();
            for (int index = 0; index < values.length; index++) {
                counts[from - drawn.min() + index] = values[index];
            }
        }
        entrants.put(
                fid,
                new Entrant(
                        fid, rows.getLong("rank"), grid(rows.getDouble("x")), grid(rows.getDouble("y")), counts, from));
    }

    private void decide(Set<Cell> cells, int level) {
        Map<Cell, List<Entrant>> contests = new HashMap<>();
        for (Entrant entrant : entrants.values()) {
            Cell cell = cell(entrant.column, entrant.row, level);
            if (entrant.from <= level + 1 && cells.contains(cell)) {
                contests.computeIfAbsent(cell, each -> new ArrayList<>()).add(entrant);
            }
        }
        contests.values().forEach(contest -> decide(contest, level));
    }

    private void decide(List<Entrant> contest, int level) {
        Entrant winner = contest.get(0);
        int count = 0;
        for (Entrant entrant : contest) {
            count += entrant.counts[level + 1 - drawn.min()];
            winner = entrant.beats(winner) ? entrant : winner;
        }
        for (Entrant entrant : contest) {
            int from = entrant == winner ? Math.min(entrant.from, level) : level + 1;
            int stands = entrant == winner ? count : 1;
            entrant.changed |= from != entrant.from || stands != entrant.counts[level - drawn.min()];
            entrant.from = from;
            entrant.counts[level - drawn.min()] = stands;
        }
    }

    private List<BoundingBox> write() throws SQLException {
        List<BoundingBox> places = new ArrayList<>();
        String sql = "update " + ShapeTable.served(dataset.id()) + " set min_zoom = ?, counts = ? where fid = ? and "
                + kind();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Entrant entrant : entrants.values()) {
                if (entrant.changed) {
                    update.setInt(1, entrant.from);
                    update.setArray(2, counts(entrant));
                    update.setString(3, entrant.fid);
                    update.addBatch();
                    places.add(place(entrant));
                }
            }
            update.executeBatch();
        }
        return places;
    }

    private @Nullable Array counts(Entrant entrant) throws SQLException {
        int begin = entrant.from - drawn.min();
        int end = drawn.max() - drawn.min();
        while (end > begin && entrant.counts[end - 1] <= 1) {
            end--;
        }
        if (labels || end <= begin) {
            return null;
        }
        return connection.createArrayOf(
                "int4", Arrays.stream(entrant.counts, begin, end).boxed().toArray());
    }

    private BoundingBox place(Entrant entrant) {
        double longitude = Math.toDegrees((entrant.column * detailed.cellMeters() - HALF_METERS) / 6_378_137);
        double latitude =
                Math.toDegrees(Math.atan(Math.sinh((entrant.row * detailed.cellMeters() - HALF_METERS) / 6_378_137)));
        return BoxArray.box(longitude, latitude, longitude, latitude);
    }
}
