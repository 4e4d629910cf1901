package org.mineralgis.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Finding;

/**
 * The rejected records as a file that can be mended and sent again: CSV in UTF-8 with a byte order mark, the original
 * columns verbatim, the geometry as WKT where it stood in the file, then {@code row}, {@code rules}, {@code reason_zh},
 * {@code reason_en} and {@code suggestion}. Written while the records are checked; there is no file where none is
 * rejected.
 */
public final class RejectedCsv implements OutcomeConsumer, Closeable {

    private static final List<String> REASONS = List.of("row", "rules", "reason_zh", "reason_en", "suggestion");

    private final Path target;
    private @Nullable RecordCells cells;
    private @Nullable CsvWriter csv;
    private long written;

    /** @param target replaced if it is there, once a record is rejected */
    public RejectedCsv(Path target) {
        this.target = target;
    }

    @Override
    public void begin(DatasetDraft draft) {
        cells = new RecordCells(draft);
    }

    @Override
    public void accept(RecordOutcome outcome) throws IOException {
        RecordCells columns = cells;
        if (columns == null || !outcome.rejected()) {
            return;
        }
        CsvWriter out = csv == null ? open(columns) : csv;
        csv = out;
        List<String> row = new ArrayList<>(columns.of(outcome.record()));
        Receipt.RejectedRecord rejected = RejectedTally.record(outcome);
        row.add(String.valueOf(rejected.row()));
        row.add(String.join(" ", rejected.rules()));
        row.add(FormulaGuard.cell(rejected.reason().zh()));
        row.add(FormulaGuard.cell(rejected.reason().en()));
        row.add(FormulaGuard.cell(suggestions(outcome.reasons())));
        out.writeRecord(row);
        written++;
    }

    private CsvWriter open(RecordCells columns) throws IOException {
        CsvWriter out = CsvFile.open(target);
        List<String> header = new ArrayList<>(columns.header());
        REASONS.forEach(name -> header.add(header.contains(name) ? "check_" + name : name));
        out.writeRecord(header);
        return out;
    }

    private static String suggestions(List<Finding> reasons) {
        return reasons.stream()
                .filter(finding -> finding.detail().suggestion() != null)
                .map(finding -> (finding.field() == null ? "" : finding.field() + ": ")
                        + finding.detail().suggestion())
                .collect(Collectors.joining("; "));
    }

    /** How many records stand in the file; with none there is no file. */
    public long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
