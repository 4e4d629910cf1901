package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;

/** Downloads of more than the whole memory of the server. */
final class LargeDownloadsTest {

    private static final int RECORDS = 40_000;
    private static final String WORDS = "乌拉根铅锌矿 ".repeat(300);

    @Test
    void aDownloadLargerThanTheMemoryOfTheServerIsWhole() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            LoadedFixture.load(
                    test,
                    unmapped(dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT))),
                    List.of(feature("1", "POINT (75 39)", WORDS)));
            test.execute("alter table gis.drill rename to one");
            test.execute(
                    "create view gis.drill as select i::text collate \"C\" as fid, evidence, original_crs, datum_steps,"
                            + " datum_accuracy_m, name, geom, original_geom, original_coordinates"
                            + " from gis.one, generate_series(1, " + RECORDS + ") i");
            Process process = SmallServer.start(test, "64m");
            try {
                String download = "http://127.0.0.1:" + SmallServer.port(process) + "/collections/drill/download?f=";
                long least = (long) RECORDS * WORDS.length();
                try (InputStream bare = open(download + "geojson")) {
                    assertTrue(bare.transferTo(OutputStream.nullOutputStream()) > least);
                }
                for (String format : List.of("csv", "gml", "dxf&crs=zones")) {
                    try (ZipInputStream zip = new ZipInputStream(open(download + format))) {
                        assertTrue(unpacked(zip) > (format.startsWith("dxf") ? RECORDS * 200L : least), format);
                    }
                }
            } finally {
                process.getOutputStream().close();
                process.destroy();
            }
        }
    }

    private static InputStream open(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static long unpacked(ZipInputStream zip) throws Exception {
        long bytes = 0;
        while (zip.getNextEntry() != null) {
            bytes += zip.transferTo(OutputStream.nullOutputStream());
        }
        return bytes;
    }
}
