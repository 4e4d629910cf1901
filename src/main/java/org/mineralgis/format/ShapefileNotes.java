package org.mineralgis.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.LocalizedText;

/**
 * What a shapefile needs beside it, as CSV in UTF-8 with the mark that Excel wants.
 *
 * @param fields with their short names
 * @param losses what its table could not hold
 */
record ShapefileNotes(List<DbfField> fields, ValueLosses losses) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Short name, name in the dataset, titles, unit and type of every field. */
    String fieldsText() throws IOException {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("dbf_name", "field", "title_zh", "title_en", "type", "unit");
            for (DbfField named : fields) {
                TableField field = named.field();
                LocalizedText title = field.title();
                csv.writeRecord(
                        named.name(),
                        field.name(),
                        title.zh(),
                        title.en(),
                        field.type().word(),
                        field.unit());
            }
        }
        return text.toString();
    }

    /** The values one by one, as far as they were remembered, then how many there are of each kind. */
    String lossesText() throws IOException {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("record_id", "field", "what_zh", "what_en", "count");
            for (ValueLosses.Loss loss : losses.named()) {
                LocalizedText what = loss.kind().text();
                csv.writeRecord(CellText.safe(loss.id()), loss.field(), what.zh(), what.en(), "1");
            }
            for (Map.Entry<ValueLosses.Kind, Long> count : losses.counts().entrySet()) {
                LocalizedText what = count.getKey().text();
                csv.writeRecord("全部 / all", "", what.zh(), what.en(), String.valueOf(count.getValue()));
            }
        }
        return text.toString();
    }
}
