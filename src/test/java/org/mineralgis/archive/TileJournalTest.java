package org.mineralgis.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export that was stopped leaves, and what the next one takes up. */
final class TileJournalTest {

    @TempDir
    private Path folder;

    private Path archive;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void threeTilesOfTwoContentsAreMade() throws IOException {
        archive = folder.resolve("地图.pmtiles");
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            journal.add(1, bytes("one"), "a");
            journal.add(2, bytes("second"), "b");
            journal.add(5, bytes("one"), "a");
        }
    }

    private static String data(TileJournal journal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        journal.copyTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theNextExportGoesOnBehindTheLastTileAndKnowsTheContents() throws IOException {
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            assertEquals(5, journal.lastNumber());
            journal.add(7, bytes("second"), "b");
            journal.add(8, bytes("third"), "c");
            assertEquals("onesecondthird", data(journal));
            assertEquals(new ArchivedTile(7, 3, 6), journal.tiles().get(3));
            assertEquals(3, journal.contents());
        }
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            assertEquals(5, journal.tiles().size());
        }
    }

    @Test
    void otherContentBeginsAnew() throws IOException {
        try (TileJournal journal = TileJournal.open(archive, "mine@2")) {
            assertEquals(-1, journal.lastNumber());
            assertEquals("", data(journal));
        }
    }

    @Test
    void aLineThatWasCutOffIsNotBelieved() throws IOException {
        Path lines = folder.resolve("地图.pmtiles.journal");
        Files.writeString(lines, "9 0 3", StandardOpenOption.APPEND);
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            assertEquals(5, journal.lastNumber());
            journal.add(6, bytes("six"), "d");
        }
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            assertEquals(6, journal.lastNumber());
        }
    }

    @Test
    void aLineWhoseBytesAreMissingIsNotBelieved() throws IOException {
        Path data = folder.resolve("地图.pmtiles.tiles");
        Files.write(data, bytes("onese"));
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            assertEquals(1, journal.lastNumber());
            assertEquals("one", data(journal));
        }
    }

    @Test
    void nothingStaysBesideAWholeArchive() throws IOException {
        try (TileJournal journal = TileJournal.open(archive, "mine@1")) {
            journal.delete();
        }
        assertFalse(Files.exists(folder.resolve("地图.pmtiles.tiles")));
        assertFalse(Files.exists(folder.resolve("地图.pmtiles.journal")));
    }
}
