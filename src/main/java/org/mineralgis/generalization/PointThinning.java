package org.mineralgis.generalization;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DrawnShape;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

/**
 * At which level each point of a dataset begins to be drawn. At a level those are drawn that have the largest rank in their cell,
 * a 64th of a tile wide, and at the dataset's last level all. Cells of a level lie in cells of the level above, so whoever is
 * drawn at a level is drawn at all that follow; and the counts are exact, since every point of a cell is counted by its winner.
 *
 * <p>Points come sorted along the {@link MortonOrder}, cell after cell; only the cells that hold the present point are open.
 */
final class PointThinning implements AutoCloseable {

    /** How often a tile is halved to make the cells. */
    static final int CELL_DEPTH = 6;

    private final int first;
    private final int last;
    private final WorldGrid grid;
    private final int gridZoom;
    private final SortedRecords points = new SortedRecords();

    private static final class Winner {
        private final DrawnPoint point;
        private final int[] counts;
        /** The first level at which it is known to be drawn. */
        private int from;

        Winner(DrawnPoint point, int levels, int from) {
            this.point = point;
            this.counts = new int[levels];
            this.from = from;
        }
    }

    private static final class Cell {
        private long number = -1;
        private int count;
        private @Nullable Winner winner;
    }

    /** For points that are drawn from {@code drawn.min()} on, all of them at {@code drawn.max()}. */
    PointThinning(ZoomRange drawn) {
        ZoomBand detailed = ZoomBand.detailed(drawn);
        this.first = drawn.min();
        this.last = drawn.max();
        this.grid = new WorldGrid(detailed);
        this.gridZoom = detailed.gridZoom();
    }

    void add(DrawnPoint point) throws IOException {
        points.add(MortonOrder.number(point.east() / grid.cells(), point.north() / grid.cells()), point.encode());
    }

    /** Hands over all points with the levels at which they are drawn and the counts of whom they stand for. */
    void drawTo(ShapeConsumer consumer) throws IOException {
        Map<DrawnPoint.Kind, Contest> contests = new EnumMap<>(DrawnPoint.Kind.class);
        points.forEach((key, record) -> {
            DrawnPoint point = DrawnPoint.decode(record);
            contests.computeIfAbsent(point.kind(), kind -> new Contest(consumer))
                    .add(key, point);
        });
        for (Contest contest : contests.values()) {
            contest.end();
        }
    }

    @Override
    public void close() {
        points.close();
    }

    /** The open cells of one kind of points, one of each level from the first to the one before the last. */
    private final class Contest {

        private final ShapeConsumer consumer;
        private final List<Cell> cells;

        Contest(ShapeConsumer consumer) {
            this.consumer = consumer;
            this.cells = Stream.generate(Cell::new).limit(last - first).toList();
        }

        void add(long key, DrawnPoint point) throws IOException {
            for (int level = last - 1; level >= first && open(level).number != cell(key, level); level--) {
                close(level);
            }
            for (int level = first; level < last; level++) {
                open(level).number = cell(key, level);
            }
            Winner entrant = new Winner(point, cells.size(), last);
            int level = Math.min(point.lastZoom(), last - 1);
            if (level < first) {
                draw(entrant);
            } else {
                enter(entrant, 1, level);
            }
        }

        private long cell(long key, int level) {
            return MortonOrder.cell(key, level + CELL_DEPTH);
        }

        private Cell open(int level) {
            return cells.get(level - first);
        }

        /** The better of the two goes on to this level; the other is drawn from the next one on. */
        private void enter(Winner entrant, int count, int level) throws IOException {
            Cell cell = open(level);
            cell.count += count;
            Winner present = cell.winner;
            if (present == null || entrant.point.stays(present.point)) {
                cell.winner = entrant;
                if (present != null) {
                    draw(present);
                }
            } else {
                draw(entrant);
            }
        }

        private void close(int level) throws IOException {
            Cell cell = open(level);
            Winner winner = cell.winner;
            int count = cell.count;
            cell.winner = null;
            cell.count = 0;
            if (winner == null) {
                return;
            }
            winner.from = level;
            winner.counts[level - first] = count;
            if (level == first) {
                draw(winner);
            } else {
                enter(winner, count, level - 1);
            }
        }

        void end() throws IOException {
            for (int level = last - 1; level >= first; level--) {
                close(level);
            }
        }

        private void draw(Winner winner) throws IOException {
            DrawnPoint point = winner.point;
            if (winner.from > point.lastZoom()) {
                return;
            }
            consumer.accept(new DrawnShape(
                    point.fid(),
                    point.kind() == DrawnPoint.Kind.LABEL,
                    new ZoomBand(winner.from, Math.min(point.lastZoom(), TileMatrixSet.ZOOM_MAX), gridZoom),
                    point.rank(),
                    GridWkb.point(grid.meters(point.east()), grid.meters(point.north())),
                    counts(winner),
                    point.properties()));
        }

        /** Null when it stands for nobody else; a label says what its own area is called. */
        private int @Nullable [] counts(Winner winner) {
            if (winner.point.kind() == DrawnPoint.Kind.LABEL) {
                return null;
            }
            int[] own = Arrays.copyOfRange(
                    winner.counts, Math.min(winner.counts.length, winner.from - first), winner.counts.length);
            int length = own.length;
            while (length > 0 && own[length - 1] <= 1) {
                length--;
            }
            return length == 0 ? null : Arrays.copyOf(own, length);
        }
    }
}
