package org.mineralgis.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;

/**
 * Reads CSV (RFC 4180; UTF-8, with or without byte order mark; comma; a header). Cells are kept verbatim. Empty lines
 * are no records. Row numbers count records, not lines.
 */
final class CsvRecordReader implements RecordReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (CsvReader<CsvRecord> csv = open(file);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            CsvRecord header = next(file, rows, 0);
            if (header == null) {
                throw new SourceException(file, "line 1", "the file is empty; expected a header");
            }
            CsvRow row = new CsvRow(file, spec, header.getFields());
            int number = 1;
            for (CsvRecord cells = next(file, rows, number); cells != null; cells = next(file, rows, number)) {
                consumer.accept(row.record(number++, cells.getFields()));
            }
        }
    }

    private static CsvReader<CsvRecord> open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        // A decoder of its own, because the usual reader would put U+FFFD in the place of what is not UTF-8.
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(text);
    }

    /** The next row, or null at the end. Apart from the consumer, so that only reading is blamed on the file. */
    private static @Nullable CsvRecord next(Path file, CloseableIterator<CsvRecord> rows, int number)
            throws IOException, SourceException {
        String place = number == 0 ? "header" : "record " + number;
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            throw new SourceException(file, place, "not CSV: " + reason(broken), broken);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new SourceException(file, place, "not UTF-8 here or shortly after", broken);
            }
            throw broken.getCause();
        }
    }

    private static String reason(CsvParseException broken) {
        Throwable reason = broken.getCause() == null ? broken : broken.getCause();
        return String.valueOf(reason.getMessage());
    }
}
