package org.mineralgis.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;

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

    /** The notes of the file; of the dataset's own words what they need, when the file has none. */
    void sources(FileContent content) throws IOException {
        Worksheet sheet = sheet("来源 sources", "项目", "item", "内容", "content");
        int row = 1;
        List<FileNote> notes = content.notes().isEmpty() ? own(content.dataset().metadata()) : content.notes();
        for (FileNote note : notes) {
            line(
                    sheet,
                    row++,
                    note.title().zh(),
                    note.title().en(),
                    note.text().zh(),
                    note.text().en());
        }
        sheet.finish();
    }

    private static List<FileNote> own(Metadata metadata) {
        Licence licence = metadata.licence();
        String terms = licence.url() == null ? licence.title() : licence.title() + " " + licence.url();
        Origin origin = metadata.origin();
        String source = origin.project() + " " + origin.version() + " (" + origin.date() + ")";
        return List.of(
                new FileNote("dataset", new LocalizedText("数据集", "Dataset"), metadata.title()),
                new FileNote("source", new LocalizedText("来源", "Source"), new LocalizedText(source, source)),
                new FileNote("licence", new LocalizedText("许可", "Licence"), new LocalizedText(terms, terms)),
                new FileNote(
                        "attribution",
                        new LocalizedText("署名", "Attribution"),
                        new LocalizedText(metadata.attribution(), metadata.attribution())));
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
