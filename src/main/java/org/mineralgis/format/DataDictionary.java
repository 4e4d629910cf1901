package org.mineralgis.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Term;

/**
 * The fields of a file as a table (CSV in UTF-8 with the mark that Excel wants): name, titles, type and unit, then a line for
 * each term that a field may hold.
 */
public final class DataDictionary {

    private final CsvWriter csv;
    private final Writer text;

    private DataDictionary(Writer text) {
        this.text = text;
        this.csv = CsvWriter.builder().build(text);
    }

    /**
     * Writes the dictionary of a file.
     *
     * @param out stays open
     */
    public static void write(OutputStream out, FileFormat format, FileContent content) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        new DataDictionary(text).write(format, content);
    }

    private void write(FileFormat format, FileContent content) throws IOException {
        csv.writeRecord("field", "term", "title_zh", "title_en", "type", "unit");
        List<TableField> fields = TableField.of(content.dataset());
        for (TableField field : fields) {
            LocalizedText title = field.title();
            csv.writeRecord(
                    field.name(), "", title.zh(), title.en(), field.type().word(), field.unit());
            for (Term term : field.vocabulary()) {
                csv.writeRecord(
                        field.name(),
                        term.value(),
                        term.title().zh(),
                        term.title().en(),
                        "",
                        "");
            }
        }
        if (format == FileFormat.CSV || format == FileFormat.XLSX) {
            positions(fields, content);
        }
        csv.flush();
        text.flush();
    }

    private void positions(List<TableField> fields, FileContent content) throws IOException {
        GeometryType type = content.dataset().schema().geometryType();
        List<String> names = new PositionCells(content).names(fields);
        List<LocalizedText> meanings = PositionCells.meanings(type);
        for (int index = 0; index < names.size(); index++) {
            LocalizedText meaning = meanings.get(index);
            String numeric = PositionCells.numeric(index, type) ? FieldType.NUMBER.word() : FieldType.TEXT.word();
            csv.writeRecord(names.get(index), "", meaning.zh(), meaning.en(), numeric, "");
        }
    }
}
