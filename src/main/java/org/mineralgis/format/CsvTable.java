package org.mineralgis.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of an answer as CSV (RFC 4180) with the mark that Excel wants; nothing in it is taken for a formula. */
public final class CsvTable {

    private final StringWriter text = new StringWriter().append('\uFEFF');
    private final CsvWriter csv = CsvWriter.builder().build(text);

    /** A table that has its headings only. */
    public CsvTable(List<String> headings) {
        csv.writeRecord(headings);
    }

    /** One more row: texts, numbers, and null for an empty cell. */
    public CsvTable add(List<? extends @Nullable Object> values) {
        csv.writeRecord(values.stream().map(CellText::safe).toList());
        return this;
    }

    /** All of it. */
    public String text() {
        try {
            csv.flush();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
