package org.mineralgis.check;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Range;
import org.mineralgis.model.Term;

/** Reads the texts of one field as its type, by its vocabulary, range and synonyms. */
final class TypedValue {

    private final Field field;
    private final Set<String> vocabulary = new LinkedHashSet<>();
    private final DateTimeFormatter dateFormat;
    private final @Nullable CommodityRule commodities;
    private final Map<String, String> synonyms;

    /** @param commodity whether the field is the one of the role {@code commodity} */
    TypedValue(Field field, boolean commodity) {
        this.field = field;
        this.commodities = commodity ? new CommodityRule(field) : null;
        this.synonyms = field.mapping().synonyms();
        field.vocabulary().stream().map(Term::value).forEach(vocabulary::add);
        this.dateFormat = ValueText.dateFormat(field.mapping().datePattern());
    }

    /** The value that {@code text}, which is not blank, stands for; null when it cannot be one, which is a finding. */
    @Nullable
    Object of(String text, RecordFindings findings) {
        return switch (field.type()) {
            case LIST -> items(text, findings);
            case TEXT -> term(text, findings);
            case INTEGER -> parsed(ValueText.integer(synonym(text, findings)), text, "整数", "a whole number", findings);
            case NUMBER -> parsed(ValueText.number(synonym(text, findings)), text, "数字", "a number", findings);
            case BOOLEAN ->
                parsed(ValueText.bool(synonym(text, findings)), text, "true 或 false", "true or false", findings);
            case DATE -> {
                String pattern = field.mapping().datePattern();
                String expected = pattern == null ? "2023-09-27" : pattern;
                yield parsed(
                        ValueText.date(synonym(text, findings), dateFormat),
                        text,
                        "日期（" + expected + "）",
                        "a date (" + expected + ")",
                        findings);
            }
        };
    }

    private <T> @Nullable T parsed(
            Optional<T> value, String text, String expectedZh, String expectedEn, RecordFindings findings) {
        if (value.isEmpty()) {
            findings.add(
                    Rule.A17,
                    field.name(),
                    new LocalizedText(
                            "值为 " + Shown.quote(text) + "，应为" + expectedZh,
                            "the value is " + Shown.quote(text) + "; expected " + expectedEn),
                    Clue.found(text).expecting(expectedEn));
            return null;
        }
        if (value.get() instanceof Number number) {
            requireRange(number.doubleValue(), text, findings);
        }
        return value.get();
    }

    private void requireRange(double number, String text, RecordFindings findings) {
        Range range = field.range();
        if (range != null && !range.contains(number)) {
            String unit = field.unit() == null ? "" : " " + field.unit();
            String low = range.min() == null ? "…" : Shown.number(range.min(), 6);
            String high = range.max() == null ? "…" : Shown.number(range.max(), 6);
            findings.add(
                    Rule.A07,
                    field.name(),
                    new LocalizedText(
                            "值为 " + Shown.cut(text, 60) + unit + "，允许 " + low + " 至 " + high,
                            "the value is " + Shown.cut(text, 60) + unit + "; allowed is " + low + " to " + high),
                    Clue.found(text).expecting(low + " – " + high + unit));
        }
    }

    private @Nullable List<String> items(String text, RecordFindings findings) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(";")) {
            if (!item.isBlank()) {
                items.add(term(item.strip(), findings));
            }
        }
        if (items.isEmpty()) {
            findings.add(
                    Rule.A17,
                    field.name(),
                    "值为 " + Shown.quote(text) + "，应为以分号隔开的列表",
                    "the value is " + Shown.quote(text) + "; expected items parted by semicolons");
            return null;
        }
        return items;
    }

    /** Free text stays verbatim; a term of a vocabulary loses the blanks around it. */
    private String term(String text, RecordFindings findings) {
        String meant = synonym(text, findings);
        boolean allowed = vocabulary.isEmpty()
                ? commodities == null || CommodityRule.canBeOne(meant)
                : vocabulary.contains(meant);
        if (!allowed && commodities != null) {
            commodities.report(meant, byTitle(meant), findings);
        } else if (!allowed) {
            notAllowed(text, meant, findings);
        }
        return vocabulary.isEmpty() && meant.equals(text.strip()) ? text : meant;
    }

    private void notAllowed(String text, String meant, RecordFindings findings) {
        String allowed = Shown.list(vocabulary);
        Clue clue = Clue.found(text).expecting(allowed);
        Clue mended = byTitle(meant)
                .map(clue::mendingTo)
                .or(() -> NearestTerm.find(meant, field.vocabulary()).map(clue::suggesting))
                .orElse(clue);
        findings.add(
                Rule.A03,
                field.name(),
                new LocalizedText(
                        "值为 " + Shown.quote(text) + "，允许：" + allowed,
                        "the value is " + Shown.quote(text) + "; allowed: " + allowed),
                mended);
    }

    /** The term that people know by this title. */
    private Optional<String> byTitle(String title) {
        return field.vocabulary().stream()
                .filter(term -> term.title().zh().equals(title)
                        || term.title().en().equalsIgnoreCase(title)
                        || term.value().equalsIgnoreCase(title))
                .map(Term::value)
                .findFirst();
    }

    private String synonym(String text, RecordFindings findings) {
        String plain = text.strip();
        if (synonyms.isEmpty()) {
            return plain;
        }
        String meant = synonyms.get(plain);
        if (meant == null) {
            return plain;
        }
        findings.add(
                Rule.A18,
                field.name(),
                new LocalizedText(
                        Shown.quote(plain) + " 按声明读作 " + Shown.quote(meant),
                        Shown.quote(plain) + " read as " + Shown.quote(meant) + ", as declared"),
                Clue.found(plain).computing(meant));
        return meant;
    }
}
