package org.mineralgis.submission;

import java.io.IOException;

/** Is told what becomes of each record while a file is checked, so that nothing has to be kept in memory. */
public interface OutcomeConsumer {

    /** Takes the draft that the records are held to; not called for a file that cannot be read at all. */
    default void begin(DatasetDraft draft) throws IOException {}

    /** Takes the next record. */
    void accept(RecordOutcome outcome) throws IOException;
}
