package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.FileFormat.Packing;
import org.mineralgis.source.Gdal;

/** What must go with every file that people take away, whatever its format: looked for in the file itself. */
@ExtendWith(ShippedServer.Shared.class)
final class DownloadContentsTest {

    private static final String COUNTY = "county_code = '653024'";
    /** A checksum with no other one before the way to check it. */
    private static final Pattern SEAL = Pattern.compile(
            "([0-9a-f]{64})(?:(?![0-9a-f]{64}).)*?of: (?:(?![0-9a-f]{64}).)*?to check: (.*?)(?=\"}|\\R|\\\\n)",
            Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everyFileTellsWhatItIsAndWhereItComesFrom(FileFormat format, ShippedServer server) throws Exception {
        String said = said(format, file(format, COUNTY, server));
        long release = server.json(server.base() + "/releases", ShippedServer.JSON)
                .at("/releases/0/id")
                .asLong();
        for (String wanted : List.of(
                "mineral_occurrence",
                "矿产地",
                "Mineral occurrences",
                release + " (20",
                COUNTY,
                "mineral-gis",
                sha256(Path.of("gis-data", "mineral_occurrence", "occurrences.csv")),
                "CC-BY-4.0",
                "CC BY 4.0; each record names its sources",
                "datum_steps",
                "WGS 84",
                "main_commodity",
                "Lead",
                "铅锌矿")) {
            assertTrue(said.contains(wanted), () -> format + " does not say " + wanted);
        }
        format.cannotHold().forEach(loss -> {
            assertTrue(plain(said).contains(plain(loss.zh())), () -> format + " does not say " + loss.zh());
            assertTrue(plain(said).contains(plain(loss.en())), () -> format + " does not say " + loss.en());
        });
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theCountIsThatOfTheServiceAndTheChecksumIsThatOfTheRecords(FileFormat format, ShippedServer server)
            throws Exception {
        for (String filter : List.of(COUNTY, "county_code = 'nowhere'")) {
            String items = ShippedServer.with(
                    server.base() + "/collections/mineral_occurrence/items", "limit", "1", "filter", filter);
            long matched = server.json(items, ShippedServer.GEOJSON)
                    .get("numberMatched")
                    .asLong();
            Path file = file(format, filter, server);
            String said = said(format, file);
            if (format.packing() == Packing.BARE) {
                assertSealed(said, matched, file);
            } else {
                assertTrue(countOf(said) == matched, said);
                Gdal.run(List.of("bash", "-c", "cd " + unpacked(file) + " && sha256sum --strict -c SHA256SUMS"));
            }
        }
    }

    /** Goes the way that the file itself tells. */
    private static void assertSealed(String said, long matched, Path file) throws Exception {
        Matcher seal = SEAL.matcher(said);
        assertTrue(seal.find(), said);
        String command =
                seal.group(2).replace("\\\"", "\"").replace("\\\\", "\\").replace("FILE", file.toString());
        assertEquals(seal.group(1), Gdal.run(List.of("bash", "-c", command)).substring(0, 64), command);
        assertTrue(
                Pattern.compile("(?:记录数|Number of records)\\D{0,120}?" + matched + "\\D", Pattern.DOTALL)
                        .matcher(said)
                        .find(),
                said);
    }

    @Test
    void drawingsHaveTheColoursOfTheMap(ShippedServer server) throws Exception {
        String gold = "main_commodity = 'gold'";
        String kml = entries(file(FileFormat.KMZ, gold, server), "doc.kml");
        assertTrue(kml.contains("<IconStyle><color>ff00addf</color>"), kml);
        Path zip = file(FileFormat.DXF, gold, server);
        try (ZipFile parts = new ZipFile(zip.toFile())) {
            ZipEntry drawing = parts.stream()
                    .filter(entry -> entry.getName().endsWith(".dxf"))
                    .findFirst()
                    .orElseThrow();
            String dxf = new String(parts.getInputStream(drawing).readAllBytes(), Charset.forName("GBK"));
            assertTrue(dxf.contains("  2\r\n金\r\n 70\r\n0\r\n 62\r\n40\r\n"), dxf.substring(0, 4000));
        }
    }

    private static long countOf(String readme) {
        return Pattern.compile("(\\d+) records, \\d+ of them without position")
                .matcher(readme)
                .results()
                .mapToLong(entry -> Long.parseLong(entry.group(1)))
                .sum();
    }

    private Path file(FileFormat format, String filter, ShippedServer server) throws IOException {
        String address = ShippedServer.with(
                server.base() + "/collections/mineral_occurrence/download", "f", format.key(), "filter", filter);
        HttpResponse<byte[]> answer = server.bytes(address);
        assertEquals(200, answer.statusCode());
        return Files.write(Files.createTempDirectory(folder, "got").resolve("data." + format.key()), answer.body());
    }

    /** All texts of a file beside its records: in a zip those of the other files, else its metadata. */
    private static String said(FileFormat format, Path file) throws Exception {
        return switch (format) {
            case GEOJSON -> {
                List<String> lines = Files.readAllLines(file);
                yield lines.get(0) + "\n" + lines.get(lines.size() - 1);
            }
            case GPKG -> metadata(file);
            case FGB, PARQUET ->
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .transform(
                                text -> new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            case XLSX -> sheets(file);
            default -> entries(file, "README.txt", "data-dictionary.csv", "sources.csv");
        };
    }

    private static String entries(Path file, String... names) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    zip.getInputStream(entry).transferTo(all);
                }
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** All sheets but the first, cell by cell. */
    private static String sheets(Path file) throws IOException {
        return entries(file, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml")
                .replaceAll("</t>.*?<t[^>]*>", "\n")
                .transform(text -> Pattern.compile("&#x([0-9a-f]+);")
                        .matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))))
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String metadata(Path file) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select metadata from gpkg_metadata"
                        + " union all select column_name || ' ' || title from gpkg_data_columns"
                        + " union all select value || ' ' || description from gpkg_data_column_constraints")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private Path unpacked(Path file) throws Exception {
        Path target = Files.createTempDirectory(folder, "unpacked");
        Gdal.run(List.of("unzip", "-q", file.toString(), "-d", target.toString()));
        return target;
    }

    /** Quotes are written in one way here and in another there. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\\"“”]", "");
    }
}
