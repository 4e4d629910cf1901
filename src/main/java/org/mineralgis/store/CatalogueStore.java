package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.ContentState;
import org.mineralgis.model.LoadedDataset;

/**
 * The catalogue of the current release with what was edited since. It is remembered, and the database is asked at most once a
 * second whether there is a newer release or edit. Safe for many threads.
 */
public final class CatalogueStore {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Catalogue EMPTY = new Catalogue(0, List.of());

    /** undefined_table and invalid_schema_name: nothing was ever migrated into this database. */
    private static final Set<String> NO_CATALOGUE = Set.of("42P01", "3F000");

    private final Database database;
    private final LongSupplier nanos;
    private final AtomicLong askAgainAt;
    private final AtomicReference<@Nullable Catalogue> remembered = new AtomicReference<>();

    public CatalogueStore(Database database) {
        this(database, System::nanoTime);
    }

    CatalogueStore(Database database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.askAgainAt = new AtomicLong(nanos.getAsLong());
    }

    /**
     * What is served now; empty with release 0 before the first release.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached; the next call asks again
     */
    public Catalogue current() {
        Catalogue known = remembered.get();
        long due = askAgainAt.get();
        long now = nanos.getAsLong();
        boolean fresh = known != null && now - due < 0;
        // Only the thread that moves the hand asks; the others need not wait for it.
        if (known != null && (fresh || !askAgainAt.compareAndSet(due, now + FRESH.toNanos()))) {
            return known;
        }
        return ask(known, now);
    }

    /**
     * Forgets what was served, so that the next call of {@link #current()} asks the database. For those who were told by a
     * {@link ReleaseChangedException} that there is a newer release.
     */
    public void forget() {
        remembered.set(null);
    }

    private Catalogue ask(@Nullable Catalogue known, long now) {
        boolean answered = false;
        try {
            Catalogue answer = database.with(connection -> read(connection, known));
            // Fails when another thread was quicker with a later answer, which then stays.
            remembered.compareAndSet(known, answer);
            askAgainAt.set(now + FRESH.toNanos());
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                // Without a database nothing else can be answered either: no page from memory beside a failing one.
                remembered.set(null);
            }
        }
    }

    private static Catalogue read(Connection connection, @Nullable Catalogue known) throws SQLException {
        try {
            return known != null && known.version().equals(newest(connection)) ? known : readAll(connection);
        } catch (SQLException e) {
            if (NO_CATALOGUE.contains(String.valueOf(e.getSQLState()))) {
                return EMPTY;
            }
            throw e;
        }
    }

    /** The {@link Catalogue#version()} of what is there now. */
    private static String newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select (select coalesce(max(id), 0) from mineral_gis.release)
                            || coalesce(nullif('.' || sum(revision) || '.' || sum(drawn_revision), '.0.0'), '')
                        from mineral_gis.served_dataset
                        """);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** One statement, hence one snapshot: release id and datasets always belong together. */
    private static Catalogue readAll(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select newest.id as newest, newest.loaded_at as newest_at, dataset.release_id, release.loaded_at, dataset.content_hash,
                               dataset.feature_count, dataset.west, dataset.south, dataset.east, dataset.north,
                               dataset.revision, dataset.drawn_revision, dataset.live, dataset.changed_at,
                               dataset.document::text as document
                        from (select id, loaded_at from mineral_gis.release order by id desc limit 1) newest
                        left join (mineral_gis.served_dataset dataset join mineral_gis.release on release.id = dataset.release_id) on true
                        order by dataset.id
                        """);
                ResultSet rows = select.executeQuery()) {
            long newest = 0;
            Instant newestAt = null;
            List<LoadedDataset> datasets = new ArrayList<>();
            while (rows.next()) {
                newest = rows.getLong("newest");
                newestAt = instant(rows, "newest_at");
                if (rows.getString("document") != null) {
                    datasets.add(dataset(rows));
                }
            }
            return new Catalogue(newest, newestAt, datasets);
        }
    }

    private static LoadedDataset dataset(ResultSet rows) throws SQLException {
        return new LoadedDataset(
                DatasetJson.read(rows.getString("document")),
                rows.getLong("release_id"),
                instant(rows, "loaded_at").toString(),
                rows.getString("content_hash"),
                rows.getLong("feature_count"),
                BoxArray.box(rows),
                state(rows));
    }

    private static ContentState state(ResultSet rows) throws SQLException {
        OffsetDateTime changed = rows.getObject("changed_at", OffsetDateTime.class);
        return new ContentState(
                rows.getLong("revision"),
                rows.getLong("drawn_revision"),
                rows.getBoolean("live"),
                changed == null ? null : changed.toInstant());
    }

    private static Instant instant(ResultSet rows, String name) throws SQLException {
        return rows.getObject(name, OffsetDateTime.class).toInstant();
    }
}
