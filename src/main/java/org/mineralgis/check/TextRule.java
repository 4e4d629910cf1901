package org.mineralgis.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;

/**
 * Texts that were read with the wrong code page (T02), that carry pinyin in brackets (T03), or Traditional characters,
 * full-width digits, or blanks in names (T04, once for a field of a file). All are stored as they are written.
 */
final class TextRule implements RecordRule {

    /** A Han character and its reading, such as {@code 產(chǎn)}: one syllable with or without its tone. */
    private static final Pattern PINYIN = Pattern.compile("(?<=\\p{IsHan})\\((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng|n|r)?\\)");

    private record Place(String file, String field) {}

    private static final class Scripts {
        private int traditional;
        private int fullWidth;
        private int spaced;
        private String first = "";
        private int row;

        private void add(TextSigns signs, boolean name, String text, int at) {
            if (row == 0) {
                row = at;
                first = text;
            }
            traditional += signs.traditional() ? 1 : 0;
            fullWidth += signs.fullWidth() ? 1 : 0;
            spaced += signs.spaced() && name ? 1 : 0;
        }
    }

    private final List<Field> texts;
    private final @Nullable String nameField;
    private final Map<Place, Scripts> scripts = new LinkedHashMap<>();

    TextRule(Dataset dataset) {
        this.nameField = dataset.portrayal().titleZh();
        this.texts = dataset.schema().fields().stream()
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.LIST)
                .toList();
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        for (Field field : texts) {
            String text = record.source().attributes().get(field.mapping().property());
            if (text != null) {
                check(record, field.name(), text, findings);
            }
        }
    }

    private void check(CheckedRecord record, String field, String text, RecordFindings findings) {
        TextSigns signs = TextSigns.of(text);
        if (signs.any() && !ValueText.damaged(text)) {
            if (signs.mojibake()) {
                Mojibake.find(text).ifPresent(found -> mojibake(field, text, found, findings));
            }
            if (signs.pinyin()) {
                pinyin(field, text, findings);
            }
            boolean name = field.equals(nameField);
            if (signs.traditional() || signs.fullWidth() || (signs.spaced() && name)) {
                scripts.computeIfAbsent(new Place(record.source().file(), field), any -> new Scripts())
                        .add(signs, name, text, record.source().row());
            }
        }
    }

    private static void mojibake(String field, String text, Mojibake found, RecordFindings findings) {
        @Nullable String mended = found.mended();
        Clue clue = Clue.found(text);
        if (mended != null) {
            clue = mended.contains("□") ? clue.suggesting(mended) : clue.mendingTo(mended);
        }
        findings.add(
                Rule.T02,
                field,
                new LocalizedText(
                        "文字像是用错误的编码读出：" + Shown.quote(found.part()),
                        "the text looks decoded with the wrong code page: " + Shown.quote(found.part())),
                clue);
    }

    private static void pinyin(String field, String text, RecordFindings findings) {
        Matcher readings = PINYIN.matcher(text);
        long count = readings.results().count();
        if (count > 0) {
            String plain = PINYIN.matcher(text).replaceAll("");
            findings.add(
                    Rule.T03,
                    field,
                    new LocalizedText(
                            "汉字后有拼音注音 " + count + " 处：" + Shown.quote(text),
                            "characters with their pinyin in brackets: " + count + " in " + Shown.quote(text)),
                    Clue.found(text).mendingTo(plain));
        }
    }

    @Override
    public void finish(FindingPlaces places) {
        scripts.forEach((place, seen) -> places.at(place.file())
                .add(
                        Rule.T04,
                        place.field(),
                        new LocalizedText(
                                "含繁体字的值 " + seen.traditional + " 个，含全角数字或字母的值 " + seen.fullWidth + " 个"
                                        + (seen.spaced == 0 ? "" : "，名称中有空格的值 " + seen.spaced + " 个") + "；如第 "
                                        + seen.row
                                        + " 行 " + Shown.quote(seen.first),
                                "values with Traditional characters: " + seen.traditional
                                        + ", with full-width digits or letters: " + seen.fullWidth
                                        + (seen.spaced == 0 ? "" : ", names with blanks in them: " + seen.spaced)
                                        + "; such as row "
                                        + seen.row + ", " + Shown.quote(seen.first)),
                        Clue.found(seen.first)));
    }
}
