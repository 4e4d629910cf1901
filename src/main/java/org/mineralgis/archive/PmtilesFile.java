package org.mineralgis.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.ZoomRange;

/** Puts an archive together (PMTiles 3). It appears under its name when it is whole. */
final class PmtilesFile {

    private PmtilesFile() {}

    /**
     * Writes the archive.
     *
     * @param journal all its tiles, gzipped vector tiles
     * @param metadata JSON
     * @param zoom its first and last level
     * @param bounds of what it shows, degrees of WGS 84
     */
    static void write(Path archive, TileJournal journal, byte[] metadata, ZoomRange zoom, BoundingBox bounds)
            throws IOException {
        TileDirectory directory = TileDirectory.of(journal.tiles());
        byte[] described = gzip(metadata);
        PmtilesHeader header = new PmtilesHeader(
                directory.root().length,
                described.length,
                directory.leaves().length,
                journal.bytes(),
                new PmtilesHeader.Counts(journal.tiles().size(), directory.entries(), journal.contents()),
                zoom,
                bounds);
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            out.write(header.encode());
            out.write(directory.root());
            out.write(described);
            out.write(directory.leaves());
            journal.copyTo(out);
        }
        Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
            compressed.write(bytes);
        }
        return out.toByteArray();
    }
}
