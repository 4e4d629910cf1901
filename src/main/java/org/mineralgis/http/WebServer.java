package org.mineralgis.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.mineralgis.check.Reference;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.download.DownloadPlace;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.FeatureStream;
import org.mineralgis.store.HistoryStore;
import org.mineralgis.style.MapStyles;
import org.mineralgis.tile.TileService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** Request line and headers together, in bytes. */
    private static final int HEADERS_MAX = 16_384;

    private static final int THREADS_MAX = 64;
    private static final long IDLE_MILLIS = 60_000;
    private static final long FAREWELL_MILLIS = 5_000;

    private final Javalin javalin;
    private final UploadSpace space;

    private WebServer(Javalin javalin, UploadSpace space) {
        this.javalin = javalin;
        this.space = space;
    }

    /**
     * Starts to answer. The database need not be there yet.
     *
     * @param reference the units that files are held to when they are checked, and the operations that records name
     * @throws PortTakenException when the port is not free or the host is not one of this machine
     */
    public static WebServer start(ServerOptions options, Database database, MapStyles styles, Reference reference)
            throws PortTakenException {
        return start(options, database, new TileService(database), styles, reference);
    }

    /**
     * The same with tiles that somebody keeps true.
     *
     * @param tiles of the datasets in {@code database}
     */
    public static WebServer start(
            ServerOptions options, Database database, TileService tiles, MapStyles styles, Reference reference)
            throws PortTakenException {
        List<CoordinateOperation> operations = CoordinateOperations.list(reference.datumParameters());
        return startWith(options, database, tiles, styles, operations, new FileExamination(reference.areas()));
    }

    /** The same with another examination of files. */
    static WebServer startWith(
            ServerOptions options,
            Database database,
            MapStyles styles,
            List<CoordinateOperation> operations,
            Checks.Examination examination)
            throws PortTakenException {
        return startWith(options, database, new TileService(database), styles, operations, examination);
    }

    private static WebServer startWith(
            ServerOptions options,
            Database database,
            TileService tiles,
            MapStyles styles,
            List<CoordinateOperation> operations,
            Checks.Examination examination)
            throws PortTakenException {
        // What Javalin says of starting and failing, Main says in one line.
        JavalinLogger.enabled = false;
        Served served = new Served(new CatalogueStore(database), new DepartedDatasets(new HistoryStore(database)));
        UploadSpace space = UploadSpace.open(options.uploads());
        Checks checks = new Checks(space, UploadLimits.DEFAULT, examination);
        DownloadPlace place = new DownloadPlace(
                new FeatureStream(database),
                dataset -> styles.findSigns(dataset).orElse(null),
                space.downloads());
        TileShortcut shortcut = new TileShortcut(served, tiles);
        List<Route> routes =
                Routes.of(served, database, styles, operations, checks, place, options.downloads(), tiles, shortcut);
        Dispatcher dispatcher = new Dispatcher(served, Clock.systemUTC());
        PublicAddress address = new PublicAddress(options.trustedProxies());
        Javalin javalin = Javalin.create(config -> {
            configure(config, shortcut);
            config.routes.before(address::remember);
            route(config.routes, routes, dispatcher);
        });
        try {
            return new WebServer(javalin.start(options.host(), options.port()), space);
        } catch (JavalinBindException e) {
            space.close();
            throw new PortTakenException(options, e);
        }
    }

    private static void configure(JavalinConfig config, TileShortcut shortcut) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS_MAX);
        config.jetty.modifyServer(server -> configure(server, shortcut));
        config.jetty.modifyHttpConfiguration(WebServer::configure);
    }

    private static void configure(Server server, TileShortcut shortcut) {
        // Requests that have begun are finished when the server stops.
        GracefulHandler graceful = new GracefulHandler();
        graceful.setHandler(shortcut);
        server.setHandler(graceful);
        server.setStopTimeout(FAREWELL_MILLIS);
        server.setErrorHandler(new JettyProblems());
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADERS_MAX);
        http.setSendServerVersion(false);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    private static void route(RoutesConfig config, List<Route> routes, Dispatcher dispatcher) {
        config.before(context -> {
            SecurityHeaders.EVERYWHERE.forEach(context::header);
            RequestReader.checkSize(context);
        });
        for (Route route : routes) {
            if (route.method() == Route.Method.POST) {
                config.post(route.path(), context -> dispatcher.handle(context, route));
            } else {
                config.get(route.path(), context -> dispatcher.handle(context, route));
                config.head(route.path(), context -> dispatcher.handle(context, route));
            }
        }
        for (String path : new LinkedHashSet<>(routes.stream().map(Route::path).toList())) {
            Answer options = Answer.empty(204).with(SecurityHeaders.preflight(AllowedMethods.of(routes, path)));
            config.options(path, context -> AnswerWriter.write(context, options));
        }
        config.exception(HttpResponseException.class, ProblemMapper::handle);
        config.exception(Exception.class, ProblemMapper::handle);
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Finishes what was begun, for at most five seconds, and stops; what takes longer is cut off, and the log says so. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.warn("Requests that took longer than {} ms were cut off when the server stopped", FAREWELL_MILLIS);
        } finally {
            space.close();
        }
    }
}
