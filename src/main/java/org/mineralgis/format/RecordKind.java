package org.mineralgis.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;

/**
 * What records are told apart by in drawings: the first commodity where the dataset has commodities, else the first field with
 * a list of terms, else nothing.
 */
final class RecordKind {

    private final Schema schema;
    private final int place;
    private final List<Term> terms;
    private final LocalizedText rest;

    private RecordKind(Schema schema, int place, List<Term> terms, LocalizedText rest) {
        this.schema = schema;
        this.place = place;
        this.terms = terms;
        this.rest = rest;
    }

    static RecordKind of(Dataset dataset) {
        List<Field> fields = dataset.schema().fields();
        int commodity =
                dataset.schema().indexOf(String.valueOf(dataset.schema().roles().get(FieldRole.COMMODITY)));
        int place = commodity >= 0
                ? commodity
                : IntStream.range(0, fields.size())
                        .filter(index -> termed(fields.get(index)))
                        .findFirst()
                        .orElse(-1);
        List<Term> terms = place < 0 ? List.of() : fields.get(place).vocabulary();
        LocalizedText title = dataset.metadata().title();
        LocalizedText rest = terms.isEmpty() ? title : new LocalizedText(title.zh() + "·其他", title.en() + ", other");
        return new RecordKind(dataset.schema(), place, terms, rest);
    }

    private static boolean termed(Field field) {
        return field.type() == FieldType.TEXT && !field.vocabulary().isEmpty();
    }

    /** The titles of all kinds; the last is that of records of none of the others. */
    List<LocalizedText> titles() {
        List<LocalizedText> titles =
                new ArrayList<>(terms.stream().map(Term::title).toList());
        titles.add(rest);
        return titles;
    }

    /**
     * A record of which nothing is known but its kind: every field that knows the term has it, because styles may speak of
     * another field than drawings do.
     */
    Feature example(int kind) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : schema.fields()) {
            boolean known = kind < terms.size()
                    && field.vocabulary().stream().anyMatch(term -> term.value()
                            .equals(terms.get(kind).value()));
            @Nullable Object value = known ? terms.get(kind).value() : null;
            values.add(value != null && field.type() == FieldType.LIST ? List.of(value) : value);
        }
        return new Feature("", null, values, new Lineage(Evidence.PUBLISHED, null, List.of(), null, null));
    }

    /** The place of a record's kind in {@link #titles()}. */
    int indexOf(Feature feature) {
        @Nullable Object value = place < 0 ? null : feature.values().get(place);
        if (value instanceof List<?> several) {
            value = several.isEmpty() ? null : several.get(0);
        }
        for (int index = 0; index < terms.size(); index++) {
            if (terms.get(index).value().equals(value)) {
                return index;
            }
        }
        return terms.size();
    }
}
