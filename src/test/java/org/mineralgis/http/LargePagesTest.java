package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;

/** The largest pages, several at a time, from a server whose whole memory is smaller than one of them would be as objects. */
final class LargePagesTest {

    private static final int RECORDS = 10_000;
    private static final int CORNERS = 200;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void pagesOfTenThousandAreasNeedLittleMemory() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            LoadedFixture.load(
                    test,
                    unmapped(dataset("area", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT))),
                    IntStream.range(0, RECORDS).mapToObj(LargePagesTest::area).toList());
            Process process = SmallServer.start(test, "64m");
            try {
                String items = "http://127.0.0.1:" + SmallServer.port(process) + "/collections/area/items?limit=10000";
                List<CompletableFuture<Long>> counts = new ArrayList<>();
                for (String more : List.of("", "&crs=EPSG:4513", "&sortby=-name", "&f=jsonfg")) {
                    counts.add(CompletableFuture.supplyAsync(() -> records(items + more)));
                }
                for (CompletableFuture<Long> count : counts) {
                    assertEquals(RECORDS, count.join());
                }
            } finally {
                process.getOutputStream().close();
                process.destroy();
            }
        }
    }

    private static Feature area(int number) {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
            ring[corner] = new Coordinate(75 + number / 5e3 + Math.cos(angle) / 100, 39 + Math.sin(angle) / 100);
        }
        Polygon polygon = FACTORY.createPolygon(ring);
        return new Feature(
                "a" + number,
                FACTORY.createMultiPolygon(new Polygon[] {polygon}),
                List.of("区 " + number % 7),
                new Lineage(Evidence.PUBLISHED, Crs.CRS84.key(), List.of(), null, null));
    }

    /** How many records an answer holds, without holding the answer. */
    private static long records(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try (InputStream in = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] mark = "\"type\":\"Feature\"".getBytes(StandardCharsets.US_ASCII);
            long count = 0;
            int at = 0;
            byte[] buffer = new byte[65_536];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int index = 0; index < length; index++) {
                    at = buffer[index] == mark[at] ? at + 1 : buffer[index] == mark[0] ? 1 : 0;
                    if (at == mark.length) {
                        count++;
                        at = 0;
                    }
                }
            }
            return count;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }
}
