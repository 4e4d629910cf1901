package org.mineralgis.store;

import java.io.IOException;
import org.mineralgis.model.Feature;

/** Takes the records of a {@link FeatureStream}, one after another. */
@FunctionalInterface
public interface FeatureConsumer {

    /**
     * Takes a record.
     *
     * @throws IOException when no more are wanted, such as when a client has hung up: the query ends
     */
    void accept(Feature feature) throws IOException;

    /**
     * Whether nobody waits for records any more. Asked several times a second by another thread while the database works, so
     * that a query whose first record is long in coming ends too.
     */
    default boolean gone() {
        return false;
    }
}
