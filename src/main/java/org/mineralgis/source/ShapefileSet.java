package org.mineralgis.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;

/** The files that make up one shapefile, in a zip or side by side. */
final class ShapefileSet implements Closeable {

    private static final int SMALL_TEXT_MAX = 1 << 16;

    private final Path file;
    private final Map<String, Content> members;
    private final @Nullable ZipArchive archive;

    private ShapefileSet(Path file, Map<String, Content> members, @Nullable ZipArchive archive) {
        this.file = file;
        this.members = members;
        this.archive = archive;
    }

    /** @throws SourceException if there is not exactly one {@code .shp}, or no {@code .dbf} with it */
    static ShapefileSet open(Path file, SourceFile spec) throws IOException, SourceException {
        ShapefileSet set = suffix(spec.path()).equals("shp") ? loose(file, spec) : zipped(file);
        if (!set.members.containsKey("dbf")) {
            set.close();
            throw new SourceException(file, "", "there is no .dbf with the .shp; a shapefile needs both");
        }
        return set;
    }

    /** Only the parts that are declared, because what has no hash must not be read. */
    private static ShapefileSet loose(Path file, SourceFile spec) {
        Map<String, Content> members = new TreeMap<>();
        members.put("shp", () -> Files.newInputStream(file));
        for (SourceFile.Part part : spec.parts()) {
            Path beside = file.resolveSibling(part.path());
            members.put(suffix(part.path()), () -> Files.newInputStream(beside));
        }
        return new ShapefileSet(file, members, null);
    }

    private static ShapefileSet zipped(Path file) throws IOException, SourceException {
        ZipArchive archive = ZipArchive.open(file);
        try {
            Map<String, Content> members = new TreeMap<>();
            String stem = stem(file, archive);
            for (ZipEntry entry : archive.entries()) {
                if (stem(entry.getName()).equalsIgnoreCase(stem)) {
                    members.put(suffix(entry.getName()), () -> archive.open(entry));
                }
            }
            return new ShapefileSet(file, members, archive);
        } catch (SourceException refused) {
            archive.close();
            throw refused;
        }
    }

    private static String stem(Path file, ZipArchive archive) throws SourceException {
        var shapes = archive.entries().stream()
                .map(ZipEntry::getName)
                .filter(name -> suffix(name).equals("shp"))
                .toList();
        if (shapes.size() != 1) {
            throw new SourceException(file, "", "has " + shapes.size() + " .shp files in it; expected one");
        }
        return stem(shapes.get(0));
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Opens the member with this suffix, which is there: {@code shp} or {@code dbf}. */
    InputStream open(String suffix) throws IOException {
        Content content = members.get(suffix);
        if (content == null) {
            throw new IllegalArgumentException(file + " has no ." + suffix);
        }
        return content.open();
    }

    /** The text of a small member such as {@code cpg} or {@code prj}; empty when it is not there. */
    Optional<String> findText(String suffix) throws IOException {
        Content content = members.get(suffix);
        if (content == null) {
            return Optional.empty();
        }
        try (InputStream bytes = content.open()) {
            String text = new String(bytes.readNBytes(SMALL_TEXT_MAX), StandardCharsets.UTF_8);
            return Optional.of(text.replace("\uFEFF", "").strip());
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }

    /** Opens the bytes of one member, as often as it is asked. */
    private interface Content {
        InputStream open() throws IOException;
    }
}
