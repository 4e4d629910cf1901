package org.mineralgis.freshness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mineralgis.check.Reference;
import org.mineralgis.http.PortTakenException;
import org.mineralgis.http.ServerOptions;
import org.mineralgis.http.WebServer;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.StyleFileException;
import org.mineralgis.tile.TileService;

/** The server as {@code serve} starts it, with what follows the changes of its database. */
final class FollowedServer implements AutoCloseable {

    /** What is promised: an edit is seen after two seconds. */
    static final Duration PROMISED = Duration.ofSeconds(2);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Database database;
    private final TileService tiles;
    private final WebServer server;
    private final Follower follower;

    private FollowedServer(Database database, WebServer server, TileService tiles) {
        this.database = database;
        this.server = server;
        this.tiles = tiles;
        this.follower = Follower.start(database, tiles);
    }

    static FollowedServer start(TestDatabase test) {
        Database database = test.openAgain();
        TileService tiles = new TileService(database);
        try {
            ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("target", "uploads-freshness"));
            Reference nothing = Reference.of((dataset, field, key) -> Optional.empty());
            return new FollowedServer(
                    database,
                    WebServer.start(options, database, tiles, MapStyles.read(Path.of("styles")), nothing),
                    tiles);
        } catch (PortTakenException | StyleFileException e) {
            throw new IllegalStateException(e);
        }
    }

    TileService tiles() {
        return tiles;
    }

    int port() {
        return server.port();
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        String address = path.startsWith("http") ? path : "http://127.0.0.1:" + server.port() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return client.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return MAPPER.readTree(response.body());
    }

    /** The tile of level {@code zoom} at a position. */
    static TileCoordinate tileAt(int zoom, double longitude, double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double row = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom);
        return new TileCoordinate(zoom, (int) ((longitude + 180) / 360 * (1 << zoom)), (int) row);
    }

    static String path(String dataset, TileCoordinate tile) {
        return "/collections/" + dataset + "/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row() + "/"
                + tile.column();
    }

    /** The features of a dataset's tile: what each stands for (1 for itself alone) by its id; none outside of the tileset. */
    Map<String, Long> drawn(String dataset, TileCoordinate tile) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path(dataset, tile));
        Map<String, Long> drawn = new TreeMap<>();
        if (response.statusCode() == 404 || response.body().length == 0) {
            return drawn;
        }
        new VectorTileCodec().decode(response.body()).getFeatures(dataset).forEach(feature -> {
            Object count = feature.getAttribute("point_count");
            drawn.put(String.valueOf(feature.getAttribute("fid")), count == null ? 1 : ((Number) count).longValue());
        });
        return drawn;
    }

    long matched(String dataset) throws IOException, InterruptedException {
        return json("/collections/" + dataset + "/items?limit=1")
                .get("numberMatched")
                .asLong();
    }

    /** Asks again and again until the answer is the expected one or more time has passed than is promised; the last answer. */
    static <T> T soon(T expected, Callable<T> question) throws Exception {
        long end = System.nanoTime() + PROMISED.toNanos();
        T answer = question.call();
        while (!expected.equals(answer) && System.nanoTime() < end) {
            answer = question.call();
        }
        return answer;
    }

    @Override
    public void close() {
        server.close();
        follower.close();
        database.close();
    }
}
