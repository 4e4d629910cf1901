package org.mineralgis;

import java.util.concurrent.Callable;
import org.mineralgis.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the database hold what {@code gis-data/} holds. */
@Command(name = "load", description = "Load what is new.")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws Exception {
        try (Database database = DatabaseAddress.open()) {
            ReleaseLoad.run(database, folders);
        }
        return 0;
    }
}
