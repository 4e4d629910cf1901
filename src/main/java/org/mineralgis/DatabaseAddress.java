package org.mineralgis;

import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;

/** The database that the environment names: an argument could be read by every user of the machine. */
final class DatabaseAddress {

    static final String VARIABLE = "MINERAL_GIS_DATABASE_URL";

    private DatabaseAddress() {}

    /**
     * A pool for it; nothing is connected yet.
     *
     * @throws UsageException when the variable is missing or malformed
     */
    static Database open() {
        String address = System.getenv(VARIABLE);
        if (address == null || address.isBlank()) {
            throw new UsageException(VARIABLE + " is not set: start the program by ./mineral-gis");
        }
        try {
            return Database.open(DatabaseUrl.parse(address));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
