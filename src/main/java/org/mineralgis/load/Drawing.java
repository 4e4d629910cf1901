package org.mineralgis.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.generalization.Generalization;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.store.LoadSession;
import org.mineralgis.store.ShapeWriter;

/** What tiles draw of one dataset, made beside its records; nothing for one that is not on the map. */
final class Drawing implements AutoCloseable {

    private final LoadSession session;
    private final Dataset dataset;
    private final LoadProgress progress;
    private final @Nullable Generalization shapes;

    private Drawing(LoadSession session, Dataset dataset, LoadProgress progress) {
        this.session = session;
        this.dataset = dataset;
        this.progress = progress;
        this.shapes = dataset.drawn() ? Generalization.open(dataset) : null;
    }

    static Drawing open(LoadSession session, Dataset dataset, LoadProgress progress) {
        return new Drawing(session, dataset, progress);
    }

    void add(Feature feature) {
        if (shapes == null) {
            return;
        }
        try {
            shapes.add(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stages the shapes of all records that were added, when the records themselves are staged. */
    void stage() throws IOException {
        if (shapes == null) {
            return;
        }
        progress.step(new LoadStep(LoadStage.DRAW, dataset.id()));
        try (ShapeWriter writer = session.stageShapes(dataset)) {
            shapes.drawTo(writer::write);
            writer.finish();
        }
    }

    @Override
    public void close() {
        if (shapes != null) {
            shapes.close();
        }
    }
}
