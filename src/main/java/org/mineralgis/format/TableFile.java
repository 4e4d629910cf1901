package org.mineralgis.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A small table that is no list of records, such as counts, as a file.
 *
 * @param headings of its columns
 * @param rows cells in the order of the headings: texts, numbers, or null for none
 * @param notes what people must know of it: on a sheet of their own in a workbook; CSV has no place for them
 */
public record TableFile(List<String> headings, List<List<@Nullable Object>> rows, List<String> notes) {

    private static final int WIDTH = 20;
    private static final int NOTE_WIDTH = 100;

    public TableFile {
        headings = List.copyOf(headings);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
        notes = List.copyOf(notes);
    }

    /** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it; no text can be a formula. */
    public byte[] csv() {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            for (List<@Nullable Object> row : rows) {
                csv.writeRecord(row.stream().map(CellText::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every text", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of Excel (ECMA-376) whose numbers are numbers and whose texts are texts. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "mineral-gis", "1.0")) {
            table(book.newWorksheet("统计 counts"));
            Worksheet sheet = book.newWorksheet("说明 notes");
            sheet.width(0, NOTE_WIDTH);
            for (int row = 0; row < notes.size(); row++) {
                sheet.inlineString(row, 0, XlsxEncoder.cut(notes.get(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private void table(Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < headings.size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, XlsxEncoder.cut(value.toString()));
        }
    }
}
