package org.mineralgis.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip from somewhere: nothing of it is written to a disk, and it is refused when it has too many entries, unpacks to
 * too much or too much for its size, has archives in it, or names that lead out of it. Entry names may be in UTF-8 or
 * GB18030.
 */
final class ZipArchive implements Closeable {

    private static final long UNPACKED_MAX = 512L << 20;
    private static final int RATIO_MAX = 100;
    // Below this size a high ratio harms nobody, and small tables of zeros do have it.
    private static final long RATIO_FROM = 1 << 20;
    private static final int ENTRIES_MAX = 1000;
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|7z|rar|gz|bz2|xz|tar|tgz|jar|kmz)");

    private final Path file;
    private final ZipFile zip;
    private final List<ZipEntry> entries;

    private ZipArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        this.entries = zip.stream()
                .limit(ENTRIES_MAX + 1L)
                .filter(entry -> !entry.isDirectory())
                .map(entry -> (ZipEntry) entry)
                .toList();
    }

    /** @throws SourceException if it is not a zip, or refused */
    static ZipArchive open(Path file) throws IOException, SourceException {
        ZipArchive archive = new ZipArchive(file, zip(file));
        try {
            archive.check();
        } catch (SourceException refused) {
            archive.close();
            throw refused;
        }
        return archive;
    }

    private static ZipFile zip(Path file) throws IOException, SourceException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherNames) {
            return zip(file, TextEncoding.GB18030);
        }
    }

    private static ZipFile zip(Path file, Charset names) throws IOException, SourceException {
        try {
            return new ZipFile(file.toFile(), names);
        } catch (ZipException broken) {
            throw new SourceException(file, "", "not a zip: " + broken.getMessage(), broken);
        }
    }

    private void check() throws IOException, SourceException {
        if (zip.size() > ENTRIES_MAX) {
            throw refusal("has " + zip.size() + " entries; expected at most " + ENTRIES_MAX);
        }
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (ZipEntry entry : entries) {
            checkName(entry.getName());
            if (!names.add(entry.getName())) {
                throw refusal("has " + OneLine.quote(entry.getName()) + " twice");
            }
            unpacked += Math.max(0, entry.getSize());
            if (unpacked > UNPACKED_MAX) {
                throw refusal("unpacks to more than " + (UNPACKED_MAX >> 20) + " MiB");
            }
        }
        long packed = Files.size(file);
        if (unpacked > RATIO_FROM && unpacked > packed * RATIO_MAX) {
            throw refusal("unpacks to more than " + RATIO_MAX + " times its size");
        }
    }

    private void checkName(String name) throws SourceException {
        String plain = name.replace('\\', '/');
        boolean leadsOut = plain.startsWith("/")
                || plain.contains(":")
                || List.of(plain.split("/")).contains("..");
        if (leadsOut) {
            throw refusal("has an entry that leads out of it: " + OneLine.quote(name));
        }
        if (ARCHIVE.matcher(plain.toLowerCase(Locale.ROOT)).matches()) {
            throw refusal("has an archive in it: " + OneLine.quote(name));
        }
    }

    private SourceException refusal(String fault) {
        return new SourceException(file, "", "the zip " + fault);
    }

    /** Its files; what macOS adds to archives is left out. */
    List<ZipEntry> entries() {
        return entries.stream()
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .toList();
    }

    /** The file of this name. */
    Optional<ZipEntry> find(String name) {
        return entries.stream().filter(entry -> entry.getName().equals(name)).findFirst();
    }

    /** The content of {@code entry}. It ends with an error where it is longer than its header says. */
    InputStream open(ZipEntry entry) throws IOException {
        return new Bounded(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Holds an entry to the size that the check of the archive went by. */
    private static final class Bounded extends FilterInputStream {

        private final String name;
        private long left;

        Bounded(InputStream content, ZipEntry entry) {
            super(content);
            this.name = entry.getName();
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) throws ZipException {
            left -= read;
            if (left < 0) {
                throw new ZipException("entry " + OneLine.quote(name) + " is longer than its header says");
            }
        }
    }
}
