package org.mineralgis.source;

import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/** Takes the records of a file, one at a time and in the order of the file. */
@FunctionalInterface
public interface RecordConsumer {

    /** Takes the next record. What it throws ends the reading and reaches the caller unchanged. */
    void accept(SourceRecord record);

    /** Takes what the reader noticed about the file or a record; passed over unless this is overridden. */
    default void notice(SourceNotice notice) {}
}
