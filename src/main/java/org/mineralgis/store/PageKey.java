package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The secret with which links to further pages are sealed. It lies in the database, so that a link outlives a restart and
 * several servers of one database read each other's. Safe for many threads.
 */
public final class PageKey {

    private final Database database;
    private final AtomicReference<byte @Nullable []> known = new AtomicReference<>();

    /** The secret in {@code database}. */
    public PageKey(Database database) {
        this.database = database;
    }

    /**
     * Its 32 bytes; not to be changed.
     *
     * @throws DatabaseUnavailableException when it is not known yet and the database cannot be reached
     */
    public byte[] bytes() {
        byte[] key = known.get();
        if (key == null) {
            key = read();
            known.set(key);
        }
        return key;
    }

    private byte[] read() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select key from mineral_gis.page_key");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        });
    }
}
