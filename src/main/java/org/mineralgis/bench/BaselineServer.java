package org.mineralgis.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mineralgis.store.Database;
import org.mineralgis.store.PostgisGeoJson;

/** Serves {@code /dataset/offset/limit} as PostGIS writes it, and does nothing else: what our server is held against. */
final class BaselineServer implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final PostgisGeoJson rows;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BaselineServer(Database database) throws IOException {
        this.rows = new PostgisGeoJson(database);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        exchange.getResponseHeaders().set("Content-Type", "application/geo+json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
            rows.write(path[1], Long.parseLong(path[2]), Long.parseLong(path[3]), out);
        }
    }

    URI address(String dataset, long offset, long limit) {
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + dataset + "/" + offset + "/" + limit);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
