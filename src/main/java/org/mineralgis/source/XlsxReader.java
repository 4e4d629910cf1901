package org.mineralgis.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;

/**
 * Reads the first visible sheet of an Excel workbook (ECMA-376): the first row that is not empty is the header, empty
 * rows are no records, row numbers count records. Texts and numbers are as the file spells them, which for a number may
 * be longer than what Excel shows; dates are written {@code 2023-01-15}, with a time where they have one; formulas give
 * the value that was stored with them.
 */
final class XlsxReader implements RecordReader {

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (ZipArchive archive = ZipArchive.open(file)) {
            XlsxBook book = XlsxBook.read(file, archive);
            try (XmlStream xml = book.openSheet()) {
                new Reading(file, spec, new XlsxRows(xml, book.cells())).records(consumer);
            }
        } catch (ZipException | EOFException broken) {
            throw new SourceException(file, "", "the zip is broken: " + broken.getMessage(), broken);
        }
    }

    /** One pass over one sheet. */
    private record Reading(Path file, SourceFile spec, XlsxRows rows) {

        void records(RecordConsumer consumer) throws IOException, SourceException {
            List<@Nullable String> cells = rows.next();
            if (cells == null) {
                throw new SourceException(file, "first sheet", "is empty; expected a header");
            }
            List<String> names = new ArrayList<>();
            for (String name : cells) {
                names.add(name == null ? "" : name);
            }
            TableRow row = new TableRow(file, spec, names);
            int number = 1;
            for (cells = rows.next(); cells != null; cells = rows.next()) {
                // Cells at the end of a row are not written when they are empty.
                while (cells.size() < row.width()) {
                    cells.add(null);
                }
                consumer.accept(row.record(number++, cells, consumer));
            }
        }
    }
}
