package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.http.HostileFiles.noise;
import static org.mineralgis.http.HostileFiles.polygonOf;
import static org.mineralgis.http.HostileFiles.repeated;
import static org.mineralgis.http.HostileFiles.text;
import static org.mineralgis.http.HostileFiles.workbook;
import static org.mineralgis.http.HostileFiles.zip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer says what is wrong with it, and the server goes on. */
final class HostileUploadsTest {

    private static RunningServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerIsUnharmed() throws Exception {
        assertEquals(200, server.get("/health").statusCode());
        assertEquals(200, server.get("/collections").statusCode());
    }

    @Test
    void aZipBombIsToldBeforeItIsUnpacked() throws Exception {
        assertRefused("100 times", "bomb.zip", zip("a.shp", new byte[64 << 20]));
        assertRefused("512 MiB", "bomb.zip", HostileFiles.zipOfSixHundredMebibytes());
        assertRefused("100 times|512 MiB|twice", "bomb.zip", HostileFiles.zipWhoseEntriesOverlap());
        assertRefused("archive in it", "bomb.zip", zip("a.zip", zip("a.shp", new byte[1 << 20])));
        assertRefused("1000|entries", "many.zip", HostileFiles.zipOfEntries(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.shp", "/etc/cron.d/a.shp", "a/../../b.shp", "C:\\a.shp", "..\\..\\a.shp"})
    void aZipWhoseNamesLeadOutOfItIsRefused(String name) throws Exception {
        assertRefused("leads out of it", "slip.zip", zip(name, text("x")));
    }

    @Test
    void aZipThatLiesOrIsEncryptedIsRefused() throws Exception {
        assertRefused("", "lies.zip", HostileFiles.zipThatLies("a.shp"));
        assertRefused("", "lies.kmz", HostileFiles.zipThatLies("doc.kml"));
        assertRefused("", "secret.zip", HostileFiles.zipThatIsEncrypted());
    }

    @Test
    void aFileIsTakenForWhatItIsAndNotForItsName() throws Exception {
        byte[] picture = HostileFiles.repeated("", "\u0000", 200, "");
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, picture, 0, 8);
        assertRefused("", "mines.shp", picture);
        assertRefused("", "mines.csv", zip("readme.txt", text("x")));
        JsonNode receipt = check("mines.shp", text("name,lon,lat\n乌拉根,75.0417,39.6811\n"));
        assertEquals("csv", receipt.get("format").asText());
        assertEquals(1, receipt.get("accepted").asInt());
    }

    @Test
    void entitiesOfXmlAreNeverResolved() throws Exception {
        String laughs = "<!DOCTYPE kml [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<kml><Placemark><name>&c;</name></Placemark></kml>";
        assertRefused("document type", "laughs.kml", text(laughs));
        String outside = "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<kml><Placemark><name>&x;</name></Placemark></kml>";
        assertFalse(assertRefused("document type", "outside.kml", text(outside)).contains("root:"));
        byte[] book = workbook("<!DOCTYPE x [<!ENTITY a \"b\">]>", text("<sst><si><t>a</t></si></sst>"), new byte[0]);
        assertRefused("document type", "book.xlsx", book);
        assertRefused("", "deep.kml", repeated("<kml>", "<Folder>", 1_000_000, ""));
    }

    @Test
    void aPolygonOfMillionsOfVerticesIsToldOrTooLarge() throws Exception {
        JsonNode receipt = check("large.geojson", polygonOf(5_000_000));
        assertTrue(receipt.get("errors").asInt() > 0, receipt.toString());
        assertEquals(0, receipt.get("accepted").asInt());
        assertEquals(413, statusOf("large.geojson", polygonOf(10_000_000)));
    }

    /** A client that still sends when it is refused may meet the end of the connection before the answer (RFC 9112, 9.6). */
    private static int statusOf(String name, byte[] content) throws Exception {
        IOException lost = null;
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                return server.post("/check", Form.file(name, content)).statusCode();
            } catch (IOException e) {
                lost = e;
            }
        }
        throw new AssertionError("no answer", lost);
    }

    @Test
    void nestedArraysEndWhereNobodyNestsThem() throws Exception {
        assertRefused("", "deep.geojson", repeated("", "[", 5_000_000, ""));
        assertRefused("", "deep.geojson", repeated("{\"type\":\"FeatureCollection\",\"features\":", "[", 100_000, ""));
        assertRefused("", "deep.geojson", repeated("", "{\"a\":", 1_000_000, ""));
    }

    @Test
    void tablesThatAreTooWideOrTooLongAreTold() throws Exception {
        assertRefused("", "line.csv", repeated("name,lon,lat\n", "x", 60 << 20, ""));
        assertRefused("", "quote.csv", repeated("name,lon,lat\n\"", "x\n", 30 << 20, ""));
        assertRefused("", "wide.csv", repeated("name", ",f", 100_000, "\n" + "1,".repeat(100_000) + "\n"));
    }

    @Test
    void emptyFilesAndGarbageAreTold() throws Exception {
        assertRefused("", "empty.csv", new byte[0]);
        for (String name : List.of("a.shp", "a.gpkg", "a.xlsx", "a.geojson", "a.zip", "a")) {
            assertRefused("", name, noise(100_000));
        }
    }

    @Test
    void aTableThatClaimsTwoBillionRowsHasThoseThatAreThere() throws Exception {
        Form parts = Form.file("a.shp", new byte[100]).addFile("a.dbf", HostileFiles.endlessTable());
        assertTrue(receipt(server.post("/check", parts)).get("errors").asInt() > 0);
        assertRefused("", "a.dbf", HostileFiles.endlessTable());
    }

    @Test
    void aDatabaseRunsNothingOfItsOwn() throws Exception {
        String contents = "create table gpkg_contents (table_name text, data_type text, identifier text, description"
                + " text, last_change text, min_x real, min_y real, max_x real, max_y real, srs_id integer)";
        String columns =
                "create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text,"
                        + " srs_id integer, z integer, m integer)";
        String endless =
                "create view mines as with recursive n(x) as (select 1 union all select x + 1 from n) select x as"
                        + " fid, null as geom from n";
        String listed = "insert into gpkg_contents (table_name, data_type, srs_id) values ('mines', 'features', 4326)";
        String column = "insert into gpkg_geometry_columns values ('mines', 'geom', 'POINT', 4326, 0, 0)";
        assertRefused(
                "",
                "view.gpkg",
                HostileFiles.database(folder.resolve("v.gpkg"), contents, columns, endless, listed, column));
        check(
                "blob.gpkg",
                HostileFiles.database(
                        folder.resolve("b.gpkg"),
                        contents,
                        columns,
                        "create table mines (fid integer primary key, geom blob)",
                        "create trigger t before insert on mines begin delete from gpkg_contents; end",
                        listed,
                        column,
                        "insert into gpkg_contents (table_name, data_type, srs_id) values ('mines', 'features', 4326)",
                        "insert into mines values (1, zeroblob(50000000))"));
    }

    /** On a machine with much else to do, those that waited in vain are told to come back. */
    @Test
    void eightAtOnceAreAnsweredOrToldToComeBack() throws Exception {
        Form mines = Form.file("mines.csv", repeated("name,lon,lat\n", "乌拉根,75.0417,39.6811\n", 1_000, ""));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            answers.add(CompletableFuture.supplyAsync(() -> post(mines)));
        }
        int checked = 0;
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            if (answer.join().statusCode() == 503) {
                assertTrue(answer.join().headers().firstValue("Retry-After").isPresent());
            } else {
                assertEquals(1_000, receipt(answer.join()).get("records").asInt());
                checked++;
            }
        }
        assertTrue(checked >= 2, checked + " were checked");
    }

    private static HttpResponse<String> post(Form form) {
        try {
            return server.post("/check", form);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode check(String name, byte[] content) throws Exception {
        return receipt(server.post("/check?f=json", Form.file(name, content)));
    }

    private static JsonNode receipt(HttpResponse<String> response) throws Exception {
        assertEquals(200, response.statusCode(), response.body());
        return RunningServer.parse(response.body());
    }

    /** The receipt has an error and no record that would be loaded, and says why. */
    private static String assertRefused(String reason, String name, byte[] content) throws Exception {
        JsonNode receipt = check(name, content);
        String told = receipt.get("findings").toString();
        assertTrue(receipt.get("errors").asInt() > 0, () -> name + ": " + shortened(receipt.toString()));
        assertEquals(0, receipt.get("accepted").asInt(), () -> name + ": " + shortened(told));
        assertTrue(told.matches("(?s).*(" + reason + ").*"), () -> name + ": " + shortened(told));
        assertTrue(told.length() < 20_000, () -> name + ": " + told.length() + " characters");
        return told;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(2_000, text.length()));
    }
}
