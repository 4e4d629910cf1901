package org.mineralgis.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people call the records of a dataset. A language has a name where a field holds it, or, where none does, where the vocabulary
 * of the field of the id spells the code out, as those of administrative units do.
 */
public final class RecordTitle {

    private final int zh;
    private final int en;
    private final Map<String, LocalizedText> codes = new HashMap<>();

    /** Those of a dataset. */
    public RecordTitle(Dataset dataset) {
        Schema schema = dataset.schema();
        this.zh = indexOf(schema, dataset.portrayal().titleZh());
        this.en = indexOf(schema, dataset.portrayal().titleEn());
        Optional.ofNullable(schema.idField()).flatMap(schema::findField).ifPresent(id -> id.vocabulary()
                .forEach(term -> codes.put(term.value(), term.title())));
    }

    private static int indexOf(Schema schema, @Nullable String field) {
        return field == null ? -1 : schema.indexOf(field);
    }

    /** The Chinese name, else the other, else the id. */
    public String of(Feature feature) {
        return in(feature, Language.ZH);
    }

    /** The name in a language, else in the other, else the id. */
    public String in(Feature feature, Language language) {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        return find(feature, language).or(() -> find(feature, other)).orElseGet(feature::id);
    }

    /** The name in a language; empty where the data have none in it. */
    public Optional<String> find(Feature feature, Language language) {
        int field = language == Language.ZH ? zh : en;
        if (field >= 0) {
            return Optional.ofNullable(feature.values().get(field)).map(Objects::toString);
        }
        return Optional.ofNullable(codes.get(feature.id())).map(title -> title.in(language));
    }
}
