package org.mineralgis.style;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.Language;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Term;

/**
 * What a label says: a record's name falls back to its name in the other language, a name in Uyghur to that in Chinese, and a term of
 * a vocabulary is spelled out. The same as {@link LabelPaint#text} and {@link LabelPaint#uyghurText} for MapLibre.
 */
record LabelText(Dataset dataset, String field) implements MapSymbol.Text {

    @Override
    public @Nullable String of(Function<String, @Nullable Object> values, LabelLanguage language) {
        Portrayal portrayal = dataset.portrayal();
        if (field.equals(portrayal.titleZh()) || field.equals(portrayal.titleEn())) {
            @Nullable String uyghur = language == LabelLanguage.UG ? text(values, LabelPaint.UYGHUR_NAME) : null;
            return uyghur != null && !uyghur.isBlank() ? uyghur : name(values, language.words());
        }
        @Nullable String value = text(values, field);
        Optional<Field> known = dataset.schema().findField(field);
        if (value == null || known.isEmpty() || known.get().type() == FieldType.LIST) {
            return value;
        }
        return known.get().vocabulary().stream()
                .filter(term -> term.value().equals(value))
                .findFirst()
                .map(Term::title)
                .map(title -> title.in(language.words()))
                .orElse(value);
    }

    private @Nullable String name(Function<String, @Nullable Object> values, Language language) {
        Portrayal portrayal = dataset.portrayal();
        boolean chinese = language == Language.ZH;
        @Nullable String name = text(values, chinese ? portrayal.titleZh() : portrayal.titleEn());
        return name != null ? name : text(values, chinese ? portrayal.titleEn() : portrayal.titleZh());
    }

    private static @Nullable String text(Function<String, @Nullable Object> values, @Nullable String field) {
        @Nullable Object value = field == null ? null : values.apply(field);
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
