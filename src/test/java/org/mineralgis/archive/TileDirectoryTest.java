package org.mineralgis.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.ZoomRange;

/** Archives of many tiles, as a reader that knows only the specification sees them. */
final class TileDirectoryTest {

    private static final BoundingBox REGION = new BoundingBox(73, 35, 80, 41);

    @TempDir
    private Path folder;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
            compressed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** Contents come again, alone and in runs, so that there are fewer of them than tiles. */
    private static Map<Long, String> randomTiles(int size) {
        Random random = new Random(7);
        Map<Long, String> tiles = new TreeMap<>();
        long number = 0;
        String content = "0";
        while (tiles.size() < size) {
            number += random.nextInt(3) == 0 ? 1 + random.nextInt(1000) : 1;
            content = random.nextInt(4) == 0 ? content : Integer.toString(random.nextInt(size));
            tiles.put(number, content);
        }
        return tiles;
    }

    private ReadArchive write(Map<Long, String> tiles) throws IOException {
        Path archive = folder.resolve("a.pmtiles");
        try (TileJournal journal = TileJournal.open(archive, "test")) {
            for (Map.Entry<Long, String> tile : tiles.entrySet()) {
                journal.add(tile.getKey(), gzip(tile.getValue()), tile.getValue());
            }
            PmtilesFile.write(archive, journal, "{}".getBytes(StandardCharsets.UTF_8), new ZoomRange(0, 14), REGION);
            journal.delete();
        }
        return new ReadArchive(archive);
    }

    @Test
    void hundredThousandTilesInLeavesAreReadBackEachWithItsContent() throws IOException {
        Map<Long, String> tiles = randomTiles(100_000);
        ReadArchive archive = write(tiles);
        assertEquals(tiles.keySet(), archive.tiles().keySet());
        tiles.forEach((number, content) -> assertArrayEquals(
                content.getBytes(StandardCharsets.UTF_8), archive.tiles().get(number)));
        assertTrue(archive.number(16) <= 16_384 - 127, "root of " + archive.number(16));
        assertTrue(archive.number(48) > 0, "leaves");
        assertEquals(100_000, archive.number(72), "addressed");
        assertEquals(tiles.values().stream().distinct().count(), archive.number(88), "contents");
        assertTrue(archive.number(80) < 100_000, "runs");
    }

    @Test
    void fewTilesNeedNoLeavesAndTheHeaderTellsWhatTheyShow() throws IOException {
        ReadArchive archive = write(Map.of(0L, "world"));
        assertEquals(0, archive.number(48), "leaves");
        assertEquals(3, archive.octet(7), "version");
        assertEquals(1, archive.octet(96), "clustered");
        assertEquals(2, archive.octet(98), "gzip");
        assertEquals(1, archive.octet(99), "vector tiles");
        assertEquals(14, archive.octet(101), "last level");
        assertEquals(73, archive.degrees(102));
        assertEquals(35, archive.degrees(106));
        assertEquals(80, archive.degrees(110));
        assertEquals(41, archive.degrees(114));
        assertEquals(76.5, archive.degrees(119));
        assertEquals(0, new ObjectMapper().readTree(archive.metadata()).size());
    }

    @Test
    void anArchiveWithoutAnyTileIsWhole() throws IOException {
        assertEquals(Map.of(), write(Map.of()).tiles());
    }
}
