package org.mineralgis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Link;
import org.mineralgis.format.RecordJson;
import org.mineralgis.format.RecordView;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.query.PageStart;
import org.mineralgis.store.PageConsumer;
import org.mineralgis.store.PageRead;

/** Writes a page of records while the database sends them. */
final class ItemsStream {

    private final Dataset dataset;
    private final String citation;
    private final RecordView view;
    private final String schema;
    private final PageLinks links;

    /**
     * @param citation how the dataset is cited
     * @param schema address of the schema of the dataset
     */
    ItemsStream(Dataset dataset, String citation, RecordView view, String schema, PageLinks links) {
        this.dataset = dataset;
        this.citation = citation;
        this.view = view;
        this.schema = schema;
        this.links = links;
    }

    /** The page that is read. */
    Answer.HeldWriter of(PageRead page) {
        return (out, gone, atEnd) -> {
            try {
                page.to(new Written(RecordJson.begin(out, dataset, view, schema), gone, atEnd));
            } catch (IOException e) {
                throw gone.getAsBoolean() ? new EofException(e) : e;
            }
        };
    }

    /** A page without records. */
    void writeNothing(OutputStream out, BooleanSupplier gone, Consumer<List<Link>> atEnd) throws IOException {
        Written nothing = new Written(RecordJson.begin(out, dataset, view, schema), gone, atEnd);
        nothing.begin(0);
        nothing.end(null);
    }

    private final class Written implements PageConsumer {

        private final RecordJson json;
        private final BooleanSupplier gone;
        private final Consumer<List<Link>> atEnd;

        Written(RecordJson json, BooleanSupplier gone, Consumer<List<Link>> atEnd) {
            this.json = json;
            this.gone = gone;
            this.atEnd = atEnd;
        }

        @Override
        public boolean gone() {
            return gone.getAsBoolean();
        }

        @Override
        public void begin(long matched) throws IOException {
            json.head(Instant.now().truncatedTo(ChronoUnit.SECONDS), matched);
        }

        @Override
        public void accept(Feature feature) throws IOException {
            json.write(feature);
        }

        @Override
        public void end(@Nullable PageStart next) throws IOException {
            List<Link> all = links.of(view, next).list();
            atEnd.accept(all);
            json.end(citation, all);
        }
    }
}
