package org.mineralgis.freshness;

import java.io.IOException;
import java.time.Duration;
import org.mineralgis.generalization.Generalization;
import org.mineralgis.store.ChangeLog;
import org.mineralgis.store.ChangeNotices;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.store.RecordsToDraw;
import org.mineralgis.store.ShapeRebuild;
import org.mineralgis.store.ShapeSink;
import org.mineralgis.store.ToldChanges;
import org.mineralgis.tile.TileService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tiles true to the database, in a thread of its own. It hears of changes or looks twice a second, draws what was changed
 * unless another server is at it, and drops the cached tiles where something is drawn otherwise. What was changed while no server
 * ran is drawn at the start.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final Duration REBUILD_EVERY = Duration.ofSeconds(3);

    /** The log keeps a change for a day; who has not looked for longer than half of it may have missed some. */
    private static final long TRUSTED_NANOS = Duration.ofHours(12).toNanos();

    private final ChangeLog log;
    private final ChangeNotices notices;
    private final TileService tiles;
    private final ShapeRebuild rebuild;
    private final Thread thread;
    private final Thread rebuilding;
    private volatile boolean closed;
    private long last = -1;
    private long lookedAt = System.nanoTime();
    private boolean failing;

    private Follower(Database database, TileService tiles) {
        this.log = new ChangeLog(database);
        this.notices = new ChangeNotices(database);
        this.tiles = tiles;
        this.thread = new Thread(this::run, "freshness");
        this.thread.setDaemon(true);
        this.rebuild = new ShapeRebuild(database);
        this.rebuilding = new Thread(this::rebuild, "freshness-rebuild");
        this.rebuilding.setDaemon(true);
    }

    /** Begins to follow the changes in {@code database} for the cache of {@code tiles}. */
    public static Follower start(Database database, TileService tiles) {
        Follower follower = new Follower(database, tiles);
        follower.thread.start();
        follower.rebuilding.start();
        return follower;
    }

    private void run() {
        while (!closed) {
            try {
                look();
                failing = false;
            } catch (DatabaseException e) {
                // An outage is told by every answer; once is enough here.
                if (!failing && !closed) {
                    LOG.warn("Changes cannot be followed: {}", e.getMessage());
                }
                failing = true;
            } catch (RuntimeException e) {
                if (!failing && !closed) {
                    LOG.error("Changes cannot be drawn", e);
                }
                failing = true;
            }
            if (!closed && !notices.await(LOOK_EVERY)) {
                return;
            }
        }
    }

    /** Apart from the other thread, which tells changes meanwhile. */
    private void rebuild() {
        while (!closed) {
            boolean done = false;
            try {
                done = rebuild.run(Follower::draw);
            } catch (DatabaseException e) {
                LOG.warn("A dataset is still drawn from its records: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("A dataset is still drawn from its records", e);
            }
            if (!done && !pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(REBUILD_EVERY.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look() {
        boolean more = true;
        while (more && !closed) {
            more = log.take(Follower::draw);
            more |= drop();
        }
    }

    private boolean drop() {
        if (System.nanoTime() - lookedAt > TRUSTED_NANOS) {
            last = -1;
        }
        if (last < 0) {
            long newest = log.last();
            tiles.dropAll();
            last = newest;
        }
        ToldChanges told = log.after(last);
        tiles.drop(told);
        last = told.last();
        lookedAt = System.nanoTime();
        return told.more();
    }

    static void draw(RecordsToDraw records, ShapeSink shapes) throws IOException {
        try (Generalization generalization = Generalization.open(records.dataset())) {
            records.forEach(generalization::add);
            generalization.drawTo(shapes::accept);
        }
    }

    /** Ends what is under way and stops. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        rebuilding.interrupt();
        try {
            thread.join();
            rebuilding.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            notices.close();
        }
    }
}
