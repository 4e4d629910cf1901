package org.mineralgis;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mineralgis.freshness.Follower;
import org.mineralgis.http.ServerOptions;
import org.mineralgis.http.TrustedProxies;
import org.mineralgis.http.WebServer;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.store.Database;
import org.mineralgis.style.MapStyles;
import org.mineralgis.tile.TileService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads what is new and serves until the process is told to stop. */
@Command(name = "serve", description = "Load what is new, then serve.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--host", defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--trusted-proxy", defaultValue = "")
    private String trustedProxies = "";

    @Option(names = "--tile-cache-mib", defaultValue = "64", description = "memory for encoded tiles, in MiB")
    private long tileCacheMib = 64;

    @Override
    public Integer call() throws Exception {
        ServerOptions options = new ServerOptions(host, port, folders.uploads(), folders.downloads(), trusted());
        MapStyles styles = MapStyles.read(folders.styles());
        styles.check(DatasetCatalogue.read(folders.gisData()));
        Database database = DatabaseAddress.open();
        try {
            ReleaseLoad.run(database, folders);
            TileService tiles = new TileService(database, tileCacheMib << 20);
            WebServer server = WebServer.start(options, database, tiles, styles, folders.reference());
            serve(server, Follower.start(database, tiles), database);
        } finally {
            database.close();
        }
        return 0;
    }

    private TrustedProxies trusted() {
        try {
            return TrustedProxies.parse(trustedProxies);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--trusted-proxy: " + e.getMessage());
        }
    }

    /** Returns when the process is told to stop: requests under way are answered, then the database is let go. */
    private void serve(WebServer server, Follower follower, Database database) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            follower.close();
            database.close();
            stopped.countDown();
        }));
        System.out.println("mineral-gis is ready at http://" + host + ":" + server.port() + "/");
        stopped.await();
    }
}
