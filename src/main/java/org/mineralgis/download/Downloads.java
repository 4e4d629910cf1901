package org.mineralgis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;

/** Makes files of records, a few at once. */
public final class Downloads {

    /** Each takes a connection of the pool for as long as its client reads; the others are for requests that are short. */
    private static final int AT_ONCE = 4;

    private static final long WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final DownloadPlace place;

    /** Downloads of the records of {@code place}. */
    public Downloads(DownloadPlace place) {
        this.place = place;
    }

    /**
     * Writes what was ordered.
     *
     * @param catalogue the release, in which the documents that records cite are looked up
     * @param out stays open
     * @param gone whether nobody waits any more; asked by another thread
     * @throws IOException when {@code out} breaks or nobody waits any more: the query has ended
     * @throws DownloadsBusyException before anything is written, when others have kept all places for ten seconds
     */
    public void write(DownloadOrder order, Catalogue catalogue, OutputStream out, BooleanSupplier gone)
            throws IOException {
        DownloadsBusyException.enter(places, WAIT_SECONDS);
        try {
            writeNow(order, catalogue, out, gone);
        } finally {
            places.release();
        }
    }

    /** The same for a caller who counts for himself how many run at once. */
    void writeNow(DownloadOrder order, Catalogue catalogue, OutputStream out, BooleanSupplier gone) throws IOException {
        new Download(place, order, sources(order.loaded().dataset(), catalogue), gone).writeTo(out);
    }

    /**
     * Looks whether the selection can be asked for, before anything is written.
     *
     * @throws org.mineralgis.store.FieldValueException when it compares a field with a text it cannot hold
     */
    public void check(DownloadOrder order) {
        if (order.selection() != null) {
            place.features().check(order.loaded(), order.selection());
        }
    }

    /** All that was ordered, without the documents that records cite, for somebody who waits as long as it takes. */
    Download of(DownloadOrder order) {
        return new Download(place, order, null, () -> false);
    }

    /** The dataset of documents that the records of a dataset name; null for none. */
    static @Nullable LoadedDataset sources(Dataset dataset, Catalogue catalogue) {
        return Optional.ofNullable(dataset.schema().roles().get(FieldRole.SOURCES))
                .flatMap(dataset.schema()::findField)
                .map(Field::references)
                .flatMap(catalogue::find)
                .filter(documents -> !documents.dataset().id().equals(dataset.id()))
                .orElse(null);
    }
}
