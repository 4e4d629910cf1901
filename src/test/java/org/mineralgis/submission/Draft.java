package org.mineralgis.submission;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometrySource;

/** Keeps the draft of a check. */
final class Draft implements OutcomeConsumer {

    private @Nullable DatasetDraft begun;

    @Override
    public void begin(DatasetDraft draft) {
        begun = draft;
    }

    @Override
    public void accept(RecordOutcome outcome) {}

    Dataset dataset() {
        if (begun == null) {
            throw new AssertionError("no draft was begun");
        }
        return begun.dataset();
    }

    GeometrySource geometry() {
        return dataset().files().get(0).geometry();
    }
}
