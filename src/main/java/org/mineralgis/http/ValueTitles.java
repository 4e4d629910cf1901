package org.mineralgis.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Language;
import org.mineralgis.model.Term;

/**
 * What people read for the values of a property.
 *
 * @param title of the property itself
 * @param list whether a record can have several of them
 * @param terms titles by value; what is not among them is read as it is
 * @param none for no value
 */
record ValueTitles(String title, boolean list, Map<String, String> terms, String none) {

    /** Of a field, or of {@code evidence}. */
    static ValueTitles of(Dataset dataset, String name, Language language) {
        Map<String, String> terms = new HashMap<>();
        String none = Texts.NOT_STATED.in(language);
        Field field = dataset.schema().findField(name).orElse(null);
        if (field == null) {
            Arrays.stream(Evidence.values())
                    .forEach(kind -> terms.put(kind.word(), Texts.evidence(kind).in(language)));
            return new ValueTitles(Texts.EVIDENCE.in(language), false, terms, none);
        }
        for (Term term : field.vocabulary()) {
            terms.put(term.value(), term.title().in(language));
        }
        return new ValueTitles(field.title().in(language), field.type() == FieldType.LIST, terms, none);
    }

    /** The title of a value. */
    String of(@Nullable String value) {
        return value == null ? none : terms.getOrDefault(value, value);
    }
}
