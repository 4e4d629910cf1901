package org.mineralgis.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records of a file with suggestions put in place, as CSV, and a line in a second CSV for every change. */
final class MendedCsv implements OutcomeConsumer, Closeable {

    private final Path target;
    private final CsvWriter log;
    private @Nullable CsvWriter csv;
    private @Nullable RecordCells cells;
    private @Nullable RecordMending mending;
    private @Nullable DatasetDraft draft;
    private long changes;

    MendedCsv(Path target, CsvWriter log) {
        this.target = target;
        this.log = log;
    }

    @Override
    public void begin(DatasetDraft begun) throws IOException {
        RecordCells columns = new RecordCells(begun);
        CsvWriter out = CsvFile.open(target);
        out.writeRecord(columns.header());
        draft = begun;
        cells = columns;
        csv = out;
        mending = new RecordMending(begun.dataset(), columns.header());
    }

    @Override
    public void accept(RecordOutcome outcome) throws IOException {
        if (cells == null || csv == null || mending == null) {
            throw new IllegalStateException("no draft was begun");
        }
        List<String> row = new ArrayList<>(cells.of(outcome.record()));
        for (RecordMending.Change change : mending.mend(outcome, row)) {
            log.writeRecord(
                    String.valueOf(change.row()), change.column(), change.rule(), change.before(), change.after());
            changes++;
        }
        csv.writeRecord(row);
    }

    /** What the records were held to; null for a file that could not be read at all. */
    @Nullable
    DatasetDraft draft() {
        return draft;
    }

    long changes() {
        return changes;
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
