package org.mineralgis.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;

/**
 * Reads tables as text (RFC 4180, with a header): CSV, whose separator is found out from the header, and TSV. The
 * encoding is found out by {@link TextTable}. Cells are kept verbatim. Empty lines are no records. Row numbers count
 * records, not lines.
 */
final class CsvRecordReader implements RecordReader {

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        TextTable table = TextTable.of(file);
        if (table.notice() != null) {
            consumer.notice(table.notice());
        }
        char separator = separator(file, table, spec.format());
        if (spec.format() == SourceFormat.CSV && separator != ',') {
            consumer.notice(Separator.notice(separator));
        }
        try (CsvReader<CsvRecord> csv = open(table, separator);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            new Reading(file, table, rows).records(spec, consumer);
        }
    }

    private static char separator(Path file, TextTable table, SourceFormat format) throws IOException, SourceException {
        try (Reader text = table.open()) {
            return format == SourceFormat.TSV ? '\t' : Separator.of(text);
        } catch (CharacterCodingException broken) {
            throw new SourceException(file, "header", "not " + table.encoding() + " here or shortly after", broken);
        }
    }

    private static CsvReader<CsvRecord> open(TextTable table, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(table.open());
    }

    /** One pass over one file. */
    private record Reading(Path file, TextTable table, CloseableIterator<CsvRecord> rows) {

        void records(SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
            CsvRecord header = next(0);
            if (header == null) {
                throw new SourceException(file, "line 1", "the file is empty; expected a header");
            }
            TableRow row = new TableRow(file, spec, header.getFields());
            int number = 1;
            for (CsvRecord cells = next(number); cells != null; cells = next(number)) {
                consumer.accept(row.record(number++, cells.getFields(), consumer));
            }
        }

        /** The next row, or null at the end. Apart from the consumer, so that only reading is blamed on the file. */
        private @Nullable CsvRecord next(int number) throws IOException, SourceException {
            String place = number == 0 ? "header" : "record " + number;
            try {
                return rows.hasNext() ? rows.next() : null;
            } catch (CsvParseException broken) {
                throw new SourceException(file, place, "not CSV: " + reason(broken), broken);
            } catch (UncheckedIOException broken) {
                if (broken.getCause() instanceof CharacterCodingException) {
                    throw new SourceException(
                            file, place, "not " + table.encoding() + " here or shortly after", broken);
                }
                throw broken.getCause();
            }
        }

        private static String reason(CsvParseException broken) {
            Throwable reason = broken.getCause() == null ? broken : broken.getCause();
            return String.valueOf(reason.getMessage());
        }
    }
}
