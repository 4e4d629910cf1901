package org.mineralgis.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.PageStart;

/** Takes a page of records: their number on all pages, then one after another, then where the next page begins. */
public interface PageConsumer extends FeatureConsumer {

    /**
     * Comes first.
     *
     * @param matched how many records match, on all pages together, at the same moment
     */
    void begin(long matched) throws IOException;

    /**
     * Comes last.
     *
     * @param next where the next page begins; null when this page is the last
     */
    void end(@Nullable PageStart next) throws IOException;
}
