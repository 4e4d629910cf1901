package org.mineralgis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceRecord;

/**
 * A record with all that can be said of it without knowing the others, on its way to {@link DatasetCheck#check(PreparedRecord)}.
 * For one thread at a time, and to be checked once.
 */
public final class PreparedRecord {

    private final SourceRecord source;
    private final KeptFindings found;
    private final @Nullable Content content;

    /**
     * What a record holds that was read whole.
     *
     * @param values typed, in the order of the fields; null for none
     * @param position with its lineage
     * @param step what the datum step did; null when there was none
     * @param marks those that were read as no value
     * @param turns what the rules have yet to do, in their order
     */
    record Content(
            List<@Nullable Object> values,
            Position position,
            AppliedConversions.@Nullable Step step,
            List<MarkForNoValue> marks,
            RecordRule.@Nullable Turn[] turns) {}

    /** @param content null for a record that could not be read as one */
    PreparedRecord(SourceRecord source, KeptFindings found, @Nullable Content content) {
        this.source = source;
        this.found = found;
        this.content = content;
    }

    /** As the file has it. */
    public SourceRecord source() {
        return source;
    }

    KeptFindings found() {
        return found;
    }

    @Nullable
    Content content() {
        return content;
    }
}
