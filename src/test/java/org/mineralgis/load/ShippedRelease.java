package org.mineralgis.load;

import java.nio.file.Path;
import org.mineralgis.store.TestDatabase;

/** What the project ships, loaded once in a process and copied for each test class that asks for it. */
public final class ShippedRelease {

    private static TestDatabase loaded;

    private ShippedRelease() {}

    /** A database of the caller's own with the shipped data as release 1. */
    public static synchronized TestDatabase create() throws Exception {
        if (loaded == null) {
            TestDatabase fresh = TestDatabase.create();
            new Loader(fresh.database(), Path.of("gis-data"), LoadProgress.silent()).load();
            loaded = fresh;
        }
        return loaded.copy();
    }
}
