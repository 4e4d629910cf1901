package org.mineralgis.download;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip that is sent while it is made. The same content of the same release makes the same bytes. */
final class Parcel implements Flushable {

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Begins a zip.
     *
     * @param loadedAt the time of all entries, ISO 8601
     */
    Parcel(OutputStream out, String loadedAt) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // A sixth larger, and not the longest part of the work any more.
        zip.setLevel(Deflater.BEST_SPEED);
        this.time = timeOf(loadedAt);
    }

    private static LocalDateTime timeOf(String loadedAt) {
        try {
            return OffsetDateTime.parse(loadedAt)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime()
                    .withNano(0);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("a release has no such time: " + loadedAt, e);
        }
    }

    /** Writes an entry. */
    @FunctionalInterface
    interface Content {
        /** Writes all; must not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * An entry that was added.
     *
     * @param name in the zip
     * @param sha256 64 hexadecimal digits
     */
    record Part(String name, String sha256) {

        /** A line as {@code sha256sum} writes and reads it. */
        String line() {
            return sha256 + "  " + name;
        }
    }

    /** Adds an entry. */
    Part add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        Checksum checksum = new Checksum(zip);
        content.writeTo(checksum);
        zip.closeEntry();
        Part part = new Part(name, checksum.hex());
        parts.add(part);
        return part;
    }

    /** Adds the entries of another zip, in a folder of their own when {@code folder} is not empty. */
    List<Part> addAll(InputStream other, String folder) throws IOException {
        List<Part> added = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(other, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                added.add(add(folder + entry.getName(), entries::transferTo));
            }
        }
        return added;
    }

    /** Sends on what is written so far. */
    @Override
    public void flush() throws IOException {
        zip.flush();
    }

    /** Adds the checksums of all entries and ends the zip. */
    void finish() throws IOException {
        String lines = parts.stream().map(Part::line).collect(Collectors.joining("\n", "", "\n"));
        add("SHA256SUMS", out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        zip.flush();
    }
}
