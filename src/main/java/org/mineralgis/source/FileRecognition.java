package org.mineralgis.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Tells what a file is from its first bytes, and of a zip from the names in it. */
public final class FileRecognition {

    private static final int START_LENGTH = 4096;

    /** First bytes, one character a byte. */
    private static final Map<String, FileKind> STARTS = Map.ofEntries(
            Map.entry("WMAP`D21", FileKind.MAPGIS_LINES),
            Map.entry("WMAP`D22", FileKind.MAPGIS_POINTS),
            Map.entry("WMAP`D23", FileKind.MAPGIS_AREAS),
            Map.entry("\u0000\u0000\u0027\n", FileKind.SHAPEFILE),
            Map.entry("SQLite format 3\u0000", FileKind.GEOPACKAGE),
            Map.entry("II*\u0000", FileKind.TIFF),
            Map.entry("MM\u0000*", FileKind.TIFF),
            Map.entry("II+\u0000", FileKind.TIFF),
            Map.entry("MM\u0000+", FileKind.TIFF),
            Map.entry("\u00D0\u00CF\u0011\u00E0", FileKind.XLS),
            Map.entry("Rar!", FileKind.ARCHIVE),
            Map.entry("7z\u00BC\u00AF", FileKind.ARCHIVE),
            Map.entry("\u001F\u008B", FileKind.ARCHIVE),
            Map.entry("%PDF-", FileKind.PDF),
            Map.entry("\u00FF\u00FE", FileKind.TEXT_UTF16),
            Map.entry("\u00FE\u00FF", FileKind.TEXT_UTF16),
            Map.entry("\u001E", FileKind.JSON_SEQUENCE));

    private static final Pattern DRAWING = Pattern.compile("AC10[0-9]{2}\\x00.*", Pattern.DOTALL);
    private static final Pattern EXCHANGE = Pattern.compile("\\s*0\\r?\\n\\s*SECTION\\r?\\n.*", Pattern.DOTALL);
    private static final Pattern KML = Pattern.compile(".*<([A-Za-z0-9]+:)?kml[\\s>].*", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("<[?!A-Za-z].*", Pattern.DOTALL);
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\x7F]");

    private FileRecognition() {}

    /** What {@code file} is; {@link FileKind#UNKNOWN} when nothing fits. Reads 4 KiB, and the directory of a zip. */
    public static FileKind recognise(Path file) throws IOException {
        byte[] bytes;
        try (InputStream content = Files.newInputStream(file)) {
            bytes = content.readNBytes(START_LENGTH);
        }
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            return FileKind.EMPTY;
        }
        for (Map.Entry<String, FileKind> known : STARTS.entrySet()) {
            if (start.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(file);
        }
        return dbf(bytes) ? FileKind.DBF : text(start.replaceFirst("^\u00EF\u00BB\u00BF", ""));
    }

    /**
     * Looks whether a zip may be opened at all; one that may not is recognised as {@link FileKind#ZIP}.
     *
     * @throws SourceException when it is broken, or made to do harm
     */
    public static void checkZip(Path file) throws IOException, SourceException {
        ZipArchive.open(file).close();
    }

    private static FileKind text(String start) {
        if (DRAWING.matcher(start).matches()) {
            return FileKind.DWG;
        }
        if (start.startsWith("WMAP")) {
            return FileKind.MAPGIS;
        }
        if (BINARY.matcher(start).find()) {
            return FileKind.UNKNOWN;
        }
        if (EXCHANGE.matcher(start).matches()) {
            return FileKind.DXF;
        }
        String content = start.stripLeading();
        if (XML.matcher(content).matches()) {
            return KML.matcher(content).matches() ? FileKind.KML : FileKind.XML;
        }
        return content.startsWith("{") || content.startsWith("[") ? FileKind.JSON : FileKind.TEXT;
    }

    /** A version, a possible date, and header and rows whose lengths go together. */
    private static boolean dbf(byte[] start) {
        if (start.length < 65 || (start[0] != 3 && start[0] != 0x30 && start[0] != 0x31 && start[0] != (byte) 0x83)) {
            return false;
        }
        int headerLength = (start[8] & 0xFF) | (start[9] & 0xFF) << 8;
        boolean date = start[2] <= 12 && start[2] >= 0 && start[3] <= 31 && start[3] >= 0;
        boolean field = "CNFDLMBIGTY@+O0".indexOf(start[32 + 11]) >= 0;
        return date && field && headerLength >= 65;
    }

    /** By the directory only; a zip that must be refused is told apart by whoever reads it. */
    private static FileKind zip(Path file) throws IOException {
        try (ZipArchive archive = ZipArchive.open(file)) {
            FileKind kind = FileKind.ZIP;
            for (ZipEntry entry : archive.entries()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.equals("xl/workbook.xml")) {
                    return FileKind.XLSX;
                }
                if (name.endsWith(".shp")) {
                    kind = FileKind.ZIPPED_SHAPEFILE;
                } else if (name.endsWith(".kml") && kind == FileKind.ZIP) {
                    kind = FileKind.KMZ;
                }
            }
            return kind;
        } catch (SourceException refused) {
            return FileKind.ZIP;
        }
    }
}
