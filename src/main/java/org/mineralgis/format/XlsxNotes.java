package org.mineralgis.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mineralgis.model.LocalizedText;

/** The sheets behind the records, which tell what the records are. */
final class XlsxNotes {

    private static final double[] WIDTHS = {24, 32, 48, 48, 48, 60};

    private final Workbook book;

    XlsxNotes(Workbook book) {
        this.book = book;
    }

    /** One line for each field, then for each cell of the position. */
    void dictionary(List<TableField> fields, List<String> positionNames, List<LocalizedText> meanings)
            throws IOException {
        Worksheet sheet = sheet(
                "数据字典 dictionary", "字段 field", "中文名 title zh", "英文名 title en", "类型 type", "单位 unit", "词表 vocabulary");
        int row = 1;
        for (TableField field : fields) {
            String terms = field.vocabulary().stream()
                    .map(term -> term.value() + " = " + term.title().zh() + " / "
                            + term.title().en())
                    .collect(Collectors.joining("\n"));
            String unit = field.unit() == null ? "" : field.unit();
            line(
                    sheet,
                    row++,
                    field.name(),
                    field.title().zh(),
                    field.title().en(),
                    field.type().word(),
                    unit,
                    terms);
        }
        for (int index = 0; index < positionNames.size(); index++) {
            LocalizedText meaning = meanings.get(index);
            line(sheet, row++, positionNames.get(index), meaning.zh(), meaning.en());
        }
        sheet.finish();
    }

    /** The notes of the file, a row for each line of them, because a cell does not hold every text. */
    void sources(List<FileNote> notes) throws IOException {
        Worksheet sheet = sheet("来源 sources", "项目", "item", "内容", "content");
        int row = 1;
        for (FileNote note : notes) {
            List<String> zh = note.text().zh().lines().toList();
            List<String> en = note.text().en().lines().toList();
            for (int index = 0; index < Math.max(zh.size(), en.size()); index++) {
                line(sheet, row++, note.title().zh(), note.title().en(), at(zh, index), at(en, index));
            }
        }
        sheet.finish();
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    /** The values one by one, as far as they were remembered, then how many there are of each kind. */
    void losses(ValueLosses losses) throws IOException {
        Worksheet sheet = sheet("未尽 losses", "记录 record", "字段 field", "说明", "what happened", "个数 count");
        int row = 1;
        for (ValueLosses.Loss loss : losses.named()) {
            line(
                    sheet,
                    row++,
                    loss.id(),
                    loss.field(),
                    loss.kind().text().zh(),
                    loss.kind().text().en(),
                    "1");
        }
        for (Map.Entry<ValueLosses.Kind, Long> count : losses.counts().entrySet()) {
            LocalizedText what = count.getKey().text();
            line(sheet, row++, "全部 / all", "", what.zh(), what.en(), String.valueOf(count.getValue()));
        }
        sheet.finish();
    }

    private Worksheet sheet(String name, String... headings) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        line(sheet, 0, headings);
        for (int place = 0; place < headings.length; place++) {
            sheet.width(place, WIDTHS[place]);
        }
        sheet.range(0, 0, 0, headings.length - 1).style().bold().set();
        return sheet;
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int place = 0; place < cells.length; place++) {
            sheet.inlineString(row, place, XlsxEncoder.cut(cells[place]));
        }
    }
}
