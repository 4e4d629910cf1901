package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to do harm, in the memory. */
final class HostileFiles {

    private static final int MEBIBYTE = 1 << 20;

    private HostileFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Entries by name and content in turn. */
    static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[index].toString()));
                zip.write((byte[]) namesAndContents[index + 1]);
            }
        }
        return bytes.toByteArray();
    }

    /** Names without content. */
    static byte[] zipOfEntries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int index = 0; index < count; index++) {
                zip.putNextEntry(new ZipEntry(index + ".txt"));
            }
        }
        return bytes.toByteArray();
    }

    /** Unpacks to 600 MiB, and is large enough for its ratio not to tell. */
    static byte[] zipOfSixHundredMebibytes() throws IOException {
        byte[] noise = noise(8 * MEBIBYTE);
        byte[] zeros = new byte[60 * MEBIBYTE];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("noise.bin"));
            zip.write(noise);
            for (int index = 0; index < 10; index++) {
                zip.putNextEntry(new ZipEntry(index + ".shp"));
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    /** The directory says that the first entry has 1000 bytes, where it has 8 MiB. */
    static byte[] zipThatLies(String name) throws IOException {
        byte[] bytes = zip(name, new byte[8 * MEBIBYTE]);
        patchDirectory(bytes, 24, 1_000);
        return bytes;
    }

    /** Says that its entries are encrypted. */
    static byte[] zipThatIsEncrypted() throws IOException {
        byte[] bytes = zip("a.shp", text("secret"), "a.dbf", text("secret"));
        for (int index = 0; index < bytes.length - 4; index++) {
            if (bytes[index] == 'P' && bytes[index + 1] == 'K' && (bytes[index + 2] == 1 || bytes[index + 2] == 3)) {
                bytes[index + (bytes[index + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        return bytes;
    }

    /** A thousand names of the directory for the same content. */
    static byte[] zipWhoseEntriesOverlap() throws IOException {
        byte[] one = zip("0000.shp", new byte[900_000]);
        ByteBuffer end = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int size = end.getInt(one.length - 10);
        int start = end.getInt(one.length - 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, start);
        for (int copy = 0; copy < 1_000; copy++) {
            byte[] entry = Arrays.copyOfRange(one, start, start + size);
            System.arraycopy(text(String.format("%04d", copy)), 0, entry, 46, 4);
            bytes.write(entry, 0, entry.length);
        }
        byte[] tail = Arrays.copyOfRange(one, one.length - 22, one.length);
        ByteBuffer.wrap(tail)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) 1_000)
                .putShort(10, (short) 1_000)
                .putInt(12, size * 1_000);
        bytes.write(tail, 0, tail.length);
        return bytes.toByteArray();
    }

    private static void patchDirectory(byte[] zip, int offset, int value) {
        for (int index = zip.length - 4; index > 0; index--) {
            if (zip[index] == 'P' && zip[index + 1] == 'K' && zip[index + 2] == 1) {
                ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(index + offset, value);
            }
        }
    }

    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** One polygon as GeoJSON. */
    static byte[] polygonOf(int vertices) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(vertices * 9 + 200);
        out.writeBytes(text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["));
        byte[] one = text("[75,39],");
        byte[] other = text("[76,40],");
        for (int vertex = 1; vertex < vertices; vertex++) {
            out.writeBytes(vertex % 2 == 1 ? one : other);
        }
        out.writeBytes(text("[75,39]]]}}]}"));
        return out.toByteArray();
    }

    static byte[] repeated(String start, String repeated, int times, String end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(start.length() + repeated.length() * times + 100);
        out.writeBytes(text(start));
        byte[] bytes = text(repeated);
        for (int time = 0; time < times; time++) {
            out.writeBytes(bytes);
        }
        out.writeBytes(text(end));
        return out.toByteArray();
    }

    /** A workbook with these documents beside those that every one has. */
    static byte[] workbook(String prolog, byte[] sharedTexts, byte[] filler) throws IOException {
        return zip(
                "filler.bin",
                filler,
                "xl/workbook.xml",
                text(prolog + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                text("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                "xl/sharedStrings.xml",
                sharedTexts,
                "xl/worksheets/sheet1.xml",
                text(
                        "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c></row><row><c r=\"A2\" t=\"s\"><v>1</v></c>"
                                + "</row></sheetData></worksheet>"));
    }

    /** The table of a shapefile that claims to have 2^31 - 1 rows. */
    static byte[] endlessTable() {
        ByteBuffer table = ByteBuffer.allocate(32 + 32 + 1 + 11).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 3).put(new byte[] {126, 11, 28}).putInt(Integer.MAX_VALUE);
        table.putShort((short) 65).putShort((short) 11);
        table.position(32);
        table.put(text("name"));
        table.position(32 + 11);
        table.put((byte) 'C');
        table.position(32 + 16);
        table.put((byte) 10);
        table.position(64);
        table.put((byte) 0x0D).put(text(" mine      "));
        return table.array();
    }

    /** A database with what these statements make. */
    static byte[] database(Path file, String... statements) throws SQLException, IOException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
        return Files.readAllBytes(file);
    }
}
