package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.query.Selection;
import org.mineralgis.style.MapSymbol;

/** What blocks of tiles show is made once for all who want it, and kept within bounds. */
final class MapBlocksTest {

    private static TileBlock around(int zoom, int column, int row) {
        return TileBlock.around(new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, column, row), 256, List.of());
    }

    private static MapBlocks.Key key(String version) {
        return new MapBlocks.Key(version, List.of(Selection.ALL), around(8, 181, 97), LabelLanguage.ZH);
    }

    private static MapContent content(int labels) {
        MapSymbol.Label look = new MapSymbol.Label(
                (values, language) -> "", false, false, 10, Color.BLACK, null, new MapSymbol.AtPoint(0, 0, 0, 0));
        Rectangle2D box = new Rectangle2D.Double(0, 0, 10, 10);
        LabelCandidate label = new LabelCandidate(box, List.of(box), List.of(), look);
        return new MapContent(around(8, 181, 97).view(), List.of(), Collections.nCopies(labels, label));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // zoom | column | row | side of a tile || first column | first row | columns | rows
                "9  | 361 | 195 | 256 | 360 | 192 | 4 | 4",
                "9  | 361 | 195 | 512 | 360 | 194 | 2 | 2",
                "8  | 181 | 97 | 256  | 176 | 96 | 8 | 8",
                "8  | 181 | 97 | 512  | 180 | 96 | 4 | 4",
                "8  | 255 | 255 | 256 | 248 | 248 | 8 | 8",
                "1  | 1   | 0  | 256  | 0   | 0  | 2 | 2",
                "0  | 0   | 0  | 256  | 0   | 0  | 1 | 1",
            })
    void aBlockEndsWhereTheWorldDoes(
            int zoom, int column, int row, int side, int firstColumn, int firstRow, int columns, int rows) {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, column, row);
        TileBlock block = TileBlock.around(tile, side, List.of());
        assertEquals(new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, firstColumn, firstRow), block.first());
        assertEquals(columns, block.columns());
        assertEquals(rows, block.rows());
        assertEquals(columns * side, block.view().width());
        assertEquals((column - firstColumn) * side, block.window(tile).left());
        assertEquals((row - firstRow) * side, block.window(tile).top());
    }

    @Test
    void aBlockInDegreesHasTwiceAsManyColumnsAsRowsAtTheFirstLevel() {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 1, 0);
        TileBlock block = TileBlock.around(tile, 256, List.of());
        assertEquals(2, block.columns());
        assertEquals(1, block.rows());
    }

    @Test
    void neighboursWhoAskAtTheSameTimeWaitForOneWork() throws Exception {
        MapBlocks blocks = new MapBlocks();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        MapBlocks.Maker slow = abandoned -> {
            working.countDown();
            await(others);
            made.incrementAndGet();
            return content(1);
        };
        CompletableFuture<MapContent> first =
                CompletableFuture.supplyAsync(() -> blocks.get(key("one"), () -> false, slow));
        working.await();
        CompletableFuture<MapContent> second =
                CompletableFuture.supplyAsync(() -> blocks.get(key("one"), () -> false, slow));
        others.countDown();
        assertSame(first.get(), second.get());
        assertSame(first.get(), blocks.get(key("one"), () -> false, slow));
        assertEquals(1, made.get());
    }

    @Test
    void whoLeavesDoesNotEndTheWorkThatAnotherWaitsFor() throws Exception {
        MapBlocks blocks = new MapBlocks();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        CompletableFuture<MapContent> left =
                CompletableFuture.supplyAsync(() -> blocks.get(key("one"), () -> true, abandoned -> {
                    boolean alone = abandoned.getAsBoolean();
                    working.countDown();
                    await(joined);
                    return content(alone && !abandoned.getAsBoolean() ? 2 : 3);
                }));
        working.await();
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<MapContent> stays = CompletableFuture.supplyAsync(() -> blocks.get(
                key("one"),
                () -> {
                    asked.incrementAndGet();
                    return false;
                },
                abandoned -> content(4)));
        while (blocks.waiting() < 2) {
            Thread.onSpinWait();
        }
        joined.countDown();
        assertSame(left.get(), stays.get());
        assertEquals(2, stays.get().labels().size());
        assertTrue(asked.get() > 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anotherVersionIsAnotherBlock() {
        MapBlocks blocks = new MapBlocks();
        assertEquals(
                1,
                blocks.get(key("one"), () -> false, abandoned -> content(1))
                        .labels()
                        .size());
        assertEquals(
                2,
                blocks.get(key("two"), () -> false, abandoned -> content(2))
                        .labels()
                        .size());
    }

    @Test
    void aThousandBlocksTakeNoMoreThanIsAllowed() {
        long most = 1 << 20;
        MapBlocks blocks = new MapBlocks(most);
        for (int version = 0; version < 1000; version++) {
            blocks.get(key("version " + version), () -> false, abandoned -> content(20));
        }
        assertTrue(blocks.bytes() > 0 && blocks.bytes() <= most, blocks.bytes() + " bytes");
    }
}
