package org.mineralgis.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tiles that an export has made so far: their bytes in one file, each content once, and a line for each tile in another.
 * A line is written after its bytes; whoever takes an export up believes only whole lines whose bytes are there.
 */
final class TileJournal implements AutoCloseable {

    private record Content(long offset, int length) {}

    private final Path dataFile;
    private final Path lineFile;
    private final FileChannel data;
    private final Writer lines;
    private final List<ArchivedTile> tiles;
    private final Map<String, Content> contents;
    private long end;

    private TileJournal(Path dataFile, Path lineFile, Remains remains) throws IOException {
        this.dataFile = dataFile;
        this.lineFile = lineFile;
        this.tiles = remains.tiles;
        this.contents = remains.contents;
        this.end = remains.end;
        this.data = FileChannel.open(
                dataFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.data.truncate(end);
        this.lines = appending(lineFile, remains.lineBytes);
    }

    /** What can be believed of an earlier export. */
    private static final class Remains {
        private final List<ArchivedTile> tiles = new ArrayList<>();
        private final Map<String, Content> contents = new HashMap<>();
        private long lineBytes;
        private long end;
    }

    private static Writer appending(Path file, long from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(from).position(from);
        return new BufferedWriter(Channels.newWriter(channel, StandardCharsets.US_ASCII));
    }

    /**
     * Takes up what was made for the same {@code content} beside {@code archive}, or begins anew.
     *
     * @param content names all that the tiles depend on: ASCII without line breaks
     * @throws IOException when the folder cannot be written to
     */
    static TileJournal open(Path archive, String content) throws IOException {
        Path dataFile = archive.resolveSibling(archive.getFileName() + ".tiles");
        Path lineFile = archive.resolveSibling(archive.getFileName() + ".journal");
        Remains remains = read(lineFile, dataFile, content);
        TileJournal journal = new TileJournal(dataFile, lineFile, remains);
        if (remains.lineBytes == 0) {
            journal.lines.write(content + '\n');
        }
        return journal;
    }

    private static Remains read(Path lineFile, Path dataFile, String content) throws IOException {
        Remains remains = new Remains();
        if (!Files.exists(lineFile) || !Files.exists(dataFile)) {
            return remains;
        }
        long there = Files.size(dataFile);
        try (BufferedReader lines = Files.newBufferedReader(lineFile, StandardCharsets.ISO_8859_1)) {
            if (content.equals(lines.readLine())) {
                remains.lineBytes = content.length() + 1;
                String line = lines.readLine();
                while (line != null && believe(line, there, remains)) {
                    line = lines.readLine();
                }
            }
        }
        return remains;
    }

    private static boolean believe(String line, long there, Remains remains) {
        String[] words = line.split(" ", -1);
        if (words.length != 5 || !words[4].equals(".")) {
            return false;
        }
        ArchivedTile tile =
                new ArchivedTile(Long.parseLong(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2]));
        if (tile.offset() + tile.length() > there) {
            return false;
        }
        remains.tiles.add(tile);
        remains.lineBytes += line.length() + 1;
        remains.contents.put(words[3], new Content(tile.offset(), tile.length()));
        remains.end = Math.max(remains.end, tile.offset() + tile.length());
        return true;
    }

    /** The number of the last tile; -1 before the first. */
    long lastNumber() {
        return tiles.isEmpty() ? -1 : tiles.get(tiles.size() - 1).number();
    }

    /**
     * Adds a tile, whose number is larger than the last.
     *
     * @param bytes at least one, as the archive holds them
     * @param hash of the bytes, without blanks; equal bytes have equal ones and others do not
     */
    void add(long number, byte[] bytes, String hash) throws IOException {
        @Nullable Content content = contents.get(hash);
        if (content == null) {
            content = new Content(end, bytes.length);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                end += data.write(buffer, end);
            }
            contents.put(hash, content);
        }
        tiles.add(new ArchivedTile(number, content.offset, content.length));
        lines.write(number + " " + content.offset + ' ' + content.length + ' ' + hash + " .\n");
    }

    /** Hands the lines to the system, so that they outlive the process. */
    void flush() throws IOException {
        lines.flush();
    }

    /** All tiles in the order of their numbers. */
    List<ArchivedTile> tiles() {
        return List.copyOf(tiles);
    }

    /** How many different contents there are. */
    int contents() {
        return contents.size();
    }

    /** Length of the tile data. */
    long bytes() {
        return end;
    }

    /** Writes the tile data. */
    void copyTo(OutputStream out) throws IOException {
        Files.copy(dataFile, out);
    }

    /** Removes both files: the archive is whole. */
    void delete() throws IOException {
        close();
        Files.deleteIfExists(lineFile);
        Files.deleteIfExists(dataFile);
    }

    @Override
    public void close() throws IOException {
        lines.close();
        data.close();
    }
}
