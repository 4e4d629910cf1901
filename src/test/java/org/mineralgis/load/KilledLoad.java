package org.mineralgis.load;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;

/** A load in a process of its own that dies, as by {@code kill -9}, when its n-th step is about to begin. */
final class KilledLoad {

    /** What a shell reports for a process that was killed by signal 9. */
    static final int KILLED = 137;

    private KilledLoad() {}

    /** Arguments: database address, gis-data folder, number of the step from 1. Prints the steps. */
    public static void main(String[] arguments) throws Exception {
        int last = Integer.parseInt(arguments[2]);
        AtomicInteger count = new AtomicInteger();
        LoadProgress deadly = new StepObserver(step -> {
            System.out.println(step);
            System.out.flush();
            if (count.incrementAndGet() == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        });
        try (Database database = Database.open(DatabaseUrl.parse(arguments[0]))) {
            new Loader(database, Path.of(arguments[1]), deadly).load();
        }
    }
}
