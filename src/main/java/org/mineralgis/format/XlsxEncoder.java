package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;

/**
 * A workbook of Excel (ECMA-376): sheets of records with one line of headings, the names of the fields, whose notes tell the
 * titles; then the data dictionary, the sources and, where there are any, the values that a cell could not hold. Texts are
 * texts, so that none is ever taken for a formula. The position stands in the cells of {@link PositionCells}. The last cell of
 * every record is its running number: GDAL, and QGIS with it, takes a line of texts for headings only if the line below is as
 * long and holds a number.
 */
final class XlsxEncoder implements FeatureEncoder {

    static final int TEXT_MAX = 32_767;
    /** With the line of headings. */
    static final int ROWS_MAX = 1_048_576;

    private static final int FLUSHED_ROWS = 500;
    private static final long EXACT_MAX = 999_999_999_999_999L;
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int WIDTH = 18;
    private static final LocalizedText RUNNING_NUMBER = new LocalizedText("序号", "running number");

    private final FileContent content;
    private final List<TableField> fields;
    private final PositionCells positions;
    private final List<String> positionNames;
    private final String numberName;
    private final int rowsMax;
    private final DataDigest digest;
    private final Workbook book;
    private final ValueLosses losses = new ValueLosses();
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long count;

    XlsxEncoder(OutputStream out, FileContent content) {
        this(out, content, ROWS_MAX);
    }

    XlsxEncoder(OutputStream out, FileContent content, int rowsMax) {
        this.content = content;
        this.fields = TableField.of(content.dataset());
        this.positions = new PositionCells(content);
        this.positionNames = positions.names(fields);
        this.numberName = numberName(fields, positionNames);
        this.rowsMax = rowsMax;
        this.digest = new DataDigest(out, true);
        this.book = new Workbook(digest, "mineral-gis", "1.0");
        this.sheet = nextSheet();
    }

    private static String numberName(List<TableField> fields, List<String> positionNames) {
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> taken.add(field.name().toLowerCase(Locale.ROOT)));
        positionNames.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        return TableField.unused("number", taken);
    }

    /** The headings that are no fields. */
    private List<String> furtherNames() {
        List<String> names = new ArrayList<>(positionNames);
        names.add(numberName);
        return names;
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? "数据 data" : "数据 data " + sheets);
        next.freezePane(0, 1);
        List<String> further = furtherNames();
        for (int place = 0; place < fields.size() + further.size(); place++) {
            boolean declared = place < fields.size();
            next.value(0, place, declared ? fields.get(place).name() : further.get(place - fields.size()));
            next.width(place, WIDTH);
            if (declared) {
                next.comment(0, place, fields.get(place).label());
            }
        }
        next.range(0, 0, 0, fields.size() + further.size() - 1).style().bold().set();
        row = 1;
        return next;
    }

    @Override
    public void write(Feature feature) throws IOException {
        if (row == rowsMax) {
            sheet.finish();
            sheet = nextSheet();
        }
        count++;
        int place = 0;
        for (TableField field : fields) {
            cell(place++, field, feature);
        }
        List<@Nullable String> cells = positions.of(feature.geometry(), positionNames.size());
        for (int index = 0; index < cells.size(); index++) {
            position(place++, cells.get(index), positionNames.get(index), feature.id());
        }
        sheet.value(row, place, count);
        if (++row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int place, TableField field, Feature feature) {
        Object value = field.value(feature);
        if (value instanceof Boolean flag) {
            sheet.value(row, place, flag);
        } else if (value instanceof Double number) {
            sheet.value(row, place, number);
        } else if (value instanceof Long number && Math.abs(number) <= EXACT_MAX) {
            sheet.value(row, place, number);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_SAFE_DAY) && !day.isAfter(LAST_DAY)) {
            sheet.value(row, place, ChronoUnit.DAYS.between(DAY_ZERO, day));
            sheet.style(row, place).format("yyyy-mm-dd").set();
        } else if (value != null) {
            if (field.type() == FieldType.DATE || field.type() == FieldType.INTEGER) {
                losses.add(feature.id(), field.name(), ValueLosses.Kind.AS_TEXT);
            }
            text(place, value.toString(), field.name(), feature.id());
        }
    }

    private void text(int place, String text, String field, String id) {
        if (text.length() > TEXT_MAX) {
            losses.add(id, field, ValueLosses.Kind.CUT);
        }
        sheet.inlineString(row, place, cut(text));
    }

    private void position(int place, @Nullable String text, String name, String id) {
        if (text == null) {
            return;
        } else if (NUMBER.matcher(text).matches()) {
            sheet.value(row, place, new BigDecimal(text));
        } else if (text.length() > TEXT_MAX) {
            losses.add(id, name, ValueLosses.Kind.LEFT_OUT);
        } else {
            sheet.inlineString(row, place, text);
        }
    }

    /** Not in the middle of a character of two units. */
    static String cut(String text) {
        if (text.length() <= TEXT_MAX) {
            return text;
        }
        boolean split = Character.isHighSurrogate(text.charAt(TEXT_MAX - 1));
        return text.substring(0, split ? TEXT_MAX - 1 : TEXT_MAX);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        digest.end();
        XlsxNotes notes = new XlsxNotes(book);
        List<LocalizedText> meanings = new ArrayList<>(
                PositionCells.meanings(content.dataset().schema().geometryType()));
        meanings.add(RUNNING_NUMBER);
        notes.dictionary(fields, furtherNames(), meanings);
        List<FileNote> all = new ArrayList<>(content.notes());
        all.addAll(FileSeal.ofHead(count, digest).closing(content));
        notes.sources(all);
        if (!losses.counts().isEmpty()) {
            notes.losses(losses);
        }
        book.finish();
    }
}
