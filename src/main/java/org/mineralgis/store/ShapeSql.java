package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.query.Selection;

/**
 * The statement that reads what a tile draws. Of all records a dataset's table tells it; of selected records too, but for points: those
 * that give way to a record which is not selected come back, so that their places are contested anew.
 */
final class ShapeSql {

    /** Places along a side of a tile of which each shows one point. */
    private static final int CELLS = 64;

    private static final double EQUATOR_METERS = 2 * Math.PI * 6_378_137;

    private static final String BOX = "geom && ST_MakeEnvelope(?, ?, ?, ?, 3857)";
    private static final String CELL = "floor((ST_X(geom) + ?) / ?), floor((ST_Y(geom) + ?) / ?)";

    private final TileGround ground;
    private final List<SqlText> branches = new ArrayList<>();

    private ShapeSql(TileGround ground) {
        this.ground = ground;
    }

    /** One statement for all datasets, with the values of a {@link ShapeRow} in its order. */
    static SqlText of(List<SelectedDataset> datasets, TileGround ground) {
        ShapeSql sql = new ShapeSql(ground);
        for (int index = 0; index < datasets.size(); index++) {
            sql.add(index, datasets.get(index));
        }
        return SqlText.join("\nunion all\n", sql.branches);
    }

    /** How many shapes begin and end at the same levels, for records and labels, and in a row without kind the records without position. */
    static SqlText count(Dataset dataset) {
        return SqlText.of("select label, min_zoom::integer, max_zoom::integer, count(*) from "
                + ShapeTable.served(dataset.id()) + " group by 1, 2, 3 union all select null, 0, -1, count(*) from "
                + DatasetTable.served(dataset.id()) + " where geom is null");
    }

    private void add(int index, SelectedDataset selected) {
        Dataset dataset = selected.loaded().dataset();
        boolean all = selected.selection().equals(Selection.ALL);
        if (all || ground.zoom() >= drawn(dataset).max()) {
            drawn(index, selected, "");
            return;
        }
        boolean points = dataset.schema().geometryType() == GeometryType.POINT;
        boolean standIns = dataset.portrayal().tiles().small() == SmallShapes.POINT;
        if (points) {
            contested(index, selected, everyPoint("not label"));
        } else {
            drawn(index, selected, " and not label" + (standIns ? " and ST_Dimension(geom) > 0" : ""));
        }
        if (dataset.labelled()) {
            contested(index, selected, everyPoint("label"));
        }
        if (!points && standIns) {
            contested(index, selected, "not label and ST_Dimension(geom) = 0 and max_zoom >= " + ground.zoom());
        }
    }

    private static ZoomRange drawn(Dataset dataset) {
        return Objects.requireNonNull(dataset.portrayal().zoom(), "a dataset with tiles is mapped");
    }

    private ZoomBand band(Dataset dataset) {
        return ZoomBand.of(drawn(dataset)).stream()
                .filter(band -> band.contains(ground.zoom()))
                .findFirst()
                .orElseThrow();
    }

    /** At the last level every point is drawn, and once. */
    private static String everyPoint(String kind) {
        return kind + " and min_zoom <= " + TileMatrixSet.ZOOM_MAX + " and max_zoom >= " + TileMatrixSet.ZOOM_MAX;
    }

    /** What the table has drawn at the level. */
    private void drawn(int index, SelectedDataset selected, String condition) {
        Dataset dataset = selected.loaded().dataset();
        String text = "select " + index + ", label, grid_zoom, rank, coalesce(counts[? - min_zoom + 1], 1),"
                + " ST_AsBinary(geom, 'NDR'), properties from " + ShapeTable.served(dataset.id())
                + " where " + ShapeTable.drawnIn(band(dataset)) + " and min_zoom <= ? and max_zoom >= ? and " + BOX
                + condition;
        int zoom = ground.zoom();
        SqlText rows = SqlText.of(text, zoom, zoom, zoom, ground.west(), ground.south(), ground.east(), ground.north());
        branches.add(SqlText.compose("%s%s", rows, among(selected)));
    }

    /** Of the points that are selected and meet the condition, the one of the largest rank in each cell of the level. */
    private void contested(int index, SelectedDataset selected, String condition) {
        Dataset dataset = selected.loaded().dataset();
        String table = ShapeTable.served(dataset.id());
        boolean counted = dataset.schema().geometryType() == GeometryType.POINT;
        SqlText winners = SqlText.compose(
                "select max(rank) as rank, count(*)::integer as size from " + table + " where " + condition
                        + " and %s%s group by %s",
                wholeCells(),
                among(selected),
                cell());
        branches.add(SqlText.compose(
                "select " + index + ", label, grid_zoom, rank, " + (counted ? "size" : "1")
                        + ", ST_AsBinary(geom, 'NDR'), properties from (%s) winner join " + table
                        + " using (rank) where " + condition + " and %s",
                winners,
                SqlText.of(BOX, ground.west(), ground.south(), ground.east(), ground.north())));
    }

    private static SqlText among(SelectedDataset selected) {
        Dataset dataset = selected.loaded().dataset();
        if (selected.selection().equals(Selection.ALL)) {
            return SqlText.of("");
        }
        return SqlText.compose(
                " and fid in (select fid from " + DatasetTable.served(dataset.id()) + " where true%s)",
                FeatureSql.conditions(dataset, selected.selection()));
    }

    private double cellMeters() {
        return EQUATOR_METERS / CELLS / (1L << ground.zoom());
    }

    private SqlText cell() {
        double half = EQUATOR_METERS / 2;
        return SqlText.of(CELL, half, cellMeters(), half, cellMeters());
    }

    /** The box of all cells that the ground meets: who wins a cell at the edge is decided by all of it. */
    private SqlText wholeCells() {
        return SqlText.of(
                BOX + " and ST_X(geom) < ? and ST_Y(geom) < ?",
                edge(ground.west(), false),
                edge(ground.south(), false),
                edge(ground.east(), true),
                edge(ground.north(), true),
                edge(ground.east(), true),
                edge(ground.north(), true));
    }

    private double edge(double meters, boolean upper) {
        double half = EQUATOR_METERS / 2;
        // The sum is off by a few billionths of a metre, which must not add a cell.
        double cells = Math.rint((meters + half) / cellMeters() * 1e6) / 1e6;
        return (upper ? Math.ceil(cells) : Math.floor(cells)) * cellMeters() - half;
    }
}
