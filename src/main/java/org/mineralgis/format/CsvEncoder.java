package org.mineralgis.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;

/**
 * Comma-separated values (RFC 4180) with one line of headings: the fields, then the position in the cells of
 * {@link PositionCells}. UTF-8 begins with a byte order mark, by which Excel knows it; what another charset lacks becomes
 * 〓. No value is an empty cell, an empty text is {@code ""}.
 */
final class CsvEncoder implements FeatureEncoder {

    private static final String MISSING_CHARACTER = "〓";

    private final List<TableField> fields;
    private final List<String> positionNames;
    private final PositionCells positions;
    private final Writer text;
    private final CsvWriter csv;

    CsvEncoder(OutputStream out, FileContent content) throws IOException {
        this.fields = TableField.of(content.dataset());
        this.positions = new PositionCells(content);
        this.positionNames = positions.names(fields);
        this.text = new BufferedWriter(writer(out, content.charset()), 1 << 14);
        this.csv = CsvWriter.builder().build(text);
        List<String> headings =
                new ArrayList<>(fields.stream().map(TableField::name).toList());
        headings.addAll(positionNames);
        csv.writeRecord(headings);
    }

    private static Writer writer(OutputStream out, Charset charset) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            Writer writer = new OutputStreamWriter(out, charset);
            writer.write('\uFEFF');
            return writer;
        }
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(MISSING_CHARACTER.getBytes(charset));
        return new OutputStreamWriter(out, encoder);
    }

    @Override
    public void write(Feature feature) throws IOException {
        List<@Nullable String> cells = new ArrayList<>(fields.size() + positionNames.size());
        for (TableField field : fields) {
            cells.add(CellText.safe(field.value(feature)));
        }
        cells.addAll(positions.of(feature.geometry(), positionNames.size()));
        csv.writeRecord(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        text.flush();
    }
}
