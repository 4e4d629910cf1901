package org.mineralgis.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Schema;
import org.mineralgis.query.Selection;
import org.mineralgis.store.Database;
import org.mineralgis.store.FeatureStream;

/** Relief grids out of the database, of which the last one is kept: a few thousand numbers. */
final class Reliefs {

    private static final int CELLS_MAX = 4_000_000;

    private final FeatureStream records;
    private volatile @Nullable Known known;

    private record Known(LoadedDataset dataset, @Nullable Hillshade hillshade) {}

    Reliefs(Database database) {
        this.records = new FeatureStream(database);
    }

    /** The hillshade of a dataset of cells; null when they are no grid. */
    @Nullable
    Hillshade find(LoadedDataset dataset) {
        Known present = known;
        if (present == null || !present.dataset.equals(dataset)) {
            ReliefGrid grid = read(dataset);
            present = new Known(dataset, grid == null ? null : new Hillshade(grid));
            known = present;
        }
        return present.hillshade;
    }

    /** A cell as the loader of grids makes them. */
    private record Cell(int column, int row, float meters, Coordinate middle) {}

    private @Nullable ReliefGrid read(LoadedDataset dataset) {
        Schema schema = dataset.dataset().schema();
        int column = schema.indexOf("grid_column");
        int row = schema.indexOf("grid_row");
        int elevation = schema.indexOf("elevation_m");
        if (column < 0 || row < 0 || elevation < 0 || dataset.featureCount() > CELLS_MAX) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        try {
            records.forEach(dataset, Selection.ALL, record -> {
                if (record.geometry() != null) {
                    cells.add(new Cell(
                            number(record, column).intValue(),
                            number(record, row).intValue(),
                            number(record, elevation).floatValue(),
                            record.geometry().getCoordinate()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grid(cells);
    }

    private static Number number(Feature record, int field) {
        return record.values().get(field) instanceof Number number ? number : 0;
    }

    private static @Nullable ReliefGrid grid(List<Cell> cells) {
        int columns = 1 + cells.stream().mapToInt(Cell::column).max().orElse(-1);
        int rows = 1 + cells.stream().mapToInt(Cell::row).max().orElse(-1);
        if (columns < 2 || rows < 2 || cells.size() != (long) columns * rows) {
            return null;
        }
        float[] meters = new float[columns * rows];
        for (Cell cell : cells) {
            meters[cell.row() * columns + cell.column()] = cell.meters();
        }
        Cell first = cells.stream()
                .filter(cell -> cell.column() == 0 && cell.row() == 0)
                .findFirst()
                .orElseThrow();
        Cell last = cells.stream()
                .filter(cell -> cell.column() == columns - 1)
                .findFirst()
                .orElseThrow();
        double side = (last.middle().x - first.middle().x) / (columns - 1);
        return new ReliefGrid(first.middle().x, first.middle().y, side, columns, meters);
    }
}
