package org.mineralgis.load;

import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/** What is to be done with what a {@link RecordPipe} reads. */
interface RecordWork {

    /** Whether {@link #prepare} may be called on several threads, and before the turn of the records that stand before. */
    boolean preparesAhead();

    /** Does what can be done before the record's turn; gives what is to be done in its turn, on the thread that asked. */
    Runnable prepare(SourceRecord record);

    /** A notice, in its turn among the records. */
    void notice(SourceNotice notice);
}
